import type { Instant } from '@loket/protocol'
import { waitMs, waitTargetMs } from '../clocks/clocks.ts'
import type { Ticket } from '../office/ticket.ts'
import type { Verdict } from './promise.ts'

/**
 * Every issued ticket counts: one that expired was missed; a no-show waited up to its first call. A ticket that is open,
 * or was cancelled before anyone started, is missed once past its target and undecided before. `lessMs` is taken off the wait,
 * for the figure without outages.
 */
export function waitVerdict(ticket: Ticket, at: Instant, lessMs = 0): Verdict {
  if (ticket.state === 'expired' && ticket.firstStartedAt === null) return 'missed'
  if (waitMs(ticket, at) - lessMs > waitTargetMs(ticket)) return 'missed'
  return ticket.firstStartedAt !== null || ticket.state === 'noShow' ? 'met' : 'undecided'
}
