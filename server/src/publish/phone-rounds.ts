// Citizens' phones may be a thousand: they are served in rounds, at most one a second, in slices that never hold the loop for long.

import type { TimeSources } from '../loop/time-sources.ts'

const ROUND_EVERY_MS = 1_000
/** A slice ends after this many rooms or this many milliseconds, whichever comes first. */
const SLICE_ROOMS = 50
const SLICE_MS = 4

export interface PhoneRoundsParts {
  names(): Iterable<string>
  publish(name: string): void
  readonly time: Pick<TimeSources, 'monotonic' | 'setTimer'>
  nextTurn(call: () => void): void
}

export interface PhoneRounds {
  /** Asks for a round that begins after now. */
  ask(): void
  close(): void
}

export function createPhoneRounds({ names, publish, time, nextTurn }: PhoneRoundsParts): PhoneRounds {
  let state: 'idle' | 'waiting' | 'running' | 'closed' = 'idle'
  let askedAgain = false
  let lastBeganAt = Number.NEGATIVE_INFINITY
  let cancelTimer: (() => void) | null = null

  function ask(): void {
    if (state === 'running') askedAgain = true
    if (state !== 'idle') return
    state = 'waiting'
    const waitMs = lastBeganAt + ROUND_EVERY_MS - time.monotonic()
    if (waitMs <= 0) nextTurn(begin)
    else cancelTimer = time.setTimer(waitMs, begin)
  }

  function begin(): void {
    if (state !== 'waiting') return
    state = 'running'
    askedAgain = false
    lastBeganAt = time.monotonic()
    takeSlice([...names()], 0)
  }

  function takeSlice(waiting: readonly string[], from: number): void {
    if (state !== 'running') return
    const beganAt = time.monotonic()
    let next = from
    while (next < waiting.length && next - from < SLICE_ROOMS && time.monotonic() - beganAt < SLICE_MS) {
      publish(waiting[next] ?? '')
      next += 1
    }
    if (next < waiting.length) nextTurn(() => takeSlice(waiting, next))
    else finish()
  }

  function finish(): void {
    state = 'idle'
    if (askedAgain) ask()
  }

  return {
    ask,
    close() {
      state = 'closed'
      cancelTimer?.()
    },
  }
}
