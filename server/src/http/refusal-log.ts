import type { Log } from '../log/log.ts'

/** Notes a refused message once per sender and kind; the next note of the same follows only after this long. */
const QUIET_MS = 60_000
const MOST_REMEMBERED = 1_000

export interface RefusalLog {
  note(sender: string, kind: string, fields: Readonly<Record<string, unknown>>): void
}

export function createRefusalLog(log: Log, monotonic: () => number): RefusalLog {
  const notedAt = new Map<string, number>()
  return {
    note(sender, kind, fields) {
      const key = `${sender} ${kind}`
      const now = monotonic()
      if (now - (notedAt.get(key) ?? Number.NEGATIVE_INFINITY) < QUIET_MS) return
      if (notedAt.size >= MOST_REMEMBERED) notedAt.clear()
      notedAt.set(key, now)
      log.note('message-refused', { sender, refusal: kind, ...fields })
    },
  }
}
