// The clocks of design: visit, wait, leg wait, walking, checking, processing, parked, absent. All come from events alone.

import type { ClockName, Instant, RunningClock, Standing } from '@loket/protocol'
import { present } from '../invariant.ts'
import { isOpen, type Leg, presentLeg, type Ticket } from '../office/ticket.ts'
import { isPaused, pausedMs } from './periods.ts'
import { pausedSince, promiseClock, promiseStart } from './promise-clock.ts'

/** A clock that counts now, with its target in ms. */
export interface ClockRun {
  readonly clock: ClockName
  readonly startedAt: Instant
  readonly targetMs: number
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
  const firstCalledAt = ticket.legs.find((leg) => leg.firstCalledAt !== null)?.firstCalledAt ?? null
  if (ticket.state === 'noShow' && firstCalledAt !== null) return firstCalledAt - ticket.issuedAt
  return visitMs(ticket, at)
}

/** The wait target is the first leg's; a later leg has none of its own. */
export function waitTargetMs(ticket: Ticket): number {
  return present(ticket.legs[0], 'the first leg').terms.waitTargetMs
}

/** The clocks with a target that run now: those that decide a ticket's standing. A pause moves the start of what it paused. */
export function targetClocks(ticket: Ticket): readonly ClockRun[] {
  if (!isOpen(ticket)) return []
  const runs: ClockRun[] = []
  if (ticket.firstStartedAt === null) runs.push({ clock: 'wait', startedAt: ticket.issuedAt, targetMs: waitTargetMs(ticket) })
  const leg = presentLeg(ticket)
  if (isPaused(leg)) return runs
  const checking = checkingFrom(leg)
  if (checking !== null) {
    runs.push({ clock: 'checking', startedAt: shifted(checking, pausedSoFar(leg, checking)), targetMs: leg.terms.checkingTargetMs })
  }
  const promised = promiseStart(leg)
  if (promised !== null) {
    const startedAt = shifted(promised.from, pausedSince(leg, promised, promised.from))
    runs.push({ clock: promiseClock(leg), startedAt, targetMs: leg.terms.promiseMs })
  }
  return runs
}

/** Documents are looked at from the first start until they are accepted, whatever counter the leg goes on at. */
function checkingFrom(leg: Leg): Instant | null {
  return leg.terms.checksDocuments && leg.acceptedAt === null ? leg.startedAt : null
}

/** No pause is open here, so the instant up to which one would be counted does not matter. */
function pausedSoFar(leg: Leg, from: Instant): number {
  return pausedMs(leg, from, from)
}

function shifted(from: Instant, ms: number): Instant {
  return (from + ms) as Instant
}

/** The first instant at which the clock is at risk: the given share of its target is used. */
export function atRiskAt(run: ClockRun, atRiskShare: number): Instant {
  return (run.startedAt + Math.ceil(run.targetMs * atRiskShare)) as Instant
}

/** The last instant within the target. */
export function targetAt(run: ClockRun): Instant {
  return (run.startedAt + run.targetMs) as Instant
}

function standingOf(run: ClockRun, atRiskShare: number, at: Instant): Standing {
  if (at > targetAt(run)) return 'breached'
  return at >= atRiskAt(run, atRiskShare) ? 'atRisk' : 'onTrack'
}

const FROM_THE_WORST: readonly Standing[] = ['breached', 'atRisk']

/** A ticket's standing is that of its worst running clock. */
export function ticketStanding(ticket: Ticket, atRiskShare: number, at: Instant): Standing {
  const standings = targetClocks(ticket).map((run) => standingOf(run, atRiskShare, at))
  return FROM_THE_WORST.find((standing) => standings.includes(standing)) ?? 'onTrack'
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

/** A clock that no target judges. */
export function showUntargeted(clock: ClockName, startedAt: Instant): RunningClock {
  return { clock, startedAt, atRiskAt: null, targetAt: null, standing: 'onTrack' }
}
