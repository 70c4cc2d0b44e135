// How often in a row a counter has called by the step of priority and bookings, or by one line of its work profile: what the ratio caps count.

import type { CallGround, ProfileId } from '@loket/protocol'

export interface Runs {
  /** Of both together: a booking is no second way around the cap. */
  readonly priorityRun: number
  /** `null`: no line of a profile chose the last call. */
  readonly profileRun: { readonly profileId: ProfileId; readonly rule: number; readonly calls: number } | null
}

export const NO_RUNS: Runs = { priorityRun: 0, profileRun: null }

interface Chosen {
  readonly ground: CallGround
  readonly profileRule: number | null
  /** The profile the counter calls with. */
  readonly profileId: ProfileId
}

/** The runs after one more call. */
export function runsAfter({ priorityRun, profileRun }: Runs, { ground, profileRule: rule, profileId }: Chosen): Runs {
  return {
    priorityRun: ground === 'priorityStep' || ground === 'bookingStep' ? priorityRun + 1 : 0,
    profileRun: rule === null ? null : { profileId, rule, calls: callsOf(profileRun, profileId, rule) + 1 },
  }
}

/** Calls in a row by this line of this profile. */
export function callsOf(run: Runs['profileRun'], profileId: ProfileId, rule: number): number {
  return run?.profileId === profileId && run.rule === rule ? run.calls : 0
}
