import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../testing/databases.ts'
import { COUNTER, expectOk, issueAndCall, issueCommand, KIOSK, openOffice } from '../testing/office.ts'
import { STARTED } from '../testing/rows.ts'
import type { Journal } from './journal.ts'
import { memoryJournal } from './memory-journal.ts'
import { findUnfoldableRow, replay } from './replay.ts'
import type { RecordedRow } from './row-hash.ts'
import { sealRow } from './row-hash.ts'
import { sqliteJournal } from './sqlite-journal.ts'

/** The journal with one row read differently. */
function misread(journal: Journal, seq: number, change: (row: RecordedRow) => RecordedRow): Journal {
  const rows = [...journal.rowsAfter(0)].map((row) => (row.seq === seq ? change(row) : row))
  return { ...journal, rowsFromLastDay: () => rows.slice(1) }
}

async function officeWithACall() {
  const office = await openOffice({ journal: memoryJournal() })
  await issueAndCall(office)
  return office
}

describe('a journal that cannot be', () => {
  test('[J43] a row that is not as it was written stops the start, and is named', async () => {
    const { journal } = await officeWithACall()
    const broken = misread(journal, 4, (row) => ({ ...row, data: row.data.replace('complete', 'incomplete') }))
    expect(() => replay(broken)).toThrow('Row 4 of the journal cannot be (it is not as it was written)')
  })

  test('[J43] a row whose meaning cannot follow stops the start, and is named', async () => {
    const { journal } = await officeWithACall()
    const broken = misread(journal, 5, (row) =>
      sealRow({ ...row, event: { type: 'ticketMarkedNoShow', ticketId: 'nobody' as never, counterId: COUNTER } }, row.prev),
    )
    expect(() => replay(broken)).toThrow(/Row 5 of the journal cannot be/)
  })

  test('[J43] a row that cannot be read stops the start, and is named', async () => {
    const database = freshDatabase()
    await openOffice({ journal: sqliteJournal(database) })
    database.exec('DROP TRIGGER journal_never_changed')
    database.prepare("UPDATE journal SET data = substr(data, 2) WHERE type = 'dayOpened'").run()
    const { seq } = database.prepare<[], { seq: number }>("SELECT seq FROM journal WHERE type = 'dayOpened'").get() ?? { seq: 0 }
    expect(() => replay(sqliteJournal(database))).toThrow(`Row ${seq} of the journal cannot be (it cannot be read)`)
    expect(findUnfoldableRow(sqliteJournal(database).rowsAfter(0))).toEqual({ seq, problem: `row ${seq} cannot be read` })
  })

  test('[J43] the first row that does not fold is found, over any number of days', async () => {
    const office = await officeWithACall()
    const rows = [...office.journal.rowsAfter(0)]
    expect(findUnfoldableRow(rows)).toBeNull()
    const wrong = rows.map((row) => (row.seq === 4 ? { ...row, event: STARTED } : row))
    expect(findUnfoldableRow(wrong)).toEqual({ seq: 5, problem: expect.any(String) })
  })

  test('[J48] a replay tells how far the clock was moved since the day was opened', async () => {
    const office = await openOffice()
    office.time.stepWall(90_000)
    await expectOk(office.send(KIOSK, issueCommand(office)))
    office.time.stepWall(-30_000)
    await expectOk(office.send(KIOSK, issueCommand(office)))
    expect(replay(office.journal)).toMatchObject({ rows: 6, jumpedMs: 60_000 })
  })
})
