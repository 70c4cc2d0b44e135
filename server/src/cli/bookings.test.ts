import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MINUTE_MS } from '@loket/protocol'
import { describe, expect, onTestFinished, test } from 'vitest'
import { buildServer } from '../build-server.ts'
import { readSettings } from '../environment.ts'
import { foundOffice } from '../found-office.ts'
import { DEFAULT_RATES } from '../http/parts.ts'
import { memoryLog } from '../log/memory-log.ts'
import { SYSTEM_TIME } from '../loop/time-sources.ts'
import { openOffice, openOrMakeOffice } from '../open-office.ts'
import { CannotStart } from '../start-trouble.ts'
import { freshFolder } from '../testing/folders.ts'
import { bookingKeyCommand } from './booking-key.ts'
import { importBookingsCommand } from './import-bookings.ts'

/** These tests run on any day of the year. */
const ALWAYS_OPEN = {
  specialDates: [],
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    windows: [{ opensAtMinute: 450, closesAtMinute: 960, lastTicketAtMinute: 900 }],
  })),
}

const HEADING = 'bookingId,code,serviceId,slotFrom,slotTo'

async function anOffice(): Promise<{ folder: string; serviceId: string }> {
  const folder = freshFolder()
  const office = openOrMakeOffice(folder, memoryLog())
  await foundOffice(office.loop, 'kelurahan', { bookings: { earlyMinutes: 15, lateMinutes: 15 }, ...ALWAYS_OPEN }, memoryLog())
  const serviceId = office.loop.state.settings?.services.find(({ offer }) => offer.here)?.id ?? ''
  await office.close()
  return { folder, serviceId }
}

async function run(make: typeof bookingKeyCommand, folder: string, ...words: string[]): Promise<string> {
  const lines: string[] = []
  await make((line) => lines.push(line)).parseAsync([...words, '--data', folder], { from: 'user' })
  return lines.join('\n')
}

async function sentenceOf(refused: Promise<unknown>): Promise<string> {
  const error = await refused.catch((reason: unknown) => reason)
  if (!(error instanceof CannotStart)) throw new Error(`not refused: ${String(error)}`)
  return error.trouble.sentence
}

function inAWeek(): string {
  return new Date(SYSTEM_TIME.wall() + 7 * 24 * 60 * MINUTE_MS).toISOString().slice(0, 10)
}

function fileOf(folder: string, ...lines: readonly string[]): string {
  const file = join(folder, 'bookings.csv')
  writeFileSync(file, [HEADING, ...lines].join('\n'))
  return file
}

function kept(folder: string, ids: readonly string[]): readonly boolean[] {
  const office = openOffice(folder, memoryLog())
  try {
    return ids.map((id) => office.folder.bookings.book.get(id) !== null)
  } finally {
    void office.close()
  }
}

describe('import-bookings', () => {
  const day = inAWeek()
  const line = (id: string, code: string, serviceId: string) => `${id},${code},${serviceId},${day}T09:00,${day}T09:30`

  test('[BK28] [BK29] takes a file, and a second time finds everything as it was', async () => {
    const { folder, serviceId } = await anOffice()
    const file = fileOf(folder, line('B-1', 'K7M4XT', serviceId), line('B-2', 'k7m-4xu', serviceId))
    expect(await run(importBookingsCommand, folder, file)).toBe('2 new, 0 changed, 0 as they were, 0 wrong.')
    expect(await run(importBookingsCommand, folder, file)).toBe('0 new, 0 changed, 2 as they were, 0 wrong.')
    expect(kept(folder, ['B-1', 'B-2'])).toEqual([true, true])
  })

  test('[BK28] [BK29] with a line that is wrong nothing is taken, with --skip-bad the others are', async () => {
    const { folder, serviceId } = await anOffice()
    const file = fileOf(
      folder,
      line('B-1', 'K7M4XT', serviceId),
      line('B-1', 'K7M4XU', serviceId),
      line('B-3', 'K7M4XT', serviceId),
      line('B 4', 'K7M4XV', serviceId),
      line('B-5', '0', serviceId),
      'B-6',
    )
    const lines: string[] = []
    const refused = importBookingsCommand((one) => lines.push(one)).parseAsync([file, '--data', folder], { from: 'user' })
    expect(await sentenceOf(refused)).toContain('Nothing was taken')
    expect(lines).toEqual([
      'line 3: booking B-1 stands in line 2 too',
      'line 4: Another booking of that day has this code. Give another one.',
      expect.stringMatching(/^line 5: bookingId: must be 1 to 64/),
      expect.stringMatching(/^line 6: code: must be 6 to 10/),
      'line 7: has 1 fields, the heading 5',
      '1 new, 0 changed, 0 as they were, 5 wrong.',
    ])
    expect(kept(folder, ['B-1'])).toEqual([false])
    expect(await run(importBookingsCommand, folder, file, '--skip-bad')).toContain('1 new, 0 changed')
    expect(kept(folder, ['B-1', 'B-3'])).toEqual([true, false])
  })

  test('[BK29] --dry-run says the same and writes nothing', async () => {
    const { folder, serviceId } = await anOffice()
    const file = fileOf(folder, line('B-1', 'K7M4XT', serviceId))
    expect(await run(importBookingsCommand, folder, file, '--dry-run')).toBe(
      '1 new, 0 changed, 0 as they were, 0 wrong.\nNothing was written: this was a trial.',
    )
    expect(kept(folder, ['B-1'])).toEqual([false])
  })

  test('[BK28] a file that cannot be read, or is too large, is named', async () => {
    const { folder } = await anOffice()
    expect(await sentenceOf(run(importBookingsCommand, folder, join(folder, 'none.csv')))).toContain('cannot be read')
    const file = join(folder, 'large.csv')
    writeFileSync(file, 'x'.repeat(900_001))
    expect(await sentenceOf(run(importBookingsCommand, folder, file))).toContain('larger than 900000 bytes')
  })
})

describe('booking-key', () => {
  test('[BK22] a secret is printed once; a revoked key is no more in the list', async () => {
    const { folder } = await anOffice()
    expect(await run(bookingKeyCommand, folder, 'list')).toBe('No key yet.')
    expect(await run(bookingKeyCommand, folder, 'new', 'app-2027')).toMatch(/^The secret of app-2027 is [A-Za-z0-9_-]{43}\./)
    expect(await run(bookingKeyCommand, folder, 'list')).toMatch(/^app-2027 +\d{4}-\d\d-\d\d$/)
    expect(await sentenceOf(run(bookingKeyCommand, folder, 'new', 'app-2027'))).toContain('is there already')
    expect(await run(bookingKeyCommand, folder, 'revoke', 'app-2027')).toBe('The key app-2027 is revoked.')
    expect(await sentenceOf(run(bookingKeyCommand, folder, 'revoke', 'app-2027'))).toContain('No key is called app-2027')
    expect(await sentenceOf(run(bookingKeyCommand, folder, 'new', 'with space'))).toContain('cannot be done')
  })

  test('[BK30] verbs ask the server that runs, and a demonstration has two codes to try', async () => {
    const folder = freshFolder()
    const read = readSettings({ PORT: '0', LOKET_DATA: folder, LOKET_PRINTER: 'none' })
    if (!read.ok) throw new Error(read.sentence)
    const parts = {
      log: memoryLog(),
      time: SYSTEM_TIME,
      version: '0.1.0',
      pagesFolder: folder,
      rates: DEFAULT_RATES,
      onFault: () => undefined,
    }
    const server = await buildServer({ ...parts, settings: read.settings })
    onTestFinished(() => server.close())
    expect(await run(bookingKeyCommand, folder, 'new', 'app')).toContain('The secret of app')
    expect(await run(bookingKeyCommand, folder, 'list')).toContain('app')
    expect(server.demoBookings.map(({ when }) => when)).toEqual(['now', 'later'])
    for (const { code } of server.demoBookings) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
  })
})
