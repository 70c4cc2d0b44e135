// What a call out of order asks first, whether it is made at once or a second person's word is asked for it.

import type { CounterId, OutOfOrderReason, OutOfOrderReasonId, TicketId } from '@loket/protocol'
import { type Checked, refuse } from '../decision.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import type { Ticket } from '../office/ticket.ts'
import { queuesAt } from '../queue/lines.ts'
import { queueKeyOf } from '../queue/place-of.ts'

interface Wish {
  readonly counterId: CounterId
  readonly ticketId: TicketId
  readonly reason: OutOfOrderReasonId
}

type Possible = Checked<{ readonly ticket: Ticket; readonly reason: OutOfOrderReason }>

/** The ticket waits, for this counter; the reason is one of the list; and the day has calls out of order left. */
export function possibleOutOfOrder(state: OfficeState, { counterId, ticketId, reason: reasonId }: Wish): Possible {
  const ticket = state.tickets.get(ticketId)
  if (!ticket) return refuse({ type: 'ticketUnknown' })
  if (ticket.state !== 'waiting') return refuse({ type: 'ticketNotWaiting', state: ticket.state })
  if (!queuesAt(state, counterId).includes(queueKeyOf(ticket))) return refuse({ type: 'ticketNotForCounter' })
  const { reasons, dailyCap } = present(state.settings, 'settings').outOfOrder
  const reason = reasons.find((candidate) => candidate.id === reasonId)
  if (!reason) return refuse({ type: 'outOfOrderReasonUnknown' })
  if (state.outOfOrderCalls >= dailyCap) return refuse({ type: 'outOfOrderCapReached', cap: dailyCap })
  return { ok: true, ticket, reason }
}
