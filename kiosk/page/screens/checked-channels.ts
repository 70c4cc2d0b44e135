// When somebody last saw the places to complain work. Channels die quietly; who is told the date knows what to make of it.

import type { ComplaintChannel, LocalDate } from '@loket/protocol'
import { formatLocalDate } from '@loket/texts'
import type { Voice } from '../voice.ts'

export interface CheckedChannels {
  readonly channels: readonly ComplaintChannel[]
  /** One date for all of them, the earliest; `null`: some were never checked, and the others say it themselves. */
  readonly note: string | null
}

export function checkedChannels(channels: readonly ComplaintChannel[], voice: Voice): CheckedChannels {
  const dates = channels.flatMap(({ lastCheckedOn }) => lastCheckedOn ?? [])
  const [earliest] = dates.toSorted()
  if (earliest !== undefined && dates.length === channels.length) return { channels, note: checkedOn(earliest, voice) }
  return {
    channels: channels.map((channel) => ({ ...channel, label: labelOf(channel, voice) })),
    note: null,
  }
}

function labelOf({ label, lastCheckedOn }: ComplaintChannel, voice: Voice): string {
  return lastCheckedOn === null ? label : `${label} (${checkedOn(lastCheckedOn, voice)})`
}

/** "diperiksa 2 Nov 2026": the day of the week says nothing here. */
function checkedOn(date: LocalDate, { language, texts }: Voice): string {
  return texts.kiosk.checkedOn(formatLocalDate(date, language).replace(/^[^,]*, /, ''))
}
