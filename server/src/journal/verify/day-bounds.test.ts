// The chain is written anew in each of these, so that no hash shows anything.

import type { Command } from '@loket/protocol'
import { HOUR_MS, MINUTE_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../testing/databases.ts'
import { AGENT, COUNTER, expectOk, foundedOffice, issueAndCall, issueFor, KIOSK, PLAINLY } from '../../testing/office.ts'
import { type LooseRow, rechain, renumber, rowAt, tamper } from '../../testing/tampering.ts'
import type { Database } from '../database.ts'
import { sqliteJournal } from '../sqlite-journal.ts'
import { examineJournal } from '../verify.ts'

/** Two days, each with A001, who is served, and A002, who waits until the end. */
async function twoDays(): Promise<Database> {
  const database = freshDatabase()
  const office = await foundedOffice({ journal: sqliteJournal(database) })
  const act = (command: Command) => expectOk(office.send(AGENT, command))
  for (const day of [1, 2]) {
    await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
    await act({ type: 'openCounter', counterId: COUNTER, profileId: null })
    const first = { counterId: COUNTER, ticketId: await issueAndCall(office) }
    await act({ type: 'startService', ...first })
    await expectOk(office.send(KIOSK, issueFor('ktp-cetak')))
    office.time.advance(5 * MINUTE_MS)
    await act({ type: 'complete', ...first, outcome: 'leftDuringService', nextServiceId: null, ...PLAINLY })
    await expectOk(office.loop.submitAsSystem({ type: 'closeDay' }))
    if (day === 1) office.time.advance(24 * HOUR_MS - 5 * MINUTE_MS)
  }
  await office.loop.close()
  return database
}

function seqOf(database: Database, type: string, day = 1): number {
  const seqs = database.prepare<[string], number>('SELECT seq FROM journal WHERE type = ? ORDER BY seq').pluck().all(type)
  return seqs[day - 1] ?? expect.fail(`no ${type}`)
}

function leaveOut(database: Database, from: number, to = from): void {
  tamper(database, 'DELETE FROM journal WHERE seq BETWEEN ? AND ?', from, to)
  renumber(database, to + 1, from - to - 1)
}

/** A copy of a row behind another one. */
function copyBehind(database: Database, seq: number, copied: number): void {
  const copy = rowAt(database, copied)
  const { at, service_day } = rowAt(database, seq)
  renumber(database, seq + 1, 1)
  const row: LooseRow = { ...copy, at: at ?? 0, service_day: service_day ?? '', seq: seq + 1 }
  const columns = Object.keys(row)
  tamper(database, `INSERT INTO journal (${columns}) VALUES (${columns.map(() => '?')})`, ...Object.values(row))
}

function found(database: Database): readonly string[] {
  rechain(database, 1)
  const findings: string[] = []
  examineJournal(database, [], { onFinding: ({ kind, seq, problem }) => findings.push(`${kind} ${seq}: ${problem}`), onNotice: () => {} })
  return findings
}

describe('the end of a day', () => {
  test('[J99] leaves nobody: a ticket whose expiry was left out is found, and that fewer expired than is said', async () => {
    const database = await twoDays()
    leaveOut(database, seqOf(database, 'ticketExpired'))
    const closed = seqOf(database, 'dayClosed')
    expect(found(database)).toEqual([
      `leftOpen ${closed}: it closes the day, when A002 was waiting`,
      `countBroken ${closed}: it counts 1 that expired; there were 0`,
    ])
  })

  test('[J99] leaves no counter open', async () => {
    const database = await twoDays()
    leaveOut(database, seqOf(database, 'counterClosed', 2))
    const closed = seqOf(database, 'dayClosed', 2)
    expect(found(database)).toEqual([`leftOpen ${closed}: it closes the day, when counter loket-1 was open`])
  })

  test('[J99] is missed where a day was left without it, or without its whole afternoon', async () => {
    const unclosed = await twoDays()
    leaveOut(unclosed, seqOf(unclosed, 'dayClosed'))
    const words = 'it opens 2027-01-13, when 2027-01-12 had not been closed'
    expect(found(unclosed)).toEqual([`dayNotClosed ${seqOf(unclosed, 'dayOpened', 2)}: ${words}`])
    const cut = await twoDays()
    leaveOut(cut, seqOf(cut, 'serviceStarted'), seqOf(cut, 'dayClosed'))
    expect(found(cut)).toEqual([`dayNotClosed ${seqOf(cut, 'dayOpened', 2)}: ${words}`])
  })

  test('[J99] comes once', async () => {
    const database = await twoDays()
    const closed = seqOf(database, 'dayClosed')
    copyBehind(database, closed, closed)
    expect(found(database)).toEqual([`dayNotOpen ${closed + 1}: it closes a day, when none was open`])
  })

  test('[J99] ends everything: what is done afterwards is found, and told once for all of it', async () => {
    const database = await twoDays()
    const closed = seqOf(database, 'dayClosed')
    copyBehind(database, closed, seqOf(database, 'counterOpened'))
    copyBehind(database, closed + 1, seqOf(database, 'counterClosed'))
    const last = seqOf(database, 'dayClosed', 2)
    copyBehind(database, last, seqOf(database, 'counterOpened'))
    expect(found(database)).toEqual([
      `dayNotOpen ${closed + 1}: it says counterOpened after 2027-01-12 was closed`,
      `dayNotOpen ${last + 1}: it says counterOpened after 2027-01-13 was closed`,
    ])
  })
})

test('[J99] a day that nobody opened is found', async () => {
  const database = await twoDays()
  const opened = seqOf(database, 'dayOpened')
  leaveOut(database, opened)
  expect(found(database).filter((line) => line.startsWith('dayNotOpen'))).toEqual([
    `dayNotOpen ${opened}: it says counterOpened before a day was opened`,
    `dayNotOpen ${seqOf(database, 'dayClosed')}: it closes a day, when none was open`,
  ])
})

test.each(['counterClosed', 'counterPaused'])('[J99] nobody leaves a counter where somebody stands: %s', async (type) => {
  const database = await twoDays()
  const started = seqOf(database, 'serviceStarted')
  copyBehind(database, started, seqOf(database, 'counterClosed'))
  tamper(database, 'UPDATE journal SET type = ? WHERE seq = ?', type, started + 1)
  expect(found(database)).toContain(`counterBusy ${started + 1}: it says ${type} of counter loket-1, where A001 stands`)
})
