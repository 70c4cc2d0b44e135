// A small office for the tests of this room: services of the published mix, two others, and one that is served elsewhere.

import type {
  CounterId,
  HallId,
  Instant,
  LocalDate,
  OfficeId,
  ProfileId,
  SeriesId,
  Service,
  ServiceClassId,
  ServiceGroupId,
  ServiceId,
  Settings,
} from '@loket/protocol'
import { DEFAULT_PAPER } from '@loket/protocol'
import type { DayProfile } from '../day-profiles.ts'
import type { DayPlan } from '../day-script.ts'
import { PUBLISHED_MIX } from '../service-mix.ts'

const name = { id: 'Contoh', en: 'Sample' }
const UNCHECKED = ['ktp-ambil', 'konsultasi']

export const OTHER_SERVICES = ['akta-lahir', 'ikd'].map((id) => id as ServiceId)

export function sampleSettings(counters: number): Settings {
  const mixIds = new Set(PUBLISHED_MIX.flatMap((line) => line.serviceIds))
  const hallId = 'hall' as HallId
  const profileId = 'all' as ProfileId
  return {
    officeId: 'sample' as OfficeId,
    level: 'kelurahan',
    name,
    region: name,
    zone: 'Asia/Jakarta',
    zoneLabel: 'WIB',
    languages: ['id'],
    classes: [
      { id: '15' as ServiceClassId, promiseMinutes: 15, promiseFrom: 'documents', waitTargetMinutes: 15, checkingTargetMinutes: 5 },
    ],
    series: [{ id: 'A' as SeriesId, name }],
    groups: [{ id: 'group' as ServiceGroupId, name, description: name }],
    services: [...[...mixIds, ...OTHER_SERVICES].map((id) => service(id, true)), service('akta-cerai', false)],
    halls: [{ id: hallId, name }],
    counters: Array.from({ length: counters }, (_, place) => ({
      id: `counter-${place + 1}` as CounterId,
      number: place + 1,
      hallId,
      profileId,
    })),
    profiles: [{ id: profileId, name, serviceIds: 'all', order: [] }],
    hours: [1, 2, 3, 4, 5].map((weekday) => ({
      weekday,
      windows: [{ opensAtMinute: 7 * 60 + 30, closesAtMinute: 16 * 60, lastTicketAtMinute: 15 * 60 }],
    })),
    specialDates: [],
    numberDigits: 3,
    discipline: { name: 'fifo' },
    priority: { stepMinutes: 15, mostInARow: 1 },
    calls: { minimumCalls: 2, minimumSeconds: 60, placesBack: 3, maximumReturns: 2, rejoinMinutes: 30 },
    outOfOrder: { dailyCap: 0, reasons: [] },
    staffTicketsCap: 0,
    redirections: [],
    atRiskShare: 0.75,
    paper: { widthMm: 80, languages: ['id'], ...DEFAULT_PAPER },
    complaints: [],
  }
}

/** Monday 23 November 2026 in Jakarta. */
export const MONDAY = { date: '2026-11-23' as LocalDate, midnightAt: Date.UTC(2026, 10, 22, 17) as Instant }

export function samplePlan(profile: DayProfile, settings: Settings, seed: number): DayPlan {
  return { profile, settings, seed, ...MONDAY }
}

function service(id: string, here: boolean): Service {
  return {
    id: id as ServiceId,
    groupId: 'group' as ServiceGroupId,
    name,
    classId: '15' as ServiceClassId,
    seriesId: 'A' as SeriesId,
    checksDocuments: !UNCHECKED.includes(id),
    documentCases: [],
    offer: here ? { here } : { here, servedAt: name },
    expectedMinutes: 8,
    dailyQuota: null,
  }
}
