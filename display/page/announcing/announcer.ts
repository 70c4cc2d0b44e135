// Gives each announcement its time: one after another, never cut short, and never stopped by a sound that fails.

import type { DisplayView } from '@loket/protocol'
import type { Announcement, Announcements } from './announcements.ts'
import { announceNext, hearCalls, NOTHING_HEARD } from './announcements.ts'

export interface AnnouncerParts {
  /** What the hall hears of one announcement; settles when it has been heard. */
  readonly sound: (announcement: Announcement) => Promise<void>
  /** Calls back once after so many milliseconds; the answer cancels it. */
  readonly after: (delayMs: number, then: () => void) => () => void
  readonly onChange: (state: Announcements) => void
  /** The least time an announcement has the screen. */
  readonly minimumMs: number
  /** A sound that has not ended by then is given up, and the queue goes on. */
  readonly soundLimitMs: number
}

export interface Announcer {
  /** Takes in the calls of a view. */
  hear(view: Pick<DisplayView, 'calling' | 'recent'>): void
  close(): void
}

export function createAnnouncer(parts: AnnouncerParts): Announcer {
  const cancels = new Set<() => void>()
  let state = NOTHING_HEARD
  let closed = false

  function change(next: Announcements): void {
    state = next
    parts.onChange(state)
  }

  function until(delayMs: number, over: Promise<void> | null): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        cancel()
        cancels.delete(cancel)
        resolve()
      }
      const cancel = parts.after(delayMs, finish)
      cancels.add(cancel)
      // A board without sound still shows every call: a sound that fails has simply been heard.
      over?.then(finish, finish)
    })
  }

  async function announceQueued(): Promise<void> {
    change(announceNext(state))
    while (state.announcing !== null && !closed) {
      await Promise.all([until(parts.minimumMs, null), until(parts.soundLimitMs, parts.sound(state.announcing))])
      if (!closed) change(announceNext(state))
    }
  }

  return {
    hear(view) {
      if (closed) return
      change(hearCalls(state, view))
      if (state.announcing === null && state.queued.length > 0) void announceQueued()
    },
    close() {
      closed = true
      for (const cancel of cancels) cancel()
      cancels.clear()
    },
  }
}
