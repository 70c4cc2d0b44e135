import type { ApprovalGiven, ApprovalRequested, Instant, OutOfOrderReasonId, RecordedEvent, TicketCalled, UserId } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { Approval, OfficeState } from '../office/state.ts'
import { counterSettingsOf, ticketOf } from './lookup.ts'

export function evolveApprovalRequested(state: OfficeState, { at, actor, event }: RecordedEvent<ApprovalRequested>): void {
  const { approvalId, ticketId, counterId, reasonId } = event
  state.approvals.set(approvalId, newApproval(state, { approvalId, ticketId, counterId, reasonId, at, actor, status: 'asked' }))
}

export function evolveApprovalGiven(state: OfficeState, { approvalId, verdict }: ApprovalGiven): void {
  const approval = present(state.approvals.get(approvalId), `approval ${approvalId}`)
  approval.status = approval.status === 'unapproved' ? 'reviewed' : verdict
  approval.verdict = verdict
}

/** A call out of order uses up the word that was given for it, or still owes one. */
export function settleApproval(state: OfficeState, { at, actor, event }: RecordedEvent<TicketCalled>): void {
  const { outOfOrder, ticketId, counterId } = event
  if (outOfOrder === null) return
  state.outOfOrderCalls += 1
  const { approvalId, approval, reasonId } = outOfOrder
  if (approvalId === null) return
  const status = approval === 'granted' ? 'used' : 'unapproved'
  const asked = state.approvals.get(approvalId)
  if (asked) asked.status = status
  else state.approvals.set(approvalId, newApproval(state, { approvalId, ticketId, counterId, reasonId, at, actor, status }))
}

interface Asked extends Pick<ApprovalRequested, 'approvalId' | 'ticketId' | 'counterId'> {
  readonly reasonId: OutOfOrderReasonId
  readonly at: Instant
  readonly actor: string
  readonly status: Approval['status']
}

function newApproval(state: OfficeState, { approvalId: id, ticketId, counterId, reasonId, at, actor, status }: Asked): Approval {
  const reason = present(
    state.settings?.outOfOrder.reasons.find((candidate) => candidate.id === reasonId),
    `reason ${reasonId}`,
  ).name
  const { number } = ticketOf(state, ticketId)
  const counterNumber = counterSettingsOf(state, counterId).number
  return { id, ticketId, reasonId, number, counterNumber, reason, askedAt: at, askedBy: actor as UserId, status, verdict: null }
}
