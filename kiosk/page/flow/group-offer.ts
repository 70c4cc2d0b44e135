// What a tile of the start screen says: the sum of its services.

import type { CloseServiceReason, Localized, OfficeService, ServiceNow, WaitWindow } from '@loket/protocol'

export type Offer =
  | { readonly state: 'open'; readonly promise: Span; readonly window: WaitWindow | null }
  | { readonly state: 'elsewhere'; readonly servedAt: Localized }
  | { readonly state: 'closed'; readonly reason: CloseServiceReason }
  | { readonly state: 'quotaReached' }

/** Minutes, from the least to the most; equal where there is one figure. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Open where one of its services is; else the state of its first service that this office offers, else where it is served. */
export function offerOf(services: readonly OfficeService[], now: (service: OfficeService) => ServiceNow | undefined): Offer {
  const open = services.filter((service) => now(service)?.status.state === 'open')
  if (open.length > 0) {
    const minutes = open.map((service) => service.promiseMinutes)
    return {
      state: 'open',
      promise: { from: Math.min(...minutes), to: Math.max(...minutes) },
      window: windowOver(open.map((service) => now(service)?.window ?? null)),
    }
  }
  const states = services.map((service) => now(service)?.status)
  const shut = states.find((status) => status?.state === 'closed' || status?.state === 'quotaReached')
  const elsewhere = states.find((status) => status?.state === 'elsewhere')
  if (shut?.state === 'quotaReached') return { state: 'quotaReached' }
  if (shut?.state === 'closed') return { state: 'closed', reason: shut.reason }
  if (elsewhere?.state === 'elsewhere') return { state: 'elsewhere', servedAt: elsewhere.servedAt }
  return { state: 'closed', reason: 'other' }
}

function windowOver(windows: readonly (WaitWindow | null)[]): WaitWindow | null {
  const known = windows.filter((window) => window !== null)
  if (known.length === 0) return null
  return {
    fromMinutes: Math.min(...known.map((window) => window.fromMinutes)),
    toMinutes: Math.max(...known.map((window) => window.toMinutes)),
  }
}
