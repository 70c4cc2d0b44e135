import { OFFICE_HOURS } from './jakarta-day.ts'
import { line, WALKING, WALKING_SOURCE } from './jakarta-mix.ts'
import type { Scenario } from './scenario.ts'

export const balancedMix: Scenario = {
  name: 'balanced-mix',
  title: 'as many visits for 15, for 30 and for 60 minutes, evenly over the day',
  counters: 3,
  services: [line('short', 'A', 15, 9, 1), line('middle', 'R', 30, 16, 1), line('long', 'S', 60, 30, 1)],
  horizon: OFFICE_HOURS,
  arrivals: [{ ...OFFICE_HOURS, share: 1 }],
  walking: WALKING,
  standStill: null,
  sources: [
    'Mix: a third each, one series each: assumption.',
    'Minutes at the counter: 9, 16 and 30, the means of the service catalogue for the three classes; log-normal with a deviation of 0.6 of the mean: assumption.',
    'Arrivals: even over the opening hours: assumption.',
    'Counters: 3: assumption.',
    WALKING_SOURCE,
  ],
}
