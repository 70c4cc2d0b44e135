// How good the office's forecast is: on simulated days, or on days that an office has recorded.

import type { DayPlan } from '../day-script.ts'
import { simulateDay } from '../simulate-day.ts'
import { type Accuracy, accuracyOf } from './accuracy.ts'
import { type Observed, observe } from './observe.ts'
import type { DayOfFacts } from './replay.ts'
import { type Sample, samplesOf } from './samples.ts'

export interface AccuracyPlan {
  /** The seeds of its days count on from its own. */
  readonly day: DayPlan
  /** Days before the first that is asked; their history is told to every day that is asked. */
  readonly daysBefore: number
  readonly days: number
}

export interface Accuracies {
  /** Asked when the ticket was taken: what stands on the paper. */
  readonly taken: Accuracy | null
  /** Asked every ten minutes of everybody who waited: what the board and the phone say. */
  readonly waiting: Accuracy | null
}

/** Simulates the days and replays those that are asked. `null`: nobody waited. */
export function measureAccuracy({ day, daysBefore, days }: AccuracyPlan): Accuracies {
  const dayOf = (place: number) => ({ ...day, seed: day.seed + place })
  const before = Array.from({ length: daysBefore }, (_, place) => simulateDay(dayOf(place), []).events)
  const history = daysBefore === 0 ? [] : observe(before).history
  return replayAccuracy(Array.from({ length: days }, (_, place) => simulateDay(dayOf(daysBefore + place), history).events))
}

/** Of recorded days: what they were told of the days before stands in themselves, the truth is what they show together. Throws where no leg was completed on any of them. */
export function replayAccuracy(days: readonly DayOfFacts[]): Accuracies {
  const truth: Observed = observe(days)
  const replayed = days.map((day) => samplesOf(day, truth))
  const asked = (when: Sample['asked']) => {
    const left = replayed.reduce((sum, ofDay) => sum + ofDay.left.filter((one) => one === when).length, 0)
    return accuracyOf(
      replayed.map(({ samples }) => samples.filter((sample) => sample.asked === when)),
      left,
    )
  }
  return { taken: asked('taken'), waiting: asked('waiting') }
}
