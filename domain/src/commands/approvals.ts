// A second person's word on a call out of order: asked for before it, or owed after it where nobody was there.

import type { ApprovalId, Approve, OutOfOrderReasonId, RequestApproval, TicketId, UserId } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import { present } from '../invariant.ts'
import { type Approval, type OfficeState, openDayOf } from '../office/state.ts'
import { ownCounter } from './at-counter.ts'
import { possibleOutOfOrder } from './out-of-order.ts'

export function decideRequestApproval(state: OfficeState, command: RequestApproval, context: DecideContext): Decision {
  const own = ownCounter(state, command.counterId, context.actor)
  if (!own.ok) return own
  const possible = possibleOutOfOrder(state, command)
  if (!possible.ok) return possible
  const { ticket, reason } = possible
  if (!reason.needsApproval) return refuse({ type: 'approvalNotNeeded' })
  const asked = approvalFor(state, ticket.id, reason.id)
  if (asked?.status === 'refused') return refuse({ type: 'approvalRefused' })
  if (asked) return refuse({ type: 'approvalNeeded', asked: true })
  const approvalId = nextApprovalId(state)
  return accept({ type: 'approvalRequested', approvalId, ticketId: ticket.id, counterId: command.counterId, reasonId: reason.id })
}

/** Never one's own wish: a second person is another person. */
export function decideApprove(state: OfficeState, command: Approve, context: DecideContext): Decision {
  if (!openDayOf(state)) return refuse({ type: 'dayNotOpen' })
  const approval = state.approvals.get(command.approvalId)
  if (!approval) return refuse({ type: 'approvalUnknown' })
  if (approval.status !== 'asked' && approval.status !== 'unapproved') return refuse({ type: 'approvalSettled' })
  if (context.actor.kind === 'staff' && context.actor.userId === approval.askedBy) return refuse({ type: 'ownApproval' })
  return accept({ type: 'approvalGiven', approvalId: approval.id, verdict: command.verdict })
}

/** The word about calling this ticket for this reason that is not used up. */
export function approvalFor(state: OfficeState, ticketId: TicketId, reasonId: OutOfOrderReasonId): Approval | null {
  const open = [...state.approvals.values()].filter(({ status }) => status === 'asked' || status === 'granted' || status === 'refused')
  return open.find((approval) => approval.ticketId === ticketId && approval.reasonId === reasonId) ?? null
}

/** Whether somebody other than the asker is there who could agree. */
export function isSecondPersonIn(context: DecideContext, asker: UserId | null): boolean {
  return context.supervisorsSignedIn().some((userId) => userId !== asker)
}

/** Unique over all days. */
export function nextApprovalId(state: OfficeState): ApprovalId {
  const { serviceDay } = present(openDayOf(state), 'the service day')
  return `a-${serviceDay}-${state.approvals.size + 1}` as ApprovalId
}
