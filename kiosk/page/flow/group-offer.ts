// What a tile of the start screen says: the sum of its services.

import type { CloseServiceReason, Localized, OfficeService, OutageCause, PromiseTold, ServiceNow, WaitWindow } from '@loket/protocol'

export type Offer =
  | {
      readonly state: 'open'
      readonly promise: Span
      readonly window: WaitWindow | null
      readonly outage: OutageCause | null
      readonly calledAfterClosing: ServiceNow['calledAfterClosing']
      /** A promise that counts from the number, and a forecast that may reach past it: they must be told apart. */
      readonly mayPassPromise: boolean
    }
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
      outage: outageOver(open.map((service) => now(service)?.outage ?? null)),
      calledAfterClosing: closingOver(open.map((service) => now(service)?.calledAfterClosing ?? null)),
      mayPassPromise: open.every((service) => passesPromise(service, now(service)?.window ?? null)),
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

/** As the promise of a number and its forecast: whether they differ, so that somebody could take one for the other. */
export function passesPromise({ promiseFrom, promiseMinutes }: PromiseGiven, window: WaitWindow | null): boolean {
  return promiseFrom === 'visit' && window !== null && window.toMinutes > promiseMinutes
}

interface PromiseGiven {
  readonly promiseFrom: PromiseTold
  readonly promiseMinutes: number
}

/** Only where all of it is held up: else the next screen says which service is. */
function outageOver(causes: readonly (OutageCause | null)[]): OutageCause | null {
  return causes.includes(null) ? null : (causes[0] ?? null)
}

/** Of several services the one that is least late: who knows which of them is wanted? */
function closingOver(risks: readonly ServiceNow['calledAfterClosing'][]): ServiceNow['calledAfterClosing'] {
  if (risks.includes(null)) return null
  return risks.includes('possibly') ? 'possibly' : 'probably'
}

function windowOver(windows: readonly (WaitWindow | null)[]): WaitWindow | null {
  const known = windows.filter((window) => window !== null)
  if (known.length === 0) return null
  return {
    fromMinutes: Math.min(...known.map((window) => window.fromMinutes)),
    toMinutes: Math.max(...known.map((window) => window.toMinutes)),
  }
}
