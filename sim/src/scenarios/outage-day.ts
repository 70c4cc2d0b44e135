import { jakartaDay } from './jakarta-day.ts'
import type { Scenario } from './scenario.ts'

export const outageDay: Scenario = {
  ...jakartaDay,
  name: 'outage-day',
  title: 'an ordinary day of a kelurahan on which the registry is down from 09.30 to 11.00',
  standStill: { fromMinute: 9 * 60 + 30, toMinute: 11 * 60 },
  sources: [
    ...jakartaDay.sources,
    'Outage: 90 minutes in which nothing is called and what has begun stands still, while people go on taking tickets: assumption. The load does not count it: the counters are short by these 90 minutes.',
  ],
}
