import type { Rejoin } from '@loket/protocol'
import { rejoinableUntil } from '../clocks/rejoin-gate.ts'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import { present } from '../invariant.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'
import { queuesAround } from '../queue/lines.ts'
import { keyPlacesBack } from '../queue/places-back.ts'

/** A no-show whose holder comes late, within the office's tolerance: a few places back, and the clocks never stopped. */
export function decideRejoin(state: OfficeState, command: Rejoin, context: DecideContext): Decision {
  if (!openDayOf(state)) return refuse({ type: 'dayNotOpen' })
  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return refuse({ type: 'ticketUnknown' })
  if (ticket.state !== 'noShow') return refuse({ type: 'ticketNotNoShow', state: ticket.state })
  const { rejoinMinutes, maximumReturns, placesBack } = present(state.settings, 'settings').calls
  if (ticket.returns >= maximumReturns) return refuse({ type: 'returnsUsedUp', maximum: maximumReturns })
  const until = rejoinableUntil(state, ticket)
  if (until === null || context.at > until) return refuse({ type: 'rejoinTooLate', minutes: rejoinMinutes })
  const { serviceId, orderKey } = presentLeg(ticket).terms
  // Settings may have taken the service away while nobody was there.
  const queues = queuesAround(state, ticket)
  if (!queues) return refuse({ type: 'serviceUnknown', serviceId })
  const key = keyPlacesBack(state, queues, orderKey, placesBack)
  return accept({ type: 'ticketReturned', ticketId: ticket.id, counterId: null, reason: 'rejoined', rule: 'placesBack', orderKey: key })
}
