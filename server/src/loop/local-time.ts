// The office's own date and minute, through the time zone data that comes with Node.

import type { DecideContext } from '@loket/domain'
import { weekdayOf } from '@loket/domain'
import type { Instant, LocalDate } from '@loket/protocol'
import { HOUR_MS, MINUTE_MS } from '@loket/protocol'

export interface LocalTime {
  today(wallAt: number): DecideContext['today']
  /**
   * The wall instant of a local time. In the hour that daylight saving skips: as far after the gap as asked; in the hour it
   * repeats: the first of the two. Minute 1440 is the next day's midnight.
   */
  instantOf(date: LocalDate, minute: number): Instant
}

/** No zone in use changes its offset within a quarter of an hour that starts at a full one. */
const OFFSET_STEP_MS = 15 * MINUTE_MS

/** Whether the zone data that comes with Node knows this IANA name. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    // A RangeError is the only way in which Intl says no.
    return false
  }
}

/** Throws a RangeError on a zone nobody knows. */
export function localTime(zone: string): LocalTime {
  const offsetAt = cachedOffsets(zone)
  /** Asked for with every command and every view, and the same for a whole minute: offsets change at full quarters of an hour only. */
  let latest: { readonly minute: number; readonly today: DecideContext['today'] } | null = null

  function lookUp(wallAt: number): DecideContext['today'] {
    const local = new Date(wallAt + offsetAt(wallAt))
    const date = local.toISOString().slice(0, 10) as LocalDate
    return { date, weekday: weekdayOf(date), minuteOfDay: local.getUTCHours() * 60 + local.getUTCMinutes() }
  }

  return {
    today(wallAt) {
      const minute = Math.floor(wallAt / MINUTE_MS)
      if (latest?.minute !== minute) latest = { minute, today: lookUp(wallAt) }
      return latest.today
    },
    instantOf(date, minute) {
      const local = Date.parse(date) + minute * MINUTE_MS
      const before = offsetAt(local - 24 * HOUR_MS)
      const after = offsetAt(local + 24 * HOUR_MS)
      const fitting = [before, after].map((offset) => ({ offset, at: local - offset })).filter(({ at, offset }) => offsetAt(at) === offset)
      return Math.min(...(fitting.length > 0 ? fitting.map(({ at }) => at) : [local - before])) as Instant
    },
  }
}

/** One `LocalTime` for each zone asked for, made once: an office may change its zone, but hardly ever does. */
export function localTimes(): (zone: string) => LocalTime {
  const zones = new Map<string, LocalTime>()
  return (zone) => {
    const known = zones.get(zone) ?? localTime(zone)
    zones.set(zone, known)
    return known
  }
}

/** Local time minus UTC in ms. One look into the zone data costs as much as a whole decision, hence the memory of the last few steps. */
function cachedOffsets(zone: string): (wallAt: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const known = new Map<number, number>()

  function look(step: number): number {
    const part: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(step)) part[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
    return Date.UTC(year, month - 1, day, hour, minute, second) - step
  }

  return (wallAt) => {
    const step = Math.floor(wallAt / OFFSET_STEP_MS) * OFFSET_STEP_MS
    let offset = known.get(step)
    if (offset === undefined) {
      if (known.size > 200) known.clear()
      offset = look(step)
      known.set(step, offset)
    }
    return offset
  }
}
