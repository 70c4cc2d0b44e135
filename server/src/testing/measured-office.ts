// An office that keeps the table of ended legs beside a journal on the disk, and the acts of its only agent.

import type { Answer, Command, ServiceId, TicketId } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import type { Figures } from '../figures/figures.ts'
import { openFigures, rebuildFigures } from '../figures/figures.ts'
import type { LegRow } from '../figures/leg-row.ts'
import type { Database } from '../journal/database.ts'
import type { Journal } from '../journal/journal.ts'
import { replay } from '../journal/replay.ts'
import { sqliteJournal } from '../journal/sqlite-journal.ts'
import { freshDatabase } from './databases.ts'
import { AGENT, COUNTER, expectOk, issueFor, KIOSK, openOffice, PLAINLY, type TestOffice } from './office.ts'

export interface Measured {
  readonly office: TestOffice
  readonly database: Database
  readonly journal: Journal
  readonly figures: Figures
}

/** At eight o'clock, counter 1 open, the table of legs kept. */
export async function measuredOffice(): Promise<Measured> {
  const database = freshDatabase()
  const journal = sqliteJournal(database)
  const { state } = replay(journal)
  const figures = openFigures({ database, journal, state })
  const changes = { state, inSameCommit: [figures.inSameCommit], history: figures.history }
  return { office: await openOffice({ journal, changes }), database, journal, figures }
}

export function legsIn(database: Database): readonly LegRow[] {
  return database.prepare<[], LegRow>('SELECT * FROM legs ORDER BY service_day, ticket_id, leg').all()
}

/** What a rebuild makes of the table, which it then is. */
export function rebuiltLegs({ database, journal }: Measured): readonly LegRow[] {
  rebuildFigures(database, journal)
  return legsIn(database)
}

/** By the agent at the counter of the test. */
export function act(office: TestOffice, command: Command) {
  return expectOk(office.send(AGENT, command))
}

export async function issue(office: TestOffice, serviceId = 'ktp-cetak'): Promise<void> {
  await expectOk(office.send(KIOSK, issueFor(serviceId)))
}

export async function call(office: TestOffice): Promise<TicketId> {
  const { called } = await act(office, { type: 'callNext', counterId: COUNTER })
  if (!called) throw new Error('nobody was called')
  return called.ticketId
}

/** A minute of walking, two of checking, three of processing. */
export async function serve(office: TestOffice, ticketId: TicketId, nextServiceId: ServiceId | null) {
  const at = { counterId: COUNTER, ticketId }
  office.time.advance(MINUTE_MS)
  await act(office, { type: 'startService', ...at })
  office.time.advance(2 * MINUTE_MS)
  await act(office, { type: 'acceptDocuments', ...at })
  office.time.advance(3 * MINUTE_MS)
  return act(office, { type: 'complete', ...at, outcome: 'done', nextServiceId, ...PLAINLY })
}

/** Called twice, and not there. */
export async function markNoShow(office: TestOffice, ticketId: TicketId) {
  office.time.advance(MINUTE_MS)
  await act(office, { type: 'recall', counterId: COUNTER, ticketId })
  return act(office, { type: 'markNoShow', counterId: COUNTER, ticketId })
}

export function closeDay(office: TestOffice): Promise<Answer> {
  return office.loop.submitAsSystem({ type: 'closeDay' })
}

/** Closes the day and opens the next working one at the same hour, its counter taken. */
export async function nextDay(office: TestOffice, days = 1): Promise<void> {
  await expectOk(closeDay(office))
  office.time.advance(days * 24 * 60 * MINUTE_MS)
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  await act(office, { type: 'openCounter', counterId: COUNTER, profileId: null })
}
