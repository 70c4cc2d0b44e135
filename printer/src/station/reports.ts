// Results on their way to the desk: in order, again and again until the desk has heard them.

import type { PrintResult } from '../transport/printer.ts'
import type { Timers } from '../transport/timers.ts'
import { createSignal } from './signal.ts'
import type { LeasedJob, StationDesk } from './station-desk.ts'

/** For an answer to a result. */
export const REPORT_WITHIN_MS = 30_000
/** For the last telling, once the station has given up: nobody who closes it waits longer. */
export const LAST_WORD_MS = 2_000
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
  /** Of the telling that waits for an answer now. */
  let hurry = () => {}
  let last: Promise<void> = Promise.resolve()

  async function tellUntilHeard(job: ReportedJob, result: PrintResult): Promise<void> {
    while (!(await isHeard(job, result)) && !givenUp) await again.wait(REPORT_AGAIN_MS)
  }

  async function isHeard({ jobId, leaseId }: ReportedJob, result: PrintResult): Promise<boolean> {
    const trouble = 'trouble' in result ? result.trouble : null
    const late = Promise.withResolvers<'late'>()
    const giveUpIn = (ms: number) => timers.after(ms, () => late.resolve('late'))
    let cancel = giveUpIn(givenUp ? LAST_WORD_MS : REPORT_WITHIN_MS)
    hurry = () => {
      cancel()
      cancel = giveUpIn(LAST_WORD_MS)
    }
    try {
      return (await Promise.race([desk.report(jobId, leaseId, result.state, trouble), late.promise])) !== 'late'
    } catch {
      // The desk cannot be reached now; the result does not change meanwhile.
      return false
    } finally {
      cancel()
      hurry = () => {}
    }
  }

  return {
    tell(job, result) {
      last = last.then(() => tellUntilHeard(job, result))
      return last
    },
    giveUp() {
      givenUp = true
      hurry()
      again.give()
    },
  }
}
