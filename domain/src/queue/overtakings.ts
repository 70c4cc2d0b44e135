// Whom a call passes over, and by which named rule.

import type { CallGround, Overtaking, OvertakingReason } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { issuedBefore } from './lines.ts'
import type { QueueKey } from './ticket-queue.ts'
import { compareOrder, type Waiting } from './waiting.ts'

/** What a clause says of those it passed over; those who are first by place (`firstInLine`, `oldest`) pass over nobody that was not moved. */
const REASONS: Readonly<Partial<Record<CallGround, OvertakingReason>>> = {
  priorityStep: 'priority',
  bookingStep: 'booking',
  earliestTarget: 'target',
  overdue: 'rescue',
  stillInTime: 'rescue',
  profileRule: 'profileRule',
  outOfOrder: 'outOfOrder',
}

/** Waiting tickets issued before the called one that the counter of these queues could have served. */
export function overtakings(state: OfficeState, queues: readonly QueueKey[], called: Waiting, ground: CallGround): readonly Overtaking[] {
  return issuedBefore(state, queues, called).map((earlier) => ({
    ticketId: earlier.ticketId,
    reason: reasonOf(state, earlier, called, ground),
  }))
}

/** Who was moved behind the called ticket by a return or a transfer was passed over for that, whatever the discipline. */
function reasonOf(state: OfficeState, earlier: Waiting, called: Waiting, ground: CallGround): OvertakingReason {
  if (ground === 'outOfOrder' || compareOrder(earlier, called) < 0) return present(REASONS[ground], 'a clause that passes over places')
  return present(state.tickets.get(earlier.ticketId), 'the ticket').returns > 0 ? 'returned' : 'transferred'
}
