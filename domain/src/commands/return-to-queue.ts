import type { ReturnToQueue } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'
import { servicesAt } from '../queue/lines.ts'
import { keyPlacesBack } from '../queue/places-back.ts'
import { ticketAtOwnCounter } from './at-counter.ts'
import { tooEarly } from './mark-no-show.ts'

/** A mistaken call keeps its place; where nobody came, the ticket falls back by the office's number of places. */
export function decideReturnToQueue(state: OfficeState, command: ReturnToQueue, context: DecideContext): Decision {
  const found = ticketAtOwnCounter(state, command, context.actor)
  if (!found.ok) return found
  const { ticket } = found
  if (ticket.state !== 'called') return refuse({ type: 'ticketNotCalled', state: ticket.state })

  const { orderKey } = presentLeg(ticket).terms
  const returned = { type: 'ticketReturned', ticketId: ticket.id, counterId: command.counterId, reason: command.reason } as const
  if (command.reason === 'calledByMistake') return accept({ ...returned, rule: 'keepsPlace', orderKey })

  const early = tooEarly(state, ticket, context)
  if (early) return refuse(early)
  const { placesBack } = present(state.settings, 'settings').calls
  return accept({
    ...returned,
    rule: 'placesBack',
    orderKey: keyPlacesBack(state, servicesAt(state, command.counterId), orderKey, placesBack),
  })
}
