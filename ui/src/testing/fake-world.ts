import type { PageWorld } from '../connection/page-world.ts'

export interface FakeWorld extends PageWorld {
  /** Lets time pass and runs what became due, in order. */
  advance(ms: number): void
  wake(): void
  readonly reloads: number
  /** Timers that have not run yet. */
  readonly timersLeft: number
}

/** A page whose time passes only when told to. */
export function fakeWorld(): FakeWorld {
  const timers = new Map<number, { readonly dueAt: number; readonly run: () => void }>()
  const remembered = new Map<string, number>()
  let now = 1_000
  let made = 0
  let reloads = 0
  let wakeUp = (): void => undefined

  function nextDue(until: number): number | null {
    const due = [...timers].filter(([, timer]) => timer.dueAt <= until).sort(([, a], [, b]) => a.dueAt - b.dueAt)[0]
    return due?.[0] ?? null
  }

  return {
    now: () => now,
    wallNow: () => 1_800_000_000_000 + now,
    after(ms, run) {
      made += 1
      const id = made
      timers.set(id, { dueAt: now + ms, run })
      return () => {
        timers.delete(id)
      }
    },
    reload: () => {
      reloads += 1
    },
    recall: (key) => remembered.get(key) ?? null,
    remember: (key, value) => {
      remembered.set(key, value)
    },
    onWake(run) {
      wakeUp = run
      return () => undefined
    },
    advance(ms) {
      const until = now + ms
      for (let id = nextDue(until); id !== null; id = nextDue(until)) {
        const timer = timers.get(id)
        timers.delete(id)
        now = Math.max(now, timer?.dueAt ?? now)
        timer?.run()
      }
      now = until
    },
    wake: () => wakeUp(),
    get timersLeft() {
      return timers.size
    },
    get reloads() {
      return reloads
    },
  }
}
