// Fault × moment × what comes after × printer. A case is left out only where it could not differ from another one.

import { ANSWERS_LOST, DESK_SILENT, HARMLESS, JOLTS, KEEPS_ITS_WORD, LASTING, type PaperFault, ROLL_ENDS } from './faults.ts'
import { PROFILES, type Profile } from './profiles.ts'

/**
 * `idle`: before the touch, and known of when it comes. `preflight`: the station has just taken the job. `clearing`: the same for the first job
 * of a station, in the midst of what empties the printer. `allowed`: the job may be sent, and no byte of it has left. The rest by the bytes that
 * the printer has read: the first, half of them, all up to the cut.
 */
const MOMENTS = ['idle', 'preflight', 'clearing', 'allowed', 'firstByte', 'middle', 'afterCut'] as const
export type Moment = (typeof MOMENTS)[number]

/**
 * `soon`: over after two seconds. `next`: a second citizen takes a number while it lasts; over after 45 seconds. `late`: over after 135
 * seconds, when no time of ours runs any more; a copy of what is in doubt is asked for just before.
 */
const AFTERWARDS = ['soon', 'next', 'late'] as const
export type Afterwards = (typeof AFTERWARDS)[number]

export interface Combination {
  readonly fault: PaperFault
  readonly moment: Moment
  readonly afterwards: Afterwards
  readonly profile: Profile
}

/** What the printer is like, what happens to it, and when it ends: a row of the table. */
export type Course = Omit<Combination, 'profile'>

const WITHIN_JOB: readonly Moment[] = ['preflight', 'clearing', 'allowed', 'firstByte', 'middle', 'afterCut']

export const COURSES: readonly Course[] = [
  ...HARMLESS.map((fault): Course => ({ fault, moment: 'idle', afterwards: 'next' })),
  ...LASTING.flatMap((fault) => [
    ...courses(fault, WITHIN_JOB, ['soon']),
    ...courses(fault, ['idle', 'middle', 'afterCut'], ['next']),
    ...courses(fault, ['idle', 'middle'], ['late']),
  ]),
  ...courses(ROLL_ENDS, ['idle'], AFTERWARDS),
  ...courses(KEEPS_ITS_WORD, ['idle'], AFTERWARDS),
  ...JOLTS.flatMap((fault) => [...courses(fault, WITHIN_JOB, ['soon']), ...courses(fault, ['allowed', 'middle', 'afterCut'], ['next'])]),
  ...courses(DESK_SILENT, ['idle', 'preflight', 'allowed', 'afterCut'], AFTERWARDS),
  ...courses(ANSWERS_LOST, ['preflight'], AFTERWARDS),
]

function courses(fault: PaperFault, moments: readonly Moment[], afterwards: readonly Afterwards[]): readonly Course[] {
  return moments.flatMap((moment) => afterwards.map((after) => ({ fault, moment, afterwards: after })))
}

/** Whether this printer could meet it, and not as another one does. */
function isMet({ fault, moment, afterwards }: Course, profile: Profile): boolean {
  if (fault === KEEPS_ITS_WORD) return profile === 'epson'
  // Like the clone, but for changes of which it says nothing by itself: they matter while a job is on its way.
  if (profile === 'garbage-clone') return fault.cause.at === 'printer' && afterwards === 'soon' && moment !== 'preflight'
  return true
}

export const COMBINATIONS: readonly Combination[] = COURSES.flatMap((course) =>
  PROFILES.filter((profile) => isMet(course, profile)).map((profile) => ({ ...course, profile })),
)
