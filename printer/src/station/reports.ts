// Results on their way to the desk: in order, again and again until the desk has heard them.

import type { PrintResult } from '../transport/printer.ts'
import type { Timers } from '../transport/timers.ts'
import { createSignal } from './signal.ts'
import type { LeasedJob, StationDesk } from './station-desk.ts'
import { within } from './within.ts'

/** For an answer to a result. */
export const REPORT_WITHIN_MS = 30_000
/** After a desk that cannot be reached. */
export const REPORT_AGAIN_MS = 2_000

export type ReportedJob = Pick<LeasedJob, 'jobId' | 'leaseId'>

export interface Reports {
  /** Until the desk has heard it, or the station gave up. */
  tell(job: ReportedJob, result: PrintResult): Promise<void>
  /** What was not heard by then is told once more, and then left to the end of its lease. */
  giveUp(): void
}

export function createReports(desk: Pick<StationDesk, 'report'>, timers: Timers): Reports {
  const again = createSignal(timers)
  let givenUp = false
  let last: Promise<void> = Promise.resolve()

  async function tellUntilHeard(job: ReportedJob, result: PrintResult): Promise<void> {
    while (!(await isHeard(job, result)) && !givenUp) await again.wait(REPORT_AGAIN_MS)
  }

  async function isHeard({ jobId, leaseId }: ReportedJob, result: PrintResult): Promise<boolean> {
    const trouble = 'trouble' in result ? result.trouble : null
    try {
      return (await within(timers, REPORT_WITHIN_MS, desk.report(jobId, leaseId, result.state, trouble))) !== 'late'
    } catch {
      // The desk cannot be reached now; the result does not change meanwhile.
      return false
    }
  }

  return {
    tell(job, result) {
      last = last.then(() => tellUntilHeard(job, result))
      return last
    },
    giveUp() {
      givenUp = true
      again.give()
    },
  }
}
