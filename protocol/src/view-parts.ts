// Parts that several views show.

import type { OutageId, ServiceId } from './ids.ts'
import type { Localized } from './languages.ts'
import type { PromiseFrom } from './settings.ts'
import type { ClockName, DelayCause, OutageCause, PeriodKind, Standing } from './tickets.ts'
import type { Instant } from './time.ts'

/** Whether tickets can be taken now, and if not, when again (`null`: not known within the next two weeks). */
export type DayStatus =
  | { readonly state: 'open'; readonly lastTicketAt: Instant; readonly closesAt: Instant }
  | { readonly state: 'beforeOpening'; readonly opensAt: Instant }
  | { readonly state: 'afterLastTicket'; readonly closesAt: Instant; readonly opensAgainAt: Instant | null }
  | { readonly state: 'closed'; readonly reason: Localized | null; readonly opensAgainAt: Instant | null }

/** When a waiting ticket will probably be called, in minutes from the view's own instant. */
export interface WaitWindow {
  readonly fromMinutes: number
  readonly toMinutes: number
}

/** From where a citizen's promise counts; `lastService`: one on the visit, in a later leg, counts from the end of the service before. */
export type PromiseTold = PromiseFrom | 'lastService'

/** A share of decided tickets; younger open ones are undecided and in neither number. */
export interface Share {
  readonly met: number
  readonly decided: number
}

/** A clock that runs now; the face counts from `startedAt`. */
export interface RunningClock {
  readonly clock: ClockName
  readonly startedAt: Instant
  /** `null`: a clock without a target. */
  readonly atRiskAt: Instant | null
  readonly targetAt: Instant | null
  readonly standing: Standing
}

export interface Period {
  readonly kind: PeriodKind
  readonly from: Instant
  readonly to: Instant | null
  /** Of a parked period. */
  readonly cause: DelayCause | null
}

/** An outage in force now, for everybody to see. */
export interface OutageNow {
  readonly outageId: OutageId
  readonly cause: OutageCause
  readonly serviceIds: readonly ServiceId[] | 'all'
  readonly since: Instant
}
