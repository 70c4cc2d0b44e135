import type { Counter, CounterId, TicketId } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { CounterLife } from '../office/counter-life.ts'
import type { OfficeState } from '../office/state.ts'
import type { Ticket } from '../office/ticket.ts'

export function ticketOf(state: OfficeState, ticketId: TicketId): Ticket {
  return present(state.tickets.get(ticketId), `ticket ${ticketId}`)
}

export function counterOf(state: OfficeState, counterId: CounterId): CounterLife {
  return present(state.counters.get(counterId), `counter ${counterId}`)
}

/** The counter as the settings describe it. */
export function counterSettingsOf(state: OfficeState, counterId: CounterId): Counter {
  return present(present(state.index, 'settings').counters.get(counterId), `counter ${counterId}`)
}
