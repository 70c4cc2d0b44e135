// That a ticket has given its word, and nothing of what it said. It stands in private.sqlite beside the key of the ticket's address,
// and goes with it: in the ledger it would say for ever when somebody answered.

import type { CitizenWord, LocalDate, TicketId } from '@loket/protocol'
import type { Database } from '../journal/database.ts'

export interface AnsweredTickets {
  /** Forgets all other days. */
  startDay(serviceDay: LocalDate): void
  has(serviceDay: LocalDate, ticketId: TicketId, word: CitizenWord): boolean
  /** False when it stands already. */
  mark(serviceDay: LocalDate, ticketId: TicketId, word: CitizenWord): boolean
  /** For an answer that could not be kept after all. */
  takeBack(serviceDay: LocalDate, ticketId: TicketId, word: CitizenWord): void
}

export function createAnsweredTickets(store: Database): AnsweredTickets {
  const dropOthers = store.prepare<[string]>('DELETE FROM answered_tickets WHERE service_day <> ?')
  const select = store.prepare<[string, string, string]>(
    'SELECT 1 FROM answered_tickets WHERE service_day = ? AND ticket_id = ? AND word = ?',
  )
  const insert = store.prepare<[string, string, string]>(
    'INSERT INTO answered_tickets (service_day, ticket_id, word) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const remove = store.prepare<[string, string, string]>(
    'DELETE FROM answered_tickets WHERE service_day = ? AND ticket_id = ? AND word = ?',
  )
  return {
    startDay: (serviceDay) => void dropOthers.run(serviceDay),
    has: (serviceDay, ticketId, word) => select.get(serviceDay, ticketId, word) !== undefined,
    mark: (serviceDay, ticketId, word) => insert.run(serviceDay, ticketId, word).changes === 1,
    takeBack: (serviceDay, ticketId, word) => void remove.run(serviceDay, ticketId, word),
  }
}
