// Gives each call of a hall its time: one after another, never cut short, and never held up by a voice that fails.

import { type Announcements, announceNext, callsInHall, firstAnnouncements, hearCalls, voiceOf } from '@loket/domain'
import type { HallId, Instant } from '@loket/protocol'
import type { Loop } from '../loop/loop.ts'
import type { TimeSources } from '../loop/time-sources.ts'

/** The least time an announcement has the screen: long enough to read a number and a counter twice, from the back of the hall. */
const MINIMUM_MS = 4_000
/** A voice that has not ended by then is given up: chime and breaths, and for each time and language the longest call there is. */
const VOICE_MS = 10_000
const VOICE_MS_EACH = 18_000

export interface HallAnnouncerParts {
  readonly hallId: HallId | null
  readonly loop: Pick<Loop, 'state' | 'context'>
  readonly time: Pick<TimeSources, 'setTimer'>
  /** True while a board of this hall can speak. */
  hasVoice(): boolean
  onChange(): void
  /** The voice did not end in its time. True where another board begins the same announcement. */
  onSilence(announcementId: string): boolean
}

export interface HallAnnouncer {
  readonly announcements: Announcements
  /** Something happened in the office. */
  look(): void
  /** A board has spoken this announcement to its end. */
  spoken(announcementId: string): void
  /** Another board speaks from now on, or none: what was not heard to its end begins anew there. */
  voiceChanged(): void
  /** Nobody is there to see or hear: what has its turn keeps it. */
  pause(): void
  resume(): void
  close(): void
}

export function createHallAnnouncer(parts: HallAnnouncerParts): HallAnnouncer {
  const { hallId, loop, time } = parts
  const now = (): Instant => loop.context({ kind: 'system' }).at
  let announcements = firstAnnouncements(callsInHall(loop.state, hallId), now())
  let cancelMinimum = () => {}
  let cancelLimit = () => {}
  /** The two things an announcement waits for. */
  let isRead = false
  let isHeard = false
  let isPaused = false

  function beginNext(): void {
    announcements = announceNext(announcements, now())
    startTimers()
    parts.onChange()
  }

  function startTimers(): void {
    cancelTimers()
    isRead = false
    isHeard = false
    if (announcements.announcing === null) return
    cancelMinimum = time.setTimer(MINIMUM_MS, () => {
      isRead = true
      endIfOver()
    })
    startLimit(announcements.announcing.id)
  }

  function startLimit(announcementId: string): void {
    cancelLimit()
    cancelLimit = time.setTimer(voiceLimitMs(), () => {
      // Another board that takes over has its own limit by now.
      if (parts.onSilence(announcementId)) return
      isHeard = true
      endIfOver()
    })
  }

  function voiceLimitMs(): number {
    const voice = loop.state.settings && voiceOf(loop.state.settings)
    return VOICE_MS + VOICE_MS_EACH * (voice === null ? 1 : voice.times * Math.max(1, voice.languages.length))
  }

  function cancelTimers(): void {
    cancelMinimum()
    cancelLimit()
  }

  function endIfOver(): void {
    if (isRead && (isHeard || !parts.hasVoice())) beginNext()
  }

  function look(): void {
    const { announcing } = announcements
    announcements = hearCalls(announcements, callsInHall(loop.state, hallId))
    if (isPaused) return
    if (announcing !== null && announcements.announcing === null) beginNext()
    else if (announcing === null && announcements.queued.length > 0) beginNext()
  }

  look()

  return {
    get announcements() {
      return announcements
    },
    look,
    spoken(announcementId) {
      if (announcements.announcing?.id !== announcementId || isPaused) return
      isHeard = true
      endIfOver()
    },
    voiceChanged() {
      const { announcing } = announcements
      if (announcing === null || isPaused) return
      if (!isHeard) startLimit(announcing.id)
      endIfOver()
    },
    pause() {
      isPaused = true
      cancelTimers()
    },
    resume() {
      if (!isPaused) return
      isPaused = false
      if (announcements.announcing === null) look()
      else startTimers()
    },
    close: cancelTimers,
  }
}
