// For the loop: the paper of a ticket is asked for in the very commit that issues it, so that neither stands without the other.

import type { Instant } from '@loket/protocol'
import { HOUR_MS } from '@loket/protocol'
import type { Turn } from '../loop/turn.ts'
import type { PrintJobs } from './jobs.ts'
import { slipOf } from './slip-of.ts'

const JOBS_KEPT_MS = 7 * 24 * HOUR_MS

interface QueueParts {
  readonly jobs: PrintJobs
  readonly demo: boolean
}

export function queuePapers({ jobs, demo }: QueueParts): (turn: Turn) => void {
  return ({ rows, issued }) => {
    for (const paper of issued) {
      const { seq, serviceDay, commandId, actor, at } = paper.row
      const { ticketId } = paper
      const slip = slipOf(paper, demo)
      jobs.queue({ seq, serviceDay, ticketId, number: slip.number, commandId, askedBy: actor, slip, queuedAt: at })
    }
    const opened = rows.find(({ event }) => event.type === 'dayOpened')
    if (opened !== undefined) jobs.forgetBefore((opened.at - JOBS_KEPT_MS) as Instant)
  }
}
