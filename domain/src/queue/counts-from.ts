import type { Instant } from '@loket/protocol'
import { present } from '../invariant.ts'
import { ticketIdOf } from '../numbering.ts'
import type { OfficeState } from '../office/state.ts'
import type { Waiting } from './waiting.ts'

/**
 * The instant from which a ticket's age and target count when it is compared with others: its issue; where a rule has moved its place,
 * the issue of the ticket behind which it was put. Else a discipline that looks at ages would give a moved place back at once.
 * Along the order of places it never falls. The wait clock knows nothing of it: that always runs from issue.
 */
export function countsFrom(state: OfficeState, { orderKey, issueSeq, issuedAt }: Waiting): Instant {
  if (orderKey === issueSeq) return issuedAt
  const before = ticketIdOf(present(state.day, 'the day').serviceDay, Math.floor(orderKey))
  return present(state.tickets.get(before), `the ticket before place ${orderKey}`).issuedAt
}
