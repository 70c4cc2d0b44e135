import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startVirtualPrinter } from '@loket/printer'
import { describe, expect, onTestFinished, test } from 'vitest'
import { buildServer } from '../build-server.ts'
import { readSettings } from '../environment.ts'
import { foundOffice } from '../found-office.ts'
import { DEFAULT_RATES } from '../http/parts.ts'
import { memoryLog } from '../log/memory-log.ts'
import { manualTime } from '../loop/manual-time.ts'
import type { TimeSources } from '../loop/time-sources.ts'
import { SYSTEM_TIME } from '../loop/time-sources.ts'
import { openOrMakeOffice } from '../open-office.ts'
import { CannotStart } from '../start-trouble.ts'
import { freshFolder } from '../testing/folders.ts'
import { askAt } from '../testing/front-office.ts'
import { dayCommand } from './day.ts'
import { deviceCommand } from './device.ts'
import { userCommand } from './user.ts'

async function foundedFolder(): Promise<string> {
  const folder = freshFolder()
  const office = openOrMakeOffice(folder, memoryLog())
  await foundOffice(office.loop, 'kelurahan', {}, memoryLog())
  await office.close()
  return folder
}

async function runningServer(folder: string, time: TimeSources = SYSTEM_TIME, printer = 'none') {
  const env = { LOKET_MODE: 'production', PORT: '0', HOST: '127.0.0.1', LOKET_DATA: folder, LOKET_PRINTER: printer }
  const read = readSettings(env)
  if (!read.ok) throw new Error(read.sentence)
  const parts = {
    log: memoryLog(),
    time,
    version: '0.1.0',
    pagesFolder: folder,
    rates: DEFAULT_RATES,
    onFault: () => undefined,
  }
  const server = await buildServer({ ...parts, settings: read.settings })
  onTestFinished(() => server.close())
  return Number(new URL(server.url).port)
}

/** What a verb printed; rejects as the verb does. */
async function verb(make: typeof userCommand, folder: string, ...words: string[]): Promise<string> {
  const lines: string[] = []
  await make((line) => lines.push(line)).parseAsync([...words, '--data', folder], { from: 'user' })
  return lines.join('\n')
}

async function sentenceOf(refused: Promise<unknown>): Promise<string> {
  const error = await refused.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof CannotStart)) throw new Error(`not refused: ${String(error)}`)
  return error.trouble.sentence
}

const ADD = ['add', '--code', 'adm', '--name', 'Dewi', '--roles', 'administrator', 'auditor']

describe('verbs of the command line', () => {
  test('[X26] the first administrator is added before any server runs, and signs in once one does', async () => {
    const folder = await foundedFolder()
    const pin = /PIN (\d{6})/.exec(await verb(userCommand, folder, ...ADD))?.[1]
    expect(existsSync(join(folder, 'office.sock'))).toBe(false)
    const port = await runningServer(folder)
    expect((await askAt(port, '/api/sign-in', { method: 'POST', body: { code: 'ADM', pin } })).body).toEqual({
      ok: true,
      name: 'Dewi',
      roles: ['administrator', 'auditor'],
    })
  })

  test('[X26] while a server runs, the verbs go through it', async () => {
    const folder = await foundedFolder()
    const port = await runningServer(folder)
    await verb(userCommand, folder, ...ADD)
    expect(await verb(userCommand, folder, 'list')).toMatch(/^ADM\s+Dewi\s+administrator, auditor$/)
    await verb(userCommand, folder, 'add', '--code', 'sari', '--name', 'Sari', '--roles', 'agent', 'expediter')
    expect(await verb(userCommand, folder, 'list')).toMatch(/^SARI\s+Sari\s+agent, expediter$/m)
    expect(await sentenceOf(verb(userCommand, folder, ...ADD))).toBe('This cannot be done: code: ADM is taken.')
    const pin = /is now (\d{6})/.exec(await verb(userCommand, folder, 'reset-pin', 'adm'))?.[1]
    expect((await askAt(port, '/api/sign-in', { method: 'POST', body: { code: 'ADM', pin } })).status).toBe(200)
    await verb(userCommand, folder, 'erase-name', 'adm')
    expect(await verb(userCommand, folder, 'list')).toMatch(/^ADM\s+\(erased\).*cannot sign in$/m)

    const { code } = (await askAt(port, '/api/devices/pairing', { method: 'POST', body: { kind: 'kiosk' } })).body as { code: string }
    expect(await sentenceOf(verb(deviceCommand, folder, 'pair', '12', '--name', 'Pintu'))).toContain('code')
    const deviceId = /device ([\w-]{36})/.exec(await verb(deviceCommand, folder, 'pair', code, '--name', 'Pintu'))?.[1] ?? ''
    expect(await verb(deviceCommand, folder, 'list')).toMatch(new RegExp(`^${deviceId}\\s+kiosk\\s+Pintu`))
    expect(await sentenceOf(verb(deviceCommand, folder, 'revoke', 'nobody'))).toContain('No device has the id nobody')
    await verb(deviceCommand, folder, 'revoke', deviceId)
    expect(await verb(deviceCommand, folder, 'list')).toContain('revoked')
  })

  test('[X26] a folder without an office is named', async () => {
    expect(await sentenceOf(verb(userCommand, freshFolder(), ...ADD))).toContain('There is no office in')
  })

  test('[J74] the service day is closed and opened by hand, and a second time is refused with its sentence', async () => {
    const folder = await foundedFolder()
    // Five in the morning of a working day that lies ahead for long: neither opened nor closed by its hours.
    await runningServer(folder, manualTime(Date.UTC(2100, 0, 11, 22, 0)))
    expect(await verb(dayCommand, folder, 'open')).toBe('The service day is open.')
    expect(await sentenceOf(verb(dayCommand, folder, 'open'))).toMatch(/open/)
    expect(await verb(dayCommand, folder, 'close')).toBe('The service day is closed.')
    expect(await sentenceOf(verb(dayCommand, folder, 'open'))).toMatch(/closed/)
  })

  test('[R175] the closing slip of a day that is closed while no server runs is printed by the next one', async () => {
    const folder = await foundedFolder()
    expect(await verb(dayCommand, folder, 'open')).toBe('The service day is open.')
    expect(await verb(dayCommand, folder, 'close')).toBe('The service day is closed.')
    const printer = await startVirtualPrinter({ port: 0 })
    onTestFinished(() => printer.close())
    await runningServer(folder, SYSTEM_TIME, `tcp://127.0.0.1:${printer.port}`)
    // Its own first page, and the slip.
    await expect.poll(() => printer.papers.length, { timeout: 30_000 }).toBe(2)
    expect(printer.papers[1]?.text).toContain('HARI LAYANAN DITUTUP')
    expect(printer.papers[1]?.text).not.toContain('bukan antrean sungguhan')
  }, 60_000)

  test('[J75] a data folder whose path is too long for its socket is refused in one sentence, before anything is written', async () => {
    const folder = join(freshFolder(), 'x'.repeat(120))
    expect(await sentenceOf(verb(deviceCommand, folder, 'list'))).toMatch(/^The path of the data folder .* is too long/)
    expect(() => openOrMakeOffice(folder, memoryLog())).toThrow(/too long/)
    expect(existsSync(folder)).toBe(false)
  })
})
