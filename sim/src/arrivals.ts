// When people come: a Poisson stream whose rate changes over the day.

import type { DayWindow, Instant } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import type { Chance } from './chance.ts'
import { exponential } from './distributions.ts'

export interface Stretch {
  readonly fromMinute: number
  readonly toMinute: number
  /** Of the day's tickets, 0 to 1. */
  readonly share: number
}

/** 35 % before 09.30, a dip from 12.00 to 13.00, a second hump from 13.15 to 14.30: assumption. */
export const WEEKDAY: readonly Stretch[] = [
  { fromMinute: 7 * 60 + 30, toMinute: 8 * 60 + 15, share: 0.15 },
  { fromMinute: 8 * 60 + 15, toMinute: 9 * 60 + 30, share: 0.2 },
  { fromMinute: 9 * 60 + 30, toMinute: 12 * 60, share: 0.33 },
  { fromMinute: 12 * 60, toMinute: 13 * 60, share: 0.05 },
  { fromMinute: 13 * 60, toMinute: 13 * 60 + 15, share: 0.02 },
  { fromMinute: 13 * 60 + 15, toMinute: 14 * 60 + 30, share: 0.2 },
  { fromMinute: 14 * 60 + 30, toMinute: 15 * 60, share: 0.05 },
]

/** The instants at which somebody takes a ticket, in order, as far as a window is open to take one. */
export function drawArrivals(chance: Chance, tickets: number, midnightAt: Instant, windows: readonly DayWindow[]): readonly Instant[] {
  return WEEKDAY.flatMap((stretch) => arrivalsIn(chance, stretch, tickets, midnightAt)).filter((at) => canTakeTicket(windows, at))
}

/** The arrivals of one stretch, in order; `tickets` is what the whole day expects. */
export function arrivalsIn(chance: Chance, stretch: Stretch, tickets: number, midnightAt: Instant): Instant[] {
  const lengthMs = (stretch.toMinute - stretch.fromMinute) * MINUTE_MS
  const meanGapMs = lengthMs / (tickets * stretch.share)
  const arrivals: Instant[] = []
  for (let ms = exponential(chance, meanGapMs); ms < lengthMs; ms += exponential(chance, meanGapMs)) {
    arrivals.push((midnightAt + stretch.fromMinute * MINUTE_MS + Math.floor(ms)) as Instant)
  }
  return arrivals
}

function canTakeTicket(windows: readonly DayWindow[], at: Instant): boolean {
  return windows.some((window) => at >= window.opensAt && at <= window.lastTicketAt)
}
