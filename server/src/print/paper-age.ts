// How long a paper is worth printing.

import type { OfficeState } from '@loket/domain'
import type { Instant } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import type { PrintJob } from './jobs.ts'

/** Whoever stands before the printer for a paper has gone by then. */
const FRESH_MS = 2 * MINUTE_MS

type Aging = Pick<PrintJob, 'kind' | 'queuedAt'>

/** When time alone makes it too old; `null`: it does not. */
export function tooOldAt({ kind, queuedAt }: Aging): Instant | null {
  return kind === 'closing' || kind === 'outage' ? null : ((queuedAt + FRESH_MS + 1) as Instant)
}

/** The close of a day is for the binder, whenever it comes out; a notice of an outage for the wall, while the outage lasts. */
export function isTooOld(job: Aging, state: Pick<OfficeState, 'outages'>, now: Instant): boolean {
  if (job.kind === 'outage') return !lasts(job, state)
  const at = tooOldAt(job)
  return at !== null && now >= at
}

/** A job is as old as the fact that asked for it. */
function lasts({ queuedAt }: Aging, { outages }: Pick<OfficeState, 'outages'>): boolean {
  return [...outages.values()].some(({ since, endedAt }) => since === queuedAt && endedAt === null)
}
