import type {
  Counter,
  CounterId,
  HallId,
  OfficeId,
  ProfileId,
  ProfileRule,
  SeriesId,
  Service,
  ServiceClass,
  ServiceClassId,
  ServiceGroupId,
  ServiceId,
  Settings,
} from '@loket/protocol'
import { DEFAULT_PAPER } from '@loket/protocol'
import type { BarePlan, BareService } from './bare-plan.ts'

const NAME = { id: 'Simulasi', en: 'Simulation' }
const HALL = 'hall' as HallId
const PROFILE = 'all' as ProfileId
const GROUP = 'group' as ServiceGroupId

export function serviceIdAt(place: number): ServiceId {
  return `service-${place + 1}` as ServiceId
}

export function counterIdAt(place: number): CounterId {
  return `counter-${place + 1}` as CounterId
}

/** The settings of the bare office. Nothing in them ends a day: the facts that open it do not read its hours. */
export function bareSettings({ services, counters, discipline, priority }: BarePlan): Settings {
  const series = [...new Set(services.map(({ seriesId }) => seriesId))]
  return {
    officeId: 'simulated' as OfficeId,
    level: 'kelurahan',
    name: NAME,
    region: NAME,
    zone: 'Asia/Jakarta',
    zoneLabel: 'WIB',
    languages: ['id'],
    classes: services.map(classOf),
    series: series.map((id) => ({ id: id as SeriesId, name: NAME })),
    groups: [{ id: GROUP, name: NAME, description: NAME }],
    services: services.map(serviceOf),
    halls: [{ id: HALL, name: NAME }],
    counters: Array.from({ length: counters }, (_, place) => counterOf(place)),
    profiles: [{ id: PROFILE, name: NAME, serviceIds: 'all', order: shortestTargetFirst(services) }],
    hours: [],
    specialDates: [],
    numberDigits: 5,
    discipline,
    priority,
    calls: { minimumCalls: 1, minimumSeconds: 0, placesBack: 0, maximumReturns: 0, rejoinMinutes: 0 },
    outOfOrder: { dailyCap: 0, reasons: [] },
    staffTicketsCap: 0,
    redirections: [],
    atRiskShare: 0.75,
    paper: { widthMm: 80, languages: ['id'], ...DEFAULT_PAPER },
    complaints: [],
  }
}

/** Read by `profileOrder` alone: a line for each target, three calls in a row. */
function shortestTargetFirst(services: readonly BareService[]): readonly ProfileRule[] {
  const targets = [...new Set(services.map(({ targetMinutes }) => targetMinutes))].sort((a, b) => a - b)
  return targets.map((target) => {
    const serviceIds = services.flatMap(({ targetMinutes }, place) => (targetMinutes === target ? [serviceIdAt(place)] : []))
    return { serviceIds, waitedMinutes: 0, mostInARow: 3 }
  })
}

function classIdAt(place: number): ServiceClassId {
  return `class-${place + 1}` as ServiceClassId
}

function classOf({ targetMinutes }: BareService, place: number): ServiceClass {
  return {
    id: classIdAt(place),
    promiseMinutes: targetMinutes,
    promiseFrom: 'documents',
    waitTargetMinutes: targetMinutes,
    checkingTargetMinutes: targetMinutes,
  }
}

function serviceOf({ seriesId }: BareService, place: number): Service {
  return {
    id: serviceIdAt(place),
    groupId: GROUP,
    name: NAME,
    classId: classIdAt(place),
    seriesId: seriesId as SeriesId,
    checksDocuments: false,
    documentCases: [],
    offer: { here: true },
    expectedMinutes: 1,
    dailyQuota: null,
  }
}

function counterOf(place: number): Counter {
  return { id: counterIdAt(place), number: place + 1, hallId: HALL, profileId: PROFILE }
}
