// Outages as they count: from their declaration on, never for what was before, and an agent's own word for half an hour.

import { type Instant, MINUTE_MS, type ServiceId } from '@loket/protocol'
import type { OfficeState, Outage } from '../office/state.ts'

/** How long an outage that only an agent declared is believed. */
const UNCONFIRMED_LASTS_MS = 30 * MINUTE_MS

/** When it ends by itself unless a supervisor confirms it; `null`: confirmed, or ended by hand. */
export function lapsesAt(outage: Outage): Instant | null {
  return outage.confirmed || outage.endedAt !== null ? null : ((outage.since + UNCONFIRMED_LASTS_MS) as Instant)
}

/** The end of what counts, or `null` while it goes on. */
export function endOf(outage: Outage, at: Instant): Instant | null {
  const lapse = outage.confirmed ? Infinity : outage.since + UNCONFIRMED_LASTS_MS
  const end = Math.min(outage.endedAt ?? Infinity, lapse)
  return end <= at ? (end as Instant) : null
}

export function isInForce(outage: Outage, at: Instant): boolean {
  return endOf(outage, at) === null
}

/** In the order they were declared. */
export function outagesInForce(state: OfficeState, at: Instant): readonly Outage[] {
  return [...state.outages.values()].filter((outage) => isInForce(outage, at))
}

export function concerns(outage: Outage, serviceId: ServiceId): boolean {
  return outage.serviceIds === 'all' || outage.serviceIds.includes(serviceId)
}

/** ms of [from, to) in which some outage of the service was in force; several at once count once. */
export function overlapMs(state: OfficeState, serviceId: ServiceId, from: Instant, to: Instant, at: Instant): number {
  const stretches = [...state.outages.values()]
    .filter((outage) => concerns(outage, serviceId))
    .map((outage) => [Math.max(outage.since, from), Math.min(endOf(outage, at) ?? at, to)] as const)
  let sum = 0
  let reached: number = from
  // They stand in the order they were declared, so each begins no earlier than the one before.
  for (const [begin, end] of stretches) {
    sum += Math.max(0, end - Math.max(begin, reached))
    reached = Math.max(reached, end)
  }
  return sum
}
