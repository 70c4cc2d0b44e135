// The kinds of days that can be simulated. Volumes and shares: assumption, for want of published daily counts per office;
// they lie within what was reported (a Sudin 100 to 200 people a day in 2020, 11 visits a service point in the evening of 11 January 2023).

import type { OfficeLevel } from '@loket/protocol'

export interface DayProfile {
  readonly name: string
  readonly level: OfficeLevel
  /** Expected tickets of a full weekday. */
  readonly tickets: number
  readonly habits: Habits
}

/** Shares of visitors, 0 to 1, and mean durations, all assumption. */
export interface Habits {
  readonly noShowShare: number
  readonly priorityShare: number
  /** Of those whose papers are checked. */
  readonly incompleteShare: number
  /** Of those with incomplete papers: says so at the kiosk. */
  readonly admitsIncompleteShare: number
  readonly englishShare: number
  readonly walkingSeconds: number
  /** Part of a service's expected minutes that goes into looking through the papers, and no more than this many minutes. */
  readonly checkingPart: number
  readonly checkingMostMinutes: number
  /** Seconds an agent takes to press the next key, and to be ready for the next person. */
  readonly reactionSeconds: number
  readonly betweenSeconds: number
  /** Coefficients of variation. */
  readonly walkingVariation: number
  readonly checkingVariation: number
  readonly processingVariation: number
  /** A counter's break lies in this time, in two shifts; on Friday it begins earlier. Minutes of the day. */
  readonly breakFrom: { readonly friday: number; readonly otherDays: number }
  readonly breakTo: number
}

const HABITS: Habits = {
  noShowShare: 0.08,
  priorityShare: 0.1,
  incompleteShare: 0.15,
  admitsIncompleteShare: 0.5,
  englishShare: 0.02,
  walkingSeconds: 35,
  checkingPart: 0.25,
  checkingMostMinutes: 4,
  reactionSeconds: 6,
  betweenSeconds: 20,
  walkingVariation: 0.5,
  checkingVariation: 0.5,
  processingVariation: 0.6,
  breakFrom: { friday: 11 * 60 + 30, otherDays: 12 * 60 },
  breakTo: 13 * 60,
}

export const DAY_PROFILES: readonly DayProfile[] = [
  profile('kelurahan', 'kelurahan', 40),
  profile('kelurahan-peak', 'kelurahan', 90),
  profile('kecamatan', 'kecamatan', 25),
  profile('kecamatan-peak', 'kecamatan', 60),
  profile('sudin', 'sudin', 150),
  profile('sudin-peak', 'sudin', 300),
  profile('mpp', 'mpp', 120),
  profile('mpp-peak', 'mpp', 250),
]

export function dayProfile(name: string): DayProfile | null {
  return DAY_PROFILES.find((candidate) => candidate.name === name) ?? null
}

function profile(name: string, level: OfficeLevel, tickets: number): DayProfile {
  return { name, level, tickets, habits: HABITS }
}
