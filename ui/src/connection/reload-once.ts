import { MINUTE_MS } from '@loket/protocol'
import type { PageWorld } from './page-world.ts'

const KEY = 'loket.reloadedAt'

/** Reloads a page that speaks another protocol than its server; at most once a minute, for a half-updated office must not spin. */
export function reloadAtMostOnceAMinute(world: PageWorld): void {
  const last = world.recall(KEY)
  const waitMs = last === null ? 0 : Math.min(MINUTE_MS, Math.max(0, last + MINUTE_MS - world.wallNow()))
  if (waitMs > 0) {
    world.after(waitMs, () => reloadAtMostOnceAMinute(world))
    return
  }
  world.remember(KEY, world.wallNow())
  world.reload()
}
