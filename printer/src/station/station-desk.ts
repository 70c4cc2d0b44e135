import type { PrinterStatus, PrinterTrouble, PrintJobId, PrintLeaseId, ReportedPrintState } from '@loket/protocol'

/** A job that this station alone may print, for as long as its lease lasts. */
export interface LeasedJob {
  readonly jobId: PrintJobId
  readonly leaseId: PrintLeaseId
  readonly copy: boolean
  /** The same for a number's ticket and its copies; `null`: there are no others of this paper. */
  readonly paperOf: string | null
  /** A test page: before it the printer is asked anew what it answers, for another one may stand at its address by now. */
  readonly asksAnew: boolean
  /** From ESC @ to the cut. */
  readonly bytes: Uint8Array
}

/**
 * Who owns the jobs: in the same process, or over a wire. A lease that ends in preflight gives the job back to the queue; one that ends later
 * leaves the job unknown. A result is believed after the end of its lease too, unless somebody else was given the job since.
 */
export interface StationDesk {
  /** The oldest job that waits; `null`: none does. */
  takeJob(): Promise<LeasedJob | null>
  /** The same report twice is one report. `leaseEnded` to `sending`: no byte may leave. */
  report(jobId: PrintJobId, leaseId: PrintLeaseId, state: ReportedPrintState, trouble: PrinterTrouble | null): Promise<'ok' | 'leaseEnded'>
  reportStatus(status: PrinterStatus): void
  /** Taking may be worth while. Returns how to stop listening. */
  onWork(listener: () => void): () => void
}
