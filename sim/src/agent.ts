// How an agent spends the day at a counter: calls one after the other, takes a break, goes home when the office is closed and the hall empty.

import type { OfficeState } from '@loket/domain'
import type { CounterId, Instant, TicketId } from '@loket/protocol'
import { MINUTE_MS, SECOND_MS } from '@loket/protocol'
import type { Agenda } from './agenda.ts'
import { attend } from './attendance.ts'
import type { Chance } from './chance.ts'
import type { Habits } from './day-profiles.ts'
import { logNormal } from './distributions.ts'
import type { Duty } from './duty.ts'
import { createHands, type Press, surely } from './hands.ts'
import { later } from './later.ts'
import type { Intention } from './script.ts'
import type { Visitor } from './visitors.ts'

interface AgentSurroundings {
  readonly agenda: Agenda<Intention>
  readonly habits: Habits
  readonly chance: Chance
  state(): OfficeState
  visitorOf(ticketId: TicketId): Visitor
}

export interface Agent {
  readonly counterId: CounterId
  /** Since when this agent has nothing to do at an open counter, or `null`. */
  idleSince(): Instant | null
  /** Somebody has come for this counter. */
  notice(at: Instant): void
}

const PACE_VARIATION = 0.4
const LOOKS_AGAIN_MS = 2 * MINUTE_MS

/** Puts the agent's day on the agenda, from the opening of the counter on. */
export function createAgent(duty: Duty, { agenda, habits, chance, state, visitorOf }: AgentSurroundings): Agent {
  const { counterId } = duty
  const hands = createHands(agenda, { kind: 'staff', userId: duty.userId, roles: ['agent'] })
  let idleSince: Instant | null = null
  let hadBreak = false

  const seconds = (mean: number) => logNormal(chance, mean * SECOND_MS, PACE_VARIATION)
  const freed = (at: Instant) => hands.chooses(later(at, seconds(habits.betweenSeconds)), turnToNext)
  const breakIsDue = (at: Instant) => !hadBreak && at >= duty.breakFrom
  const open = (at: Instant) => hands.does(at, { type: 'openCounter', counterId, profileId: null }, freed)

  /** Nobody stands at the counter: home, a break, or the next one. */
  function turnToNext(at: Instant): Press {
    if (at >= duty.leavesAt) return surely({ type: 'closeCounter', counterId }, () => undefined)
    return at < duty.closesAt && breakIsDue(at) && isMinded(state(), counterId) ? takeBreak() : callNext()
  }

  function goHome(at: Instant): void {
    hands.does(at, { type: 'closeCounter', counterId }, () => undefined)
  }

  function takeBreak(): Press {
    hadBreak = true
    return surely({ type: 'pauseCounter', counterId, reason: 'break' }, (at) => open(later(at, duty.breakMs)))
  }

  function callNext(): Press {
    return {
      command: { type: 'callNext', counterId },
      next(refusal, at) {
        if (!refusal) attend({ hands, counterId, state, visitorOf, freed }, at)
        else if (refusal.type !== 'queueEmpty') throw new Error(`simulated callNext was refused: ${refusal.type}`)
        else if (at >= duty.closesAt) goHome(at)
        else beIdle(at)
      },
    }
  }

  function beIdle(at: Instant): void {
    idleSince = at
    if (breakIsDue(at)) hands.chooses(later(at, LOOKS_AGAIN_MS), lookUp)
  }

  /** An idle agent looks up when the break begins, for as long as it is held up, and when the office closes. */
  function lookUp(at: Instant): Press | null {
    if (idleSince === null) return null
    idleSince = null
    return turnToNext(at)
  }

  open(duty.opensAt)
  hands.chooses(duty.breakFrom, lookUp)
  hands.chooses(duty.closesAt, lookUp)
  return {
    counterId,
    idleSince: () => idleSince,
    notice(at) {
      idleSince = null
      hands.chooses(later(at, seconds(habits.reactionSeconds)), turnToNext)
    },
  }
}

/** Nobody leaves the hall without an open counter, unless there is but one. */
function isMinded({ counters }: OfficeState, own: CounterId): boolean {
  if (counters.size === 1) return true
  for (const counter of counters.values()) if (counter.id !== own && counter.state === 'open') return true
  return false
}
