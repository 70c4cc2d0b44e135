import { jakartaDay } from './jakarta-day.ts'
import type { Scenario } from './scenario.ts'

export const morningRush: Scenario = {
  ...jakartaDay,
  name: 'morning-rush',
  title: 'a kelurahan where half of all people come before 09.00',
  arrivals: [
    { fromMinute: 7 * 60 + 30, toMinute: 9 * 60, share: 0.5 },
    { fromMinute: 9 * 60, toMinute: 12 * 60, share: 0.25 },
    { fromMinute: 12 * 60, toMinute: 13 * 60, share: 0.05 },
    { fromMinute: 13 * 60, toMinute: 15 * 60, share: 0.2 },
  ],
  sources: [
    ...jakartaDay.sources.filter((source) => !source.startsWith('Arrivals')),
    'Arrivals: half before 09.00, 5 % at noon, 20 % in the afternoon: assumption.',
  ],
}
