// Brings a fault to its moment in the next job.

import type { LeasedJob } from '@loket/printer'
import type { Moment } from './combinations.ts'
import type { PlayedFault } from './play-fault.ts'
import type { PaperStage } from './stage/paper-stage.ts'

/** In the midst of DLE DC4 8, and of the flush that stands in for it. */
const WITHIN_CLEARING = { command: 5, flush: 4_000 }

/** A station took the job. */
export function atTaking(moment: Moment, fault: PlayedFault): void {
  if (moment === 'preflight') fault.happen()
}

/** The desk allowed it, and the station is about to hear so. */
export async function atAllowing(stage: PaperStage, moment: Moment, fault: PlayedFault, job: LeasedJob): Promise<void> {
  if (fault.hasHappened) return
  if (moment === 'allowed') {
    fault.happen()
    // Whoever can hear of it has heard.
    await stage.clock.brieflyQuiet()
  } else {
    const after = bytesUntil(moment, stage, job)
    if (after !== null) stage.virtual.afterBytes(after, fault.happen)
  }
}

/** Of those that follow the leave; `null`: the moment is another one. */
function bytesUntil(moment: Moment, { capability }: PaperStage, { bytes }: LeasedJob): number | null {
  switch (moment) {
    case 'clearing':
      return capability.clearsBuffer ? WITHIN_CLEARING.command : WITHIN_CLEARING.flush
    case 'firstByte':
      return 1
    case 'middle':
      return Math.floor(bytes.length / 2)
    case 'afterCut':
      return bytes.length
    default:
      return null
  }
}
