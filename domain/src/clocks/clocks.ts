// The clocks of design: visit, wait, leg wait, walking, checking, processing, parked, absent. All come from events alone.

import type { ClockName, Instant, RunningClock, Standing } from '@loket/protocol'
import { isOpen, type Leg, presentLeg, type Ticket } from '../office/ticket.ts'
import { timeIn } from './periods.ts'

/** A clock that counts now, with its target in ms (`null`: none). */
export interface ClockRun {
  readonly clock: ClockName
  readonly startedAt: Instant
  readonly targetMs: number | null
}

/** From issue to the end; never pauses. */
export function visitMs(ticket: Ticket, at: Instant): number {
  return (ticket.endedAt ?? at) - ticket.issuedAt
}

/**
 * From issue to the first start of service; never restarts. A ticket that was never started waits up to its first call
 * when it ended as a no-show, else up to its end or, while it is open, up to `at`.
 */
export function waitMs(ticket: Ticket, at: Instant): number {
  if (ticket.firstStartedAt !== null) return ticket.firstStartedAt - ticket.issuedAt
  const firstCalledAt = ticket.legs[0]?.firstCalledAt ?? null
  if (ticket.state === 'noShow' && firstCalledAt !== null) return firstCalledAt - ticket.issuedAt
  return visitMs(ticket, at)
}

/** The promise's clock of a leg: from accepted documents (or from the start, if nobody accepted) to completion. `null`: not begun. */
export function processingMs(leg: Leg, at: Instant): number | null {
  return leg.periods.some((period) => period.kind === 'processing') ? timeIn(leg, 'processing', at) : null
}

/** The wait target is the first leg's; a later leg has none of its own. */
export function waitTargetMs(ticket: Ticket): number {
  const first = ticket.legs[0]
  return first ? first.terms.waitTargetMs : 0
}

/** The clocks with a target that run now: those that decide a ticket's standing. */
export function targetClocks(ticket: Ticket): readonly ClockRun[] {
  if (!isOpen(ticket)) return []
  const runs: ClockRun[] = []
  const leg = presentLeg(ticket)
  if (ticket.firstStartedAt === null) runs.push({ clock: 'wait', startedAt: ticket.issuedAt, targetMs: waitTargetMs(ticket) })
  const period = leg.periods.at(-1)
  if (period?.kind === 'checking') runs.push({ clock: 'checking', startedAt: period.from, targetMs: leg.terms.checkingTargetMs })
  if (period?.kind === 'processing') runs.push({ clock: 'processing', startedAt: period.from, targetMs: leg.terms.promiseMs })
  return runs
}

/** The first instant at which the clock is at risk: the given share of its target is used. */
export function atRiskAt(run: ClockRun, atRiskShare: number): Instant | null {
  return run.targetMs === null ? null : ((run.startedAt + Math.ceil(run.targetMs * atRiskShare)) as Instant)
}

/** The last instant within the target. */
export function targetAt(run: ClockRun): Instant | null {
  return run.targetMs === null ? null : ((run.startedAt + run.targetMs) as Instant)
}

function standingOf(run: ClockRun, atRiskShare: number, at: Instant): Standing {
  const target = targetAt(run)
  const risk = atRiskAt(run, atRiskShare)
  if (target === null || risk === null || at < risk) return 'onTrack'
  return at > target ? 'breached' : 'atRisk'
}

const WORSE: readonly Standing[] = ['onTrack', 'atRisk', 'breached']

/** A ticket's standing is that of its worst running clock. */
export function ticketStanding(ticket: Ticket, atRiskShare: number, at: Instant): Standing {
  const ranks = targetClocks(ticket).map((run) => WORSE.indexOf(standingOf(run, atRiskShare, at)))
  return WORSE[Math.max(0, ...ranks)] ?? 'onTrack'
}

/** What a face shows of a running clock. */
export function showClock(run: ClockRun, atRiskShare: number, at: Instant): RunningClock {
  return {
    clock: run.clock,
    startedAt: run.startedAt,
    atRiskAt: atRiskAt(run, atRiskShare),
    targetAt: targetAt(run),
    standing: standingOf(run, atRiskShare, at),
  }
}
