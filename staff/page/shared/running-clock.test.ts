import type { Instant, RunningClock } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { staffTextsFor } from '@loket/texts'
import { describe, expect, test } from 'vitest'
import { minutesSince, readClock } from './running-clock.ts'
import { clockSentence, standingWords } from './standing-words.ts'

const texts = staffTextsFor('id')
const minute = (minutes: number) => (minutes * MINUTE_MS) as Instant

const PROMISE: RunningClock = {
  clock: 'processing',
  startedAt: minute(100),
  atRiskAt: minute(112),
  targetAt: minute(115),
  standing: 'onTrack',
}

describe('a running clock', () => {
  test('[F53] elapsed time, used share and what is left come from the instants of the view', () => {
    expect(readClock(PROMISE, minute(103))).toEqual({
      elapsedMs: minute(3),
      share: 0.2,
      leftMs: minute(12),
      standing: 'onTrack',
    })
    expect(readClock(PROMISE, minute(120))).toMatchObject({ share: 1, leftMs: -minute(5) })
    expect(readClock(PROMISE, minute(99)).elapsedMs).toBe(0)
  })

  test('[F53] a clock goes on to at risk and breached although no new view arrives', () => {
    const standings = [111, 112, 115, 115.001].map((at) => readClock(PROMISE, minute(at)).standing)
    expect(standings).toEqual(['onTrack', 'atRisk', 'atRisk', 'breached'])
    expect(readClock({ ...PROMISE, atRiskAt: null, targetAt: null }, minute(500))).toMatchObject({ share: null, leftMs: null })
  })

  test('[F54] [T7] a wait is told in whole minutes begun, and never less than none', () => {
    expect([100, 101.9, 99].map((at) => minutesSince(minute(100), minute(at)))).toEqual([0, 1, 0])
  })

  test('[F54] a standing is said in words: minutes left are rounded up, minutes over are whole', () => {
    const said = (at: number) => standingWords(readClock(PROMISE, minute(at)), texts)
    expect([said(101), said(112.5), said(115.2), said(119.9)]).toEqual(['aman', '3 mnt lagi', 'lewat 1 mnt', 'lewat 4 mnt'])
  })

  test('[F54] [K14] only the target of processing, or of the visit, is called a promise', () => {
    expect(clockSentence(PROMISE, minute(111.666), texts)).toBe('Janji 15 menit · tersisa 3:20')
    expect(clockSentence({ ...PROMISE, clock: 'visit' }, minute(117), texts)).toBe('Janji 15 menit · lewat 2:00')
    expect(clockSentence({ ...PROMISE, clock: 'wait' }, minute(117), texts)).toBe('Sasaran tunggu 15 menit · lewat 2:00')
    expect(clockSentence({ ...PROMISE, clock: 'checking' }, minute(103), texts)).toBe('Berkas 15 menit · tersisa 12:00')
    expect(clockSentence({ ...PROMISE, clock: 'legWait', targetAt: null }, minute(103), texts)).toBe('Menunggu')
  })
})
