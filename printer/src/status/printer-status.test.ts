import { describe, expect, test } from 'vitest'
import { readAutomaticStatus, saysPaperEnd } from './automatic-status.ts'
import { statusOf } from './printer-status.ts'
import { HEALTHY, readRealTimeStatus } from './real-time-status.ts'

describe('what the status bytes mean', () => {
  test.each([
    ['idle', [0x12, 0x12, 0x12, 0x12], [], false],
    ['drawer pin high, which looks like cover open elsewhere', [0x16, 0x12, 0x12, 0x12], [], false],
    ['near end', [0x12, 0x12, 0x12, 0x1e], [], true],
    ['paper end', [0x1a, 0x32, 0x12, 0x7e], ['paperOut'], true],
    ['stopped by paper end, paper already back at the sensor', [0x1a, 0x32, 0x12, 0x12], ['paperOut'], false],
    ['cover open', [0x1a, 0x16, 0x12, 0x12], ['coverOpen'], false],
    ['cutter', [0x1a, 0x52, 0x1a, 0x12], ['cutterError'], false],
    ['unrecoverable', [0x1a, 0x52, 0x32, 0x12], ['unrecoverableError'], false],
    ['head too hot', [0x1a, 0x52, 0x52, 0x12], ['autoRecoverableError'], false],
    ['recoverable', [0x1a, 0x52, 0x16, 0x12], ['recoverableError'], false],
    ['undefined bits of an old model, online', [0x72, 0x12, 0x56, 0x12], [], false],
    ['feed button', [0x5a, 0x12, 0x12, 0x12], ['feeding'], false],
    ['paper fed by the button', [0x1a, 0x1a, 0x12, 0x12], ['feeding'], false],
    ['waiting for its button', [0x3a, 0x12, 0x12, 0x12], ['waitingForRecovery'], false],
    ['offline for no reason it gives', [0x1a, 0x12, 0x12, 0x12], ['offline'], false],
    [
      'everything at once',
      [0x1a, 0x76, 0x3e, 0x7e],
      ['unrecoverableError', 'cutterError', 'coverOpen', 'paperOut', 'recoverableError'],
      true,
    ],
  ] as const)('[R45] DLE EOT 1 to 4: %s', (_name, answers, troubles, paperLow) => {
    expect(statusOf('answering', readRealTimeStatus(answers))).toEqual({ troubles, paperLow })
  })

  test.each([
    ['idle', [0x14, 0, 0, 0x0f], [], false],
    ['near end', [0x10, 0, 0x03, 0], [], true],
    ['paper end', [0x18, 0, 0x0f, 0], ['paperOut'], true],
    ['cover open', [0x38, 0, 0, 0], ['coverOpen'], false],
    ['cutter', [0x18, 0x08, 0, 0], ['cutterError'], false],
    ['unrecoverable', [0x18, 0x20, 0, 0], ['unrecoverableError'], false],
    ['recoverable', [0x18, 0x04, 0, 0], ['recoverableError'], false],
    ['passes by itself', [0x18, 0x40, 0, 0], ['autoRecoverableError'], false],
    ['feed button', [0x18, 0x02, 0, 0], ['feeding'], false],
    ['paper fed by the button', [0x58, 0, 0, 0], ['feeding'], false],
    ['waiting for its button', [0x18, 0x01, 0, 0], ['waitingForRecovery'], false],
    ['undefined bits of an old model, online', [0x10, 0x07, 0, 0], [], false],
    ['offline', [0x18, 0, 0, 0], ['offline'], false],
  ] as const)('[R45] automatic status: %s', (_name, bytes, troubles, paperLow) => {
    expect(statusOf('answering', readAutomaticStatus(bytes))).toEqual({ troubles, paperLow })
  })

  test('[R45] GS r 1 says paper end by two bits together', () => {
    expect([0x00, 0x03, 0x04, 0x0c, 0x0f].map(saysPaperEnd)).toEqual([false, false, false, true, true])
  })

  test('[R37] a line that is down is unreachable, one without answers offline', () => {
    expect(statusOf('down', { ...HEALTHY, paperOut: true }).troubles).toEqual(['unreachable'])
    expect(statusOf('silent', HEALTHY).troubles).toEqual(['offline'])
    expect(statusOf('silent', { ...HEALTHY, offline: true }).troubles).toEqual(['offline'])
    expect(statusOf('silent', { ...HEALTHY, paperOut: true }).troubles).toEqual(['paperOut', 'offline'])
  })
})
