// Clocks that have entered a band: told once, seen until they are dismissed or old.

import { type ClockNotice, type Instant, MINUTE_MS, type Standing } from '@loket/protocol'
import type { StaffTexts } from '@loket/texts'

/** After this a notice is no news any more. */
const SHOWN_MS = 10 * MINUTE_MS

export interface Notice {
  /** The same for the same notice in every view. */
  readonly key: string
  /** What it is about: of several about the same clock only the newest is news. */
  readonly about: string
  readonly standing: Standing
  readonly words: string
  readonly at: Instant
}

export function clockNotice({ number, clock, band, at }: ClockNotice, { console }: StaffTexts): Notice {
  return {
    key: `${number} ${clock} ${band} ${at}`,
    about: `${number} ${clock}`,
    standing: band,
    words: `${number}: ${console.notice[band](console.noticeTarget[clock])}`,
    at,
  }
}

/** The newest of each clock, neither dismissed nor old, newest first. */
export function shownNotices(notices: readonly Notice[], dismissed: ReadonlySet<string>, now: Instant): readonly Notice[] {
  const newestFirst = [...notices].sort((a, b) => b.at - a.at)
  const newest = newestFirst.filter((notice, place) => newestFirst.findIndex(({ about }) => about === notice.about) === place)
  return newest.filter(({ key, at }) => !dismissed.has(key) && now - at < SHOWN_MS)
}
