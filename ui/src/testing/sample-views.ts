// A small office for the tests of faces: one group with two services, one with a single service, one served elsewhere.

import type {
  CounterId,
  HallId,
  KioskView,
  OfficeService,
  OfficeView,
  ProfileId,
  RedirectionId,
  ServiceClassId,
  ServiceGroupId,
  ServiceId,
  ServiceNow,
  TicketNumber,
  TicketView,
} from '@loket/protocol'
import { MORNING } from './fake-face.ts'

const HALL = 'utama' as HallId
const PROFILE = 'semua' as ProfileId
const CLASS = '15' as ServiceClassId

export const SAMPLE_OFFICE: OfficeView = {
  name: { id: 'Kelurahan Contoh', en: 'Example Kelurahan' },
  region: { id: 'Jakarta Timur', en: 'East Jakarta' },
  level: 'kelurahan',
  zone: 'Asia/Jakarta',
  zoneLabel: 'WIB',
  languages: ['id', 'en'],
  classes: [{ id: CLASS, promiseMinutes: 15, promiseFrom: 'documents', waitTargetMinutes: 15, checkingTargetMinutes: 5 }],
  groups: [
    group('ktp', 'KTP-el', 'e-ID card'),
    group('kia', 'Kartu Identitas Anak', 'Child card'),
    group('cerai', 'Akta cerai', 'Divorce'),
  ],
  services: [
    service('rekam', 'ktp', 'Perekaman KTP-el', 'Enrolment'),
    service('cetak', 'ktp', 'Cetak KTP-el', 'Print'),
    service('kia', 'kia', 'Kartu anak', 'Child identity card'),
    { ...service('cerai', 'cerai', 'Akta perceraian', 'Divorce certificate'), offer: { here: false, servedAt: { id: 'Sudin' } } },
  ],
  halls: [{ id: HALL, name: { id: 'Ruang tunggu' } }],
  counters: [{ id: 'loket-1' as CounterId, number: 1, hallId: HALL, profileId: PROFILE }],
  profiles: [{ id: PROFILE, name: { id: 'Semua layanan', en: 'All services' } }],
  redirections: [{ id: 'kua' as RedirectionId, asked: { id: 'Buku nikah', en: 'Marriage book' }, place: { id: 'KUA', en: 'the KUA' } }],
  discipline: 'fifo',
  complaints: [{ label: 'SMS 1708', lastCheckedOn: null }],
  voice: { languages: ['id'], reading: 'digits', times: 2 },
  demo: true,
}

const OPEN: ServiceNow = {
  status: { state: 'open' },
  outage: null,
  waiting: 2,
  window: { fromMinutes: 5, toMinutes: 12 },
  calledAfterClosing: null,
}

export const SAMPLE_KIOSK: KioskView = {
  day: { state: 'open', lastTicketAt: hours(6), closesAt: hours(7) },
  services: {
    rekam: OPEN,
    cetak: OPEN,
    kia: OPEN,
    cerai: { status: { state: 'elsewhere', servedAt: { id: 'Sudin' } }, outage: null, waiting: 0, window: null, calledAfterClosing: null },
  },
  printer: { troubles: [], paperLow: false },
  prints: [],
}

export const SAMPLE_TICKET: TicketView = {
  number: 'A027' as TicketNumber,
  serviceId: 'cetak' as ServiceId,
  state: 'waiting',
  issuedAt: MORNING,
  promiseMinutes: 15,
  promiseFrom: 'documents',
  ahead: 3,
  window: { fromMinutes: 5, toMinutes: 12 },
  counterNumber: null,
  overtakenBy: {},
  outages: [],
  parked: null,
  ending: null,
  call: null,
  promiseClock: null,
  presence: null,
  mayGiveUp: true,
}

function hours(count: number): typeof MORNING {
  return (MORNING + count * 3_600_000) as typeof MORNING
}

function group(id: string, name: string, english: string): OfficeView['groups'][number] {
  return { id: id as ServiceGroupId, name: { id: name, en: english }, description: { id: name, en: english } }
}

function service(id: string, groupId: string, name: string, english: string): OfficeService {
  return {
    id: id as ServiceId,
    groupId: groupId as ServiceGroupId,
    name: { id: name, en: english },
    classId: CLASS,
    promiseMinutes: 15,
    promiseFrom: 'documents',
    checksDocuments: true,
    documentCases: [
      {
        name: null,
        documents: [
          { name: { id: 'Kartu Keluarga', en: 'Family card' }, form: 'photocopy', required: 'always' },
          { name: { id: 'Surat kehilangan', en: 'Loss report' }, form: 'original', required: 'sometimes' },
        ],
      },
    ],
    offer: { here: true },
  }
}
