import { type DomainEvent, type Instant, MINUTE_MS, type ReturnToQueue } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { type ParkedWork, presentLeg, type Ticket } from '../office/ticket.ts'
import { queuesAround } from '../queue/lines.ts'
import { keyPlacesBack } from '../queue/places-back.ts'
import { ticketAtOwnCounter } from './at-counter.ts'
import { tooEarly } from './mark-no-show.ts'

/** When somebody called back from parking did not come, they are looked for again after this. */
const LOOK_AGAIN_MS = 15 * MINUTE_MS

/** A mistaken call keeps its place; where nobody came, the ticket falls back by the office's number of places, a limited number of times. */
export function decideReturnToQueue(state: OfficeState, command: ReturnToQueue, context: DecideContext): Decision {
  const found = ticketAtOwnCounter(state, command, context.actor)
  if (!found.ok) return found
  const { ticket } = found
  if (ticket.state !== 'called') return refuse({ type: 'ticketNotCalled', state: ticket.state })
  const early = command.reason === 'calledByMistake' ? null : tooEarly(state, ticket, context)
  if (early) return refuse(early)
  if (ticket.parked !== null && wasCalledFromParking(ticket)) return accept(stillParked(ticket, ticket.parked, command, context.at))

  const { orderKey } = presentLeg(ticket).terms
  const returned = { type: 'ticketReturned', ticketId: ticket.id, counterId: command.counterId, reason: command.reason } as const
  if (command.reason === 'calledByMistake') return accept({ ...returned, rule: 'keepsPlace', orderKey })
  const { placesBack, maximumReturns } = present(state.settings, 'settings').calls
  if (ticket.returns >= maximumReturns) return refuse({ type: 'returnsUsedUp', maximum: maximumReturns })
  const queues = present(queuesAround(state, ticket), 'a service of this office')
  const key = keyPlacesBack(state, queues, orderKey, placesBack)
  return accept({ ...returned, rule: 'placesBack', orderKey: key })
}

/** A resumed ticket counts as parked until it is started again. Work once put aside, then moved on or rejoined, is called from the line. */
function wasCalledFromParking(ticket: Ticket): boolean {
  return presentLeg(ticket).periods.at(-1)?.kind === 'parked'
}

/** Whoever was called back from parking and did not come stays parked: their place in the line is behind them. */
function stillParked(ticket: Ticket, work: ParkedWork, { counterId, reason }: ReturnToQueue, at: Instant): DomainEvent {
  const dueAt = reason === 'calledByMistake' ? work.dueAt : ((at + LOOK_AGAIN_MS) as Instant)
  return { type: 'ticketParked', ticketId: ticket.id, counterId, cause: work.cause, dueAt, missing: work.missing }
}
