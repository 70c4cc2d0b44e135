// Numbers and instants as people read them. Times of day are written 09.14 in every language; running clocks 11:40.

import type { Instant, Language, LocalDate, Localized } from '@loket/protocol'
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '@loket/protocol'

/** "09.14" of a wall instant in an IANA zone. */
export function formatTime(wallAt: Instant, zone: string): string {
  const parts = partsOf(wallAt, 'en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `${parts.hour}.${parts.minute}`
}

/** "Sel, 12 Jan 2027" of a wall instant in an IANA zone. */
export function formatDate(wallAt: Instant, zone: string, language: Language): string {
  const parts = partsOf(wallAt, language, { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  return `${parts.weekday}, ${parts.day} ${parts.month} ${parts.year}`
}

/** "Sel, 12 Jan 2027" of a date of the office. */
export function formatLocalDate(date: LocalDate, language: Language): string {
  return formatDate(Date.parse(`${date}T00:00Z`) as Instant, 'UTC', language)
}

/** The date on the wall of a wall instant in an IANA zone. */
export function wallDate(wallAt: Instant, zone: string): LocalDate {
  const parts = partsOf(wallAt, 'en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return `${parts.year}-${parts.month}-${parts.day}` as LocalDate
}

/** A running clock: "11:40", "1:02:05" from an hour on; negative durations show as "0:00". */
export function formatClock(durationMs: number): string {
  const whole = Math.max(0, durationMs)
  const hours = Math.floor(whole / HOUR_MS)
  const minutes = Math.floor((whole % HOUR_MS) / MINUTE_MS)
  const seconds = String(Math.floor((whole % MINUTE_MS) / SECOND_MS)).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`
}

/** The name in a language; Indonesian where it has none. */
export function localize(name: Localized, language: Language): string {
  return Object.hasOwn(name, language) ? (name[language] ?? name.id) : name.id
}

const FORMATTERS = new Map<string, Intl.DateTimeFormat>()

function partsOf(
  at: Instant,
  language: Language,
  options: Intl.DateTimeFormatOptions,
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const key = `${language} ${JSON.stringify(options)}`
  const formatter = FORMATTERS.get(key) ?? new Intl.DateTimeFormat(language, options)
  FORMATTERS.set(key, formatter)
  return Object.fromEntries(formatter.formatToParts(at).map((part) => [part.type, part.value]))
}
