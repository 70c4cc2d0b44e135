// For the loop: a paper is asked for in the very commit of its fact, and a job ends in that of its event, so that neither stands without the other.

import { actorIdOf } from '@loket/domain'
import type { Instant } from '@loket/protocol'
import { HOUR_MS } from '@loket/protocol'
import type { RecordedRow } from '../journal/row-hash.ts'
import type { AskedPaper, Turn } from '../loop/turn.ts'
import type { PrintJobs } from './jobs.ts'
import { type RoutingParts, stationFor } from './routing.ts'
import { slipOf } from './slips/slip-of.ts'

const JOBS_KEPT_MS = 7 * 24 * HOUR_MS

interface PaperParts extends RoutingParts {
  readonly jobs: PrintJobs
}

export function papersOfTurn(parts: PaperParts): (turn: Turn) => void {
  const { jobs } = parts
  return ({ rows, papers }) => {
    for (const paper of papers) queue(parts, paper)
    for (const row of rows) follow(jobs, row)
  }
}

function queue(parts: PaperParts, paper: AskedPaper): void {
  const { row, askedBy, facts } = paper
  const stationId = stationFor(parts, facts, askedBy)
  if (stationId === null) return
  parts.jobs.queue({
    seq: row.seq,
    serviceDay: row.serviceDay,
    kind: facts.kind,
    ticketId: 'ticketId' in facts ? facts.ticketId : null,
    number: 'ticket' in facts ? facts.ticket.number : 'number' in facts ? facts.number : null,
    commandId: row.commandId,
    askedBy: actorIdOf(askedBy),
    stationId,
    slip: slipOf(paper),
    queuedAt: row.at,
  })
}

function follow(jobs: PrintJobs, { event, at }: RecordedRow): void {
  if (event.type === 'printEnded') jobs.end(event.jobId, event.state, event.trouble, at)
  if (event.type === 'dayOpened') jobs.forgetBefore((at - JOBS_KEPT_MS) as Instant)
}
