// The acts of the day that a supervisor should know of, in the order they happened.

import type { RecordedEvent } from '@loket/protocol'
import type { NotableFact, OfficeState } from '../office/state.ts'

export function noteNotable(state: OfficeState, { seq, at, actor, event }: RecordedEvent): void {
  const act = notableFact(event)
  if (act === null) return
  const ticketId = 'ticketId' in event ? event.ticketId : null
  const counterId = 'counterId' in event ? event.counterId : null
  state.notable.push({ seq, at, actor, ticketId, counterId, act })
}

function notableFact(event: RecordedEvent['event']): NotableFact | null {
  switch (event.type) {
    case 'ticketCalled': {
      if (event.outOfOrder === null) return null
      const { reason, approval, approvalId } = event.outOfOrder
      return { kind: 'outOfOrder', reason, approval, approvalId, overtook: event.overtook.length }
    }
    case 'commandUndone':
      return { kind: 'undone', act: event.act }
    case 'ticketTransferred':
      if (event.place === 'last') return { kind: 'transferredLast', reason: event.reason }
      return event.counterId === null ? { kind: 'transferredWaiting', reason: event.reason } : null
    case 'ticketIssued':
      return event.onBehalf === null ? null : { kind: 'issuedByStaff', reason: event.onBehalf }
    case 'counterTakenOver':
      return { kind: 'counterTakenOver' }
    default:
      return null
  }
}
