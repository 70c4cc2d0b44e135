// Office time: anchored to the wall clock at the start, then carried by the monotonic clock alone. It never goes back and is never set,
// so that a duration is a plain difference. What people see is office time plus the wall offset, which the journal keeps.

import type { Instant } from '@loket/protocol'
import type { TimeSources } from './time-sources.ts'

/** A wall clock that moves by no more than this is only imprecise. */
const JUMP_MS = 2_000

const LONGEST_TIMER_MS = 2 ** 31 - 1

export interface WallDeparture {
  /** How far the wall clock moved against what people were shown; negative for a step back. */
  readonly byMs: number
  readonly wallOffsetMs: number
}

export interface OfficeClock {
  now(): Instant
  /** When the wall clock was moved since the last look: by how much, told once. `shownOffsetMs` is the offset people see until now. */
  takeDeparture(shownOffsetMs: number): WallDeparture | null
  /** Rings once when office time has reached `at`, never before; returns what takes it back. */
  wakeAt(at: Instant, ring: () => void): () => void
}

export interface ClockStart {
  readonly clock: OfficeClock
  /** Time that passed with no server, by the best knowledge; 0 for the first start. */
  readonly downMs: number
  /** True where the wall clock stood before the last event: it is not believed until somebody moves it. */
  readonly wallDisbelieved: boolean
}

/** `last`: the journal's last instant and the offset then; `null` for an empty journal. */
export function startOfficeClock(sources: TimeSources, last: { readonly at: Instant; readonly wallOffsetMs: number } | null): ClockStart {
  const wallAtStart = sources.wall()
  const believed = last === null ? wallAtStart : wallAtStart - last.wallOffsetMs
  const anchor = Math.round(last === null ? believed : Math.max(last.at, believed))
  return {
    clock: runningClock(sources, anchor),
    downMs: last === null ? 0 : anchor - last.at,
    wallDisbelieved: last !== null && last.at - believed > JUMP_MS,
  }
}

function runningClock(sources: TimeSources, anchor: number): OfficeClock {
  const begun = sources.monotonic()
  let latest = anchor
  /** Where the wall clock should stand against office time as long as nobody moves it, be it right or wrong. */
  let wallAhead = sources.wall() - anchor
  const bootAhead = sources.sinceBoot() - begun
  let sleptMs = 0

  function now(): Instant {
    latest = Math.max(latest, anchor + Math.floor(sources.monotonic() - begun + sleptMs))
    return latest as Instant
  }

  /** The monotonic clock stands still while the computer sleeps, but people waited: that time is real. */
  function countSleep(): void {
    const slept = sources.sinceBoot() - sources.monotonic() - bootAhead
    if (slept - sleptMs > JUMP_MS) sleptMs = slept
  }

  function wallAheadNow(): number {
    return Math.round(sources.wall() - now())
  }

  return {
    now,
    takeDeparture(shownOffsetMs) {
      if (Math.abs(wallAheadNow() - wallAhead) <= JUMP_MS) return null
      countSleep()
      const ahead = wallAheadNow()
      if (Math.abs(ahead - wallAhead) <= JUMP_MS) return null
      wallAhead = ahead
      return { byMs: ahead - shownOffsetMs, wallOffsetMs: ahead }
    },
    wakeAt(at, ring) {
      let cancel = arm()
      function arm(): () => void {
        return sources.setTimer(Math.min(Math.max(0, at - now()), LONGEST_TIMER_MS), () => {
          if (now() >= at) ring()
          else cancel = arm()
        })
      }
      return () => cancel()
    },
  }
}
