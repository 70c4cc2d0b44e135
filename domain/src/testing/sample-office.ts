// A small office for tests: two classes, three services, three counters in two profiles, one hall.

import type {
  Counter,
  CounterId,
  HallId,
  Localized,
  OfficeId,
  OutOfOrderReasonId,
  ProfileId,
  RedirectionId,
  SeriesId,
  Service,
  ServiceClassId,
  ServiceGroupId,
  ServiceId,
  Settings,
} from '@loket/protocol'
import { DEFAULT_PAPER } from '@loket/protocol'

export const KTP = 'KTP' as ServiceId
export const KK = 'KK' as ServiceId
/** Needs no documents. */
export const ADVICE = 'ADVICE' as ServiceId
export const DIVORCE = 'DIVORCE' as ServiceId

/** C1 and C2 take everything, C3 only KTP. */
export const C1 = 'c1' as CounterId
export const C2 = 'c2' as CounterId
export const C3 = 'c3' as CounterId

export const URGENT = 'urgent' as OutOfOrderReasonId
/** Needs a second person. */
export const INVITED = 'invited' as OutOfOrderReasonId
export const POLICE = 'police' as RedirectionId

export const HALL = 'hall' as HallId
export const EVERYTHING = 'everything' as ProfileId
export const ONLY_KTP = 'only-ktp' as ProfileId

function named(id: string): Localized {
  return { id, en: id }
}

function service(id: ServiceId, seriesId: string, classId: string, more: Partial<Service> = {}): Service {
  return {
    id,
    groupId: 'group' as ServiceGroupId,
    name: named(id),
    classId: classId as ServiceClassId,
    seriesId: seriesId as SeriesId,
    checksDocuments: true,
    documentCases: [{ name: null, documents: [{ name: named('Kartu Keluarga'), form: 'photocopy', required: 'always' }] }],
    offer: { here: true },
    expectedMinutes: 10,
    dailyQuota: null,
    ...more,
  }
}

function counter(id: CounterId, number: number, profileId: ProfileId): Counter {
  return { id, number, hallId: HALL, profileId }
}

const OFFICE_HOURS = { opensAtMinute: 450, closesAtMinute: 960, lastTicketAtMinute: 900 }

export const SAMPLE_SETTINGS: Settings = {
  officeId: 'office' as OfficeId,
  level: 'kelurahan',
  name: named('Dukcapil Kelurahan Contoh'),
  region: named('Kota Contoh'),
  zone: 'Asia/Jakarta',
  zoneLabel: 'WIB',
  languages: ['id', 'en'],
  classes: [
    { id: '15' as ServiceClassId, promiseMinutes: 15, promiseFrom: 'documents', waitTargetMinutes: 15, checkingTargetMinutes: 5 },
    { id: '60' as ServiceClassId, promiseMinutes: 60, promiseFrom: 'documents', waitTargetMinutes: 60, checkingTargetMinutes: 5 },
  ],
  series: [
    { id: 'A' as SeriesId, name: named('KTP-el') },
    { id: 'M' as SeriesId, name: named('KK') },
    { id: 'U' as SeriesId, name: named('Informasi') },
  ],
  groups: [{ id: 'group' as ServiceGroupId, name: named('Semua'), description: named('Semua') }],
  services: [
    service(KTP, 'A', '15'),
    service(KK, 'M', '60'),
    service(ADVICE, 'U', '15', { checksDocuments: false, expectedMinutes: 5 }),
    service(DIVORCE, 'M', '60', { offer: { here: false, servedAt: named('Sudin') } }),
  ],
  halls: [{ id: HALL, name: named('Ruang tunggu') }],
  counters: [counter(C1, 1, EVERYTHING), counter(C2, 2, EVERYTHING), counter(C3, 3, ONLY_KTP)],
  profiles: [
    { id: EVERYTHING, name: named('Semua layanan'), serviceIds: 'all', order: [] },
    { id: ONLY_KTP, name: named('KTP-el'), serviceIds: [KTP], order: [] },
  ],
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, windows: [OFFICE_HOURS] })),
  specialDates: [],
  numberDigits: 3,
  discipline: { name: 'fifo' },
  priority: { stepMinutes: 10, mostInARow: 1 },
  calls: { minimumCalls: 2, minimumSeconds: 60, placesBack: 2, maximumReturns: 2, rejoinMinutes: 20 },
  outOfOrder: {
    dailyCap: 3,
    reasons: [
      { id: URGENT, name: named('Darurat'), needsApproval: false },
      { id: INVITED, name: named('Undangan'), needsApproval: true },
    ],
  },
  staffTicketsCap: 2,
  redirections: [{ id: POLICE, asked: named('Surat kehilangan'), place: named('Polsek') }],
  atRiskShare: 0.75,
  paper: { widthMm: 80, languages: ['id'], ...DEFAULT_PAPER },
  complaints: [{ label: 'SMS 1708', lastCheckedOn: null }],
}

/** The sample with promises of these classes on the visit. */
export function withPromiseOnVisit(classIds: readonly string[] = ['15', '60'], settings: Settings = SAMPLE_SETTINGS): Settings {
  const classes = settings.classes.map((entry) => (classIds.includes(entry.id) ? { ...entry, promiseFrom: 'visit' as const } : entry))
  return { ...settings, classes }
}

/** The sample with bookings that count ten minutes before their slot and five after it. */
export function withBookings(settings: Settings = SAMPLE_SETTINGS): Settings {
  return { ...settings, bookings: { earlyMinutes: 10, lateMinutes: 5 } }
}

/** The sample with one service changed. */
export function withService(id: ServiceId, change: Partial<Service>, settings: Settings = SAMPLE_SETTINGS): Settings {
  return { ...settings, services: settings.services.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)) }
}
