// How long a paper is worth printing.

import { isInForce, lapsesAt, type OfficeState } from '@loket/domain'
import type { Instant } from '@loket/protocol'
import { HOUR_MS, MINUTE_MS } from '@loket/protocol'
import type { PrintJob } from './jobs.ts'

/** Whoever stands before the printer for a paper has gone by then. */
const FRESH_MS = 2 * MINUTE_MS
/** The binder has it from the ledger by then. */
const CLOSING_MS = 7 * 24 * HOUR_MS

type Aging = Pick<PrintJob, 'kind' | 'queuedAt'>
type Outages = Pick<OfficeState, 'outages'>

/** The close of a day is for the binder, within a week; a notice of an outage for the wall, while the outage lasts. */
export function isForLater({ kind }: Pick<Aging, 'kind'>): boolean {
  return kind === 'closing' || kind === 'outage'
}

/** When time alone makes it too old; `null`: it does not. */
export function tooOldAt(job: Aging, state: Outages): Instant | null {
  if (!isForLater(job)) return (job.queuedAt + FRESH_MS + 1) as Instant
  if (job.kind === 'closing') return (job.queuedAt + CLOSING_MS) as Instant
  const outage = outageOf(job, state)
  return outage ? lapsesAt(outage) : null
}

export function isTooOld(job: Aging, state: Outages, now: Instant): boolean {
  if (job.kind === 'outage') {
    const outage = outageOf(job, state)
    return outage === undefined || !isInForce(outage, now)
  }
  const at = tooOldAt(job, state)
  return at !== null && now >= at
}

/** A job is as old as the fact that asked for it. */
function outageOf({ kind, queuedAt }: Aging, { outages }: Outages) {
  return kind === 'outage' ? [...outages.values()].find(({ since }) => since === queuedAt) : undefined
}
