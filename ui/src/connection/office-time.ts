import type { AnyViewMessage, Instant } from '@loket/protocol'
import { SECOND_MS } from '@loket/protocol'
import { type ReadonlySignal, signal } from '@preact/signals'
import { cancelNothing, type PageWorld } from './page-world.ts'

export interface OfficeTime {
  anchor(message: AnyViewMessage): void
  /** Office time: the latest view's instant and what this page's monotonic clock counted since. 0 before the first view. */
  officeNow(): Instant
  /** Office time that moves once a second while somebody reads it. */
  readonly now: ReadonlySignal<Instant>
  /** An instant of office time as the wall clock showed it: what formatTime and formatDate take. */
  wall(at: Instant): Instant
  /** Added to an instant before it is shown as a time of day. */
  readonly wallOffsetMs: ReadonlySignal<number>
}

export function createOfficeTime(world: PageWorld): OfficeTime {
  const wallOffsetMs = signal(0)
  let anchor: { readonly epoch: string; readonly at: number; readonly heardAt: number } | null = null
  let cancelTick = cancelNothing

  const officeNow = () => (anchor === null ? 0 : Math.floor(anchor.at + world.now() - anchor.heardAt)) as Instant

  const now = signal<Instant>(officeNow(), {
    watched: tick,
    unwatched: () => cancelTick(),
  })

  function tick(): void {
    cancelTick()
    const at = officeNow()
    now.value = at
    // Clocks flip together with the office's second.
    cancelTick = world.after(SECOND_MS - ((at + wallOffsetMs.peek()) % SECOND_MS), tick)
  }

  return {
    anchor(message) {
      // Office time never decreases; a view that travelled longer than the last must not turn the clock back.
      const at = anchor?.epoch === message.epoch ? Math.max(message.at, officeNow()) : message.at
      anchor = { epoch: message.epoch, at, heardAt: world.now() }
      wallOffsetMs.value = message.wallOffsetMs
      if (now.peek() > at || at - now.peek() >= SECOND_MS) now.value = officeNow()
    },
    officeNow,
    now,
    wall: (at) => (at + wallOffsetMs.value) as Instant,
    wallOffsetMs,
  }
}
