import type { Actor, CallTicket, OutOfOrder, OutOfOrderReason } from '@loket/protocol'
import { accept, type Checked, type DecideContext, type Decision, refuse } from '../decision.ts'
import type { OfficeState } from '../office/state.ts'
import type { Ticket } from '../office/ticket.ts'
import { placeOf } from '../queue/place-of.ts'
import { approvalFor, isSecondPersonIn, nextApprovalId } from './approvals.ts'
import { freeCounter } from './at-counter.ts'
import { possibleOutOfOrder } from './out-of-order.ts'
import { ticketCalled } from './ticket-called.ts'

/** The one act out of order: a right of its own, a reason of the list, a daily cap, and a second person where the reason asks for one. */
export function decideCallTicket(state: OfficeState, command: CallTicket, context: DecideContext): Decision {
  const own = freeCounter(state, command.counterId, context.actor)
  if (!own.ok) return own
  const possible = possibleOutOfOrder(state, command)
  if (!possible.ok) return possible
  const { ticket, reason } = possible
  const consent = consentFor(state, ticket, reason, context)
  if (!consent.ok) return consent

  const outOfOrder = { reasonId: reason.id, reason: reason.name, ...consent.given }
  const why = { rule: 'callTicket', ground: 'outOfOrder', profileRule: null, outOfOrder } as const
  return accept(ticketCalled(state, command.counterId, placeOf(ticket), why))
}

type Consent = Checked<{ readonly given: Pick<OutOfOrder, 'approval' | 'approvalId'> }>

/** A word that was given; or, where nobody is there to give one, none: the act then goes through marked unapproved. */
function consentFor(state: OfficeState, ticket: Ticket, reason: OutOfOrderReason, context: DecideContext): Consent {
  if (!reason.needsApproval) return { ok: true, given: { approval: 'notNeeded', approvalId: null } }
  const asked = approvalFor(state, ticket.id, reason.id)
  if (asked?.status === 'refused') return refuse({ type: 'approvalRefused' })
  if (asked?.status === 'granted') return { ok: true, given: { approval: 'granted', approvalId: asked.id } }
  if (isSecondPersonIn(context, actingUser(context.actor))) return refuse({ type: 'approvalNeeded', asked: asked !== null })
  return { ok: true, given: { approval: 'unapproved', approvalId: asked?.id ?? nextApprovalId(state) } }
}

function actingUser(actor: Actor) {
  return actor.kind === 'staff' ? actor.userId : null
}
