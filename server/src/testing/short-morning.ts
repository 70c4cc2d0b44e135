// One morning at one counter, through the server's own loop, on the disk: short enough that each row is known by its number.

import type { Command, TicketId } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import type { Database } from '../journal/database.ts'
import { sqliteJournal } from '../journal/sqlite-journal.ts'
import { freshDatabase } from './databases.ts'
import { AGENT, COUNTER, expectOk, issueFor, KIOSK, openOffice, PLAINLY } from './office.ts'

/** Rows of the morning. 1 to 3: the settings, the opening of the day and of the counter. */
export const ISSUED = [4, 5, 6, 7, 8] as const
export const CALLED_FIRST = 9
export const RETURNED = 11
/** Overtakes A001, which did not come. */
export const CALLED_SECOND = 12
export const STARTED_WORK = 13
export const UNDONE = 14
export const COMPLETED = 16
export const CALLED_THIRD = 17
export const LAST = 17

/** A001 to A005 for one service; A001 is called, does not come and falls back; A002 is served; A003 is called. */
export async function shortMorning(database: Database = freshDatabase()): Promise<Database> {
  const office = await openOffice({ journal: sqliteJournal(database) })
  const act = async (command: Command) => {
    office.time.advance(1_000)
    return expectOk(office.send(AGENT, command))
  }
  const callNext = async (): Promise<{ readonly counterId: typeof COUNTER; readonly ticketId: TicketId }> => {
    const { called } = await act({ type: 'callNext', counterId: COUNTER })
    if (!called) throw new Error('nobody was called')
    return { counterId: COUNTER, ticketId: called.ticketId }
  }
  for (const _ of ISSUED) {
    office.time.advance(MINUTE_MS)
    await expectOk(office.send(KIOSK, issueFor('ktp-cetak')))
  }
  const first = await callNext()
  office.time.advance(2 * MINUTE_MS)
  await act({ type: 'recall', ...first })
  await act({ type: 'returnToQueue', ...first, reason: 'notHere' })
  const second = await callNext()
  await act({ type: 'startService', ...second })
  await act({ type: 'undo', counterId: COUNTER, actSeq: STARTED_WORK })
  await act({ type: 'startService', ...second })
  await act({ type: 'complete', ...second, outcome: 'leftDuringService', nextServiceId: null, ...PLAINLY })
  await callNext()
  await office.loop.close()
  return database
}
