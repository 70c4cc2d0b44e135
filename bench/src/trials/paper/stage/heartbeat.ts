// When is everything said that will be said before time goes on? Both ends of every wire turn in this process, so a busy machine is slow for
// both: whoever was still for so many turns of the event loop is quiet.

const QUIET_TURNS = 20
/** For those who are themselves part of what others wait for. */
const BRIEF_TURNS = 10

/** One for all trials that run side by side. */
export interface Heartbeat {
  /** Resolves once `activity`, a count that only grows, stood still. */
  quiet(activity: () => number): Promise<void>
  /** Earlier than for those who wait for `quiet`: whoever goes on then has to add to the activity. */
  brieflyQuiet(activity: () => number): Promise<void>
}

interface Waiting {
  readonly activity: () => number
  readonly turns: number
  readonly resolve: () => void
  seen: number
  still: number
}

export function createHeartbeat(): Heartbeat {
  let waiting: Waiting[] = []

  function beat(): void {
    waiting = waiting.filter((one) => !isQuiet(one))
    if (waiting.length > 0) setTimeout(beat, 0)
  }

  function wait(activity: () => number, turns: number): Promise<void> {
    return new Promise((resolve) => {
      if (waiting.length === 0) setTimeout(beat, 0)
      waiting.push({ activity, turns, resolve, seen: activity(), still: 0 })
    })
  }

  return {
    quiet: (activity) => wait(activity, QUIET_TURNS),
    brieflyQuiet: (activity) => wait(activity, BRIEF_TURNS),
  }
}

function isQuiet(one: Waiting): boolean {
  const now = one.activity()
  one.still = now === one.seen ? one.still + 1 : 0
  one.seen = now
  if (one.still < one.turns) return false
  one.resolve()
  return true
}
