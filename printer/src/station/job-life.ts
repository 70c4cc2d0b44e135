// Which report of a station may follow which state of its job.

import type { PrintLeaseId, PrintState, ReportedPrintState } from '@loket/protocol'

/** `same`: heard before. `otherLease`: the job went back to the queue, or to somebody else. `cannotFollow`: it is too late, or too early, for this word. */
export type ReportVerdict = 'counts' | 'same' | 'otherLease' | 'cannotFollow'

/**
 * | state | may be followed by |
 * |---|---|
 * | preflight | sending, notSent |
 * | sending | awaitingReply, every result |
 * | awaitingReply | every result but notSent, for all its bytes have left |
 * | unknown | a better word, also long after the lease: it came out after all, or no byte had left |
 *
 * Nothing follows the other ends, and a job that waits is nobody's to report on.
 */
const MAY_FOLLOW: Readonly<Partial<Record<PrintState, readonly ReportedPrintState[]>>> = {
  preflight: ['sending', 'notSent'],
  sending: ['awaitingReply', 'printed', 'processed', 'probablyPrinted', 'unknown', 'notSent'],
  awaitingReply: ['printed', 'processed', 'probablyPrinted', 'unknown'],
  unknown: ['printed', 'processed', 'probablyPrinted', 'notSent'],
}

interface LeasedState {
  readonly state: PrintState
  readonly leaseId: PrintLeaseId | null
}

export function judgeReport(job: LeasedState, leaseId: PrintLeaseId, reported: ReportedPrintState): ReportVerdict {
  if (job.leaseId !== leaseId) return 'otherLease'
  if (job.state === reported) return 'same'
  return MAY_FOLLOW[job.state]?.includes(reported) === true ? 'counts' : 'cannotFollow'
}
