import { WEEKDAY } from '../arrivals.ts'
import { OFFICE_HOURS } from './jakarta-day.ts'
import { CLASSES_SOURCE, JAKARTA_MIX, line, MINUTES_SOURCE, MIX_SOURCE, WALKING, WALKING_SOURCE } from './jakarta-mix.ts'
import type { Scenario } from './scenario.ts'

const KELURAHAN_VISITS = JAKARTA_MIX.reduce((sum, { weight }) => sum + weight, 0)
/** Of all visits, what a kelurahan is asked for too. */
const AS_IN_KELURAHAN = 0.75

export const serviceMall: Scenario = {
  name: 'service-mall',
  title: 'a mall of public services (MPP) with 12 counters',
  counters: 12,
  services: [
    ...JAKARTA_MIX.map((entry) => ({ ...entry, weight: (AS_IN_KELURAHAN * entry.weight) / KELURAHAN_VISITS })),
    line('akta-kawin', 'S', 15, 12, 0.1),
    line('moving and biodata', 'R', 30, 16, 0.1),
    line('divorce, children, names', 'S', 60, 30, 0.05),
  ],
  horizon: OFFICE_HOURS,
  arrivals: WEEKDAY,
  walking: WALKING,
  standStill: null,
  sources: [
    `${MIX_SOURCE} That mix is three quarters here; the other quarter is 10 % marriages, 10 % moving and first biodata, 5 % of the 60-minute class: assumption.`,
    MINUTES_SOURCE,
    CLASSES_SOURCE,
    'Counters: 12: assumption. The mall of Kuningan had 150 to 300 visitors a day at its opening and 750 a month later, all agencies together (2017), https://menpan.go.id/site/berita-terkini/warga-antusias-datangi-mal-pelayanan-publik-jakarta.',
    'Arrivals as on a day of a kelurahan: assumption.',
    WALKING_SOURCE,
  ],
}
