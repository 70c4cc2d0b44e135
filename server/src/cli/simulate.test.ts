import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hoursOn } from '@loket/domain'
import type { LocalDate } from '@loket/protocol'
import { DAY_PROFILES, simulateDay } from '@loket/sim'
import { describe, expect, test } from 'vitest'
import { rebuildFigures } from '../figures/figures.ts'
import { replay } from '../journal/replay.ts'
import { sqliteJournal } from '../journal/sqlite-journal.ts'
import { verifyJournal } from '../journal/verify.ts'
import { localTime } from '../loop/local-time.ts'
import { settingsForPreset } from '../presets/settings-for-preset.ts'
import { CannotStart } from '../start-trouble.ts'
import { openAt } from '../testing/databases.ts'
import { freshFolder } from '../testing/folders.ts'
import { simulatedDates } from './simulate/simulated-dates.ts'
import { simulateCommand } from './simulate.ts'

const SETTINGS = settingsForPreset('kelurahan')
const TODAY = '2026-11-24' as LocalDate

async function simulate(folder: string, ...options: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = []
  const verb = simulateCommand((line) => lines.push(line)).exitOverride()
  await verb.parseAsync(['--day', 'kecamatan', '--date', '2026-01-05', '--data', folder, ...options], { from: 'user' })
  return lines
}

function openJournal(folder: string) {
  const database = openAt(join(folder, 'office.sqlite'))
  return { database, journal: sqliteJournal(database), legs: () => database.prepare('SELECT * FROM legs ORDER BY 1, 2, 3').all() }
}

async function troubleOf(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof CannotStart)) throw new Error(`not refused: ${String(error)}`)
  return error.trouble.type
}

describe('simulate', () => {
  test('[G23] two simulated days leave a closed office that verifies and replays, with the legs of every ticket', async () => {
    const folder = freshFolder()
    await simulate(folder, '--days', '2', '--seed', '3')
    const { database, journal, legs } = openJournal(folder)
    try {
      expect(verifyJournal(database)).toMatchObject({ bad: null, rows: journal.head.seq })
      const { state } = replay(journal)
      expect([state.day?.serviceDay, state.day?.closed]).toEqual(['2026-01-06', true])
      const issued = database.prepare("SELECT count(*) FROM journal WHERE type = 'ticketIssued'").pluck().get()
      const live = legs()
      expect(live).toHaveLength(Number(issued))
      rebuildFigures(database, journal)
      expect(legs()).toEqual(live)
    } finally {
      database.close()
    }
  })

  test('[G24] it prints per class tickets, shares, percentiles, no-shows and incomplete documents, and what each means', async () => {
    const lines = await simulate(freshFolder())
    expect(lines[0]).toMatch(/^Dukcapil Kecamatan Pulo Gadung, Monday 2026-01-05: day "kecamatan", seed 1, \d+ tickets$/)
    for (const name of [
      'tickets',
      'wait within target',
      'wait',
      'promise kept',
      'processing',
      'no-shows',
      'documents incomplete',
      'expired',
    ]) {
      expect(lines.filter((line) => line.startsWith(`${name}   `))).toHaveLength(2)
    }
    expect(lines.find((line) => line.startsWith('wait within target'))).toMatch(/\d+ of \d+, \d+\.\d %/)
    expect(lines.at(-2)).toMatch(/^\d+ rows in .*, verified; the ledger's head is [0-9a-f]{8}\.$/)
  })

  test('[G25] the same seed gives the same journal to the last byte, another seed another', async () => {
    const headOf = async (seed: string) => (await simulate(freshFolder(), '--seed', seed)).at(-2)?.slice(-9)
    const seven = await headOf('7')
    expect(await headOf('7')).toBe(seven)
    expect(await headOf('8')).not.toBe(seven)
  })

  test('[G26] a folder that holds an office is never written into; a new one beside it is, when asked for', async () => {
    const data = join(freshFolder(), 'data')
    for (const taken of [data, `${data}-simulated`]) {
      mkdirSync(taken)
      writeFileSync(join(taken, 'office.sqlite'), 'an office')
    }
    expect(await troubleOf(simulate(data))).toBe('officeExists')
    expect((await simulate(data, '--into-new')).at(-1)).toContain(`LOKET_DATA=${data}-simulated-2 npm start`)
    for (const taken of [data, `${data}-simulated`]) expect(readFileSync(join(taken, 'office.sqlite'), 'utf8')).toBe('an office')
  })

  test('[G27] what was typed wrong is named: an unknown day, no number, no date, a closed date, a date that is not over', async () => {
    const folder = freshFolder()
    for (const wrong of [
      ['--day', 'desa'],
      ['--seed', 'x'],
      ['--days', '0'],
      ['--date', '2026-02-30'],
      ['--date', '5 January'],
      ['--date', '2026-01-01'],
      ['--date', '2999-01-07'],
    ]) {
      expect(await troubleOf(simulate(folder, ...wrong))).toBe('wrongSetting')
    }
  })

  test('[G27] without a date the days end on the latest working day before today', () => {
    const from = (days: number) => simulatedDates(SETTINGS, { from: null, days, today: TODAY })
    expect(from(1)).toEqual(['2026-11-23'])
    expect(from(3)).toEqual(['2026-11-19', '2026-11-20', '2026-11-23'])
    expect(from(250).every((date) => hoursOn(SETTINGS, date).windows.length > 0 && date < TODAY)).toBe(true)
    expect(() => simulatedDates(SETTINGS, { from: '2026-11-20', days: 3, today: TODAY })).toThrow('not over yet')
    expect(simulatedDates(SETTINGS, { from: '2026-11-20', days: 2, today: TODAY })).toEqual(['2026-11-20', '2026-11-23'])
  })

  test('[G28] every level has a usual and a peak day, and its preset lives through it', () => {
    const date = '2026-11-23' as LocalDate
    const midnightAt = localTime(SETTINGS.zone).instantOf(date, 0)
    expect(DAY_PROFILES.map(({ level }) => level)).toEqual(['kelurahan', 'kecamatan', 'sudin', 'mpp'].flatMap((level) => [level, level]))
    for (const profile of DAY_PROFILES) {
      const { figures, state } = simulateDay({ profile, settings: settingsForPreset(profile.level), seed: 1, date, midnightAt }, [])
      expect(figures.tickets).toBeGreaterThan(profile.tickets / 2)
      expect([...state.tickets.values()].every((ticket) => ticket.endedAt !== null)).toBe(true)
    }
  })
})
