import type {
  Counter,
  CounterId,
  HallId,
  OfficeId,
  OfficeLevel,
  ProfileId,
  SeriesId,
  Service,
  ServiceClassId,
  ServiceGroupId,
  ServiceId,
  Settings,
} from '@loket/protocol'
import { DEFAULT_PAPER } from '@loket/protocol'
import { CLASSES, GROUPS, SERIES, SERVICES } from './catalogue.ts'
import type { CatalogueService } from './catalogue-service.ts'
import { COMPLAINT_CHANNELS } from './complaint-channels.ts'
import { HOLIDAYS } from './holidays.ts'
import { openingHours } from './opening-hours.ts'
import { CALLS, OUT_OF_ORDER, PRIORITY, STAFF_TICKETS_CAP } from './order-policies.ts'
import type { Place } from './places.ts'
import { PLACES, servedAt } from './places.ts'
import { redirectionsFor } from './redirections.ts'

const HALL_ID = 'utama' as HallId
const PROFILE_ID = 'semua' as ProfileId

/** The settings a new office of this level starts with; an administrator changes whatever is not so. */
export function settingsForPreset(level: OfficeLevel): Settings {
  const place = PLACES[level]
  return {
    officeId: place.officeId as OfficeId,
    level,
    name: place.name,
    region: place.region,
    zone: 'Asia/Jakarta',
    zoneLabel: 'WIB',
    languages: ['id', 'en'],
    classes: CLASSES,
    series: SERIES,
    groups: GROUPS,
    services: SERVICES.map((service) => serviceAt(level, place, service)),
    halls: [{ id: HALL_ID, name: { id: 'Ruang tunggu', en: 'Waiting hall' } }],
    counters: Array.from({ length: place.counters }, (_, index) => counter(index + 1)),
    profiles: [{ id: PROFILE_ID, name: { id: 'Semua layanan', en: 'All services' }, serviceIds: 'all', order: [] }],
    hours: openingHours(level),
    specialDates: HOLIDAYS,
    numberDigits: 3,
    discipline: { name: 'fifo' },
    priority: PRIORITY,
    calls: CALLS,
    outOfOrder: OUT_OF_ORDER,
    staffTicketsCap: STAFF_TICKETS_CAP,
    redirections: redirectionsFor(level, place),
    atRiskShare: 0.75,
    paper: { widthMm: 80, languages: ['id'], ...DEFAULT_PAPER },
    complaints: COMPLAINT_CHANNELS,
  }
}

function serviceAt(level: OfficeLevel, place: Place, service: CatalogueService): Service {
  return {
    id: service.id as ServiceId,
    groupId: service.groupId as ServiceGroupId,
    name: service.name,
    classId: String(service.classMinutes) as ServiceClassId,
    seriesId: service.seriesId as SeriesId,
    checksDocuments: service.checksDocuments,
    documentCases: service.documentCases,
    offer: service.levels.includes(level) ? { here: true } : { here: false, servedAt: servedAt(place, service.levels) },
    expectedMinutes: service.expectedMinutes,
    dailyQuota: null,
  }
}

function counter(number: number): Counter {
  return { id: `loket-${number}` as CounterId, number, hallId: HALL_ID, profileId: PROFILE_ID }
}
