import { WEEKDAY } from '../arrivals.ts'
import { CLASSES_SOURCE, JAKARTA_MIX, MINUTES_SOURCE, MIX_SOURCE, WALKING, WALKING_SOURCE } from './jakarta-mix.ts'
import type { Scenario } from './scenario.ts'

/** 07.30 to the last ticket at 15.00. */
export const OFFICE_HOURS = { fromMinute: 7 * 60 + 30, toMinute: 15 * 60 }

export const jakartaDay: Scenario = {
  name: 'jakarta-day',
  title: 'an ordinary day of a kelurahan in Jakarta',
  counters: 3,
  services: JAKARTA_MIX,
  horizon: OFFICE_HOURS,
  arrivals: WEEKDAY,
  walking: WALKING,
  standStill: null,
  sources: [
    MIX_SOURCE,
    MINUTES_SOURCE,
    CLASSES_SOURCE,
    'Counters: 3 in a kelurahan (Jakarta Pusat 2023), https://desain.beritajakarta.id/read/119161/operasional-layanan-adminduk-di-jakpus-disesuaikan-selama-ramadan.',
    'Arrivals: 35 % before 09.30, a dip at noon, a second hump from 13.15 to 14.30: assumption.',
    WALKING_SOURCE,
  ],
}
