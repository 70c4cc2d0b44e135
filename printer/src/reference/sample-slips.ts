// One paper of each kind, of the morning of 12 January 2027, in both languages where the office has both.

import {
  DEFAULT_TEMPLATE,
  type Instant,
  type LocalDate,
  type Localized,
  type PaperTemplate,
  type RequiredDocument,
  type TicketNumber,
} from '@loket/protocol'
import type { Letterhead, Slip, TicketSlip } from '../slips.ts'

/** A ticket of 12 January 2027, 09.14 WIB, that uses every line but the marks. */
const TICKET: TicketSlip = {
  kind: 'ticket',
  copy: false,
  template: DEFAULT_TEMPLATE,
  officeName: { id: 'Dukcapil Kelurahan Pulo Gadung' },
  region: { id: 'Kota Administrasi Jakarta Timur' },
  number: 'A027' as TicketNumber,
  serviceName: { id: 'Cetak / ganti KTP-el', en: 'e-ID card print or replacement' },
  promiseMinutes: 15,
  promiseFrom: 'documents',
  priority: false,
  documents: [
    { id: 'KK (fotokopi)', en: 'family card (copy)' },
    { id: 'surat hilang polisi', en: 'police loss report' },
  ],
  issuedAt: at('02:14:30'),
  printedAt: at('02:14:30'),
  zone: 'Asia/Jakarta',
  zoneLabel: 'WIB',
  ahead: 6,
  window: { from: at('02:40:00'), to: at('03:00:00') },
  complaints: ['JAKI', 'lapor.go.id', 'SMS 1708'],
  url: 'https://antrean.example.id/t/q7Jm2xN4cR8vT1aZ',
  ledgerMark: '3fa2b91c',
  languages: ['id'],
  widthMm: 80,
  demo: false,
}

const LETTERHEAD: Letterhead = {
  officeName: TICKET.officeName,
  region: TICKET.region,
  zone: TICKET.zone,
  zoneLabel: TICKET.zoneLabel,
  languages: TICKET.languages,
  widthMm: TICKET.widthMm,
  demo: false,
  printedAt: at('03:02:00'),
}

const OF_TICKET = { number: 'A027' as TicketNumber, serviceName: TICKET.serviceName, ledgerMark: '9c04e7d1' }

const FAMILY_CARD: RequiredDocument = document('Kartu Keluarga', 'Family card', 'photocopy')
const FORM: RequiredDocument = document('Formulir F-1.02', 'Form F-1.02', 'form')

const COPY: TicketSlip = { ...TICKET, copy: true, printedAt: at('03:02:00') }

/** Three slanted bars. */
const LOGO_BITS = Uint8Array.from({ length: 8 * 24 }, (_, index) => (index % 8 < 6 && index % 2 === 0 ? 0xff >> Math.floor(index / 64) : 0))

const OWN_TEMPLATE: PaperTemplate = {
  ...DEFAULT_TEMPLATE,
  logo: { width: 64, height: 24, bits: Buffer.from(LOGO_BITS).toString('base64') },
  above: [name('Melayani dengan ramah', 'At your service')],
  below: [name('Terima kasih telah menunggu', 'Thank you for waiting'), { id: 'Wi-Fi: PuloGadung' }],
}

/** By a name that says which. */
export const SAMPLE_SLIPS = {
  ticket: TICKET,
  'ticket-both': { ...TICKET, languages: ['id', 'en'], priority: true, demo: true },
  copy: COPY,
  'copy-own': { ...COPY, template: OWN_TEMPLATE, languages: ['id', 'en'], priority: true, demo: true },
  checklist: {
    ...LETTERHEAD,
    kind: 'checklist',
    serviceName: TICKET.serviceName,
    promiseMinutes: 15,
    promiseFrom: 'documents',
    cases: [
      {
        name: { id: 'Hilang', en: 'Lost' },
        documents: [document('Surat keterangan hilang dari kepolisian', 'Police loss report', 'original'), FAMILY_CARD, FORM],
      },
      {
        name: { id: 'Rusak', en: 'Damaged' },
        documents: [document('KTP-el yang rusak', 'The damaged card', 'original'), FAMILY_CARD, FORM],
      },
      {
        name: { id: 'Data berubah', en: 'Data changed' },
        documents: [
          document('Bukti perubahan: buku nikah, akta, ijazah, atau penetapan pengadilan', 'Proof of the change', 'photocopy'),
          FAMILY_CARD,
          FORM,
          { ...document('Surat kuasa (bila diwakilkan)', 'Power of attorney (if represented)', 'original'), required: 'sometimes' },
        ],
      },
    ],
  },
  missing: {
    ...LETTERHEAD,
    ...OF_TICKET,
    kind: 'missing',
    missing: [
      { name: { id: 'Surat keterangan hilang dari kepolisian', en: 'Police loss report' }, form: 'original' },
      { name: FAMILY_CARD.name, form: 'photocopy' },
    ],
    comeBack: { with: 'sameNumber', before: at('08:00:00'), counterNumber: 3 },
  },
  redirect: {
    ...LETTERHEAD,
    ...OF_TICKET,
    kind: 'redirect',
    asked: { id: 'Akta perceraian', en: 'Divorce certificate' },
    place: { id: 'Sudin Dukcapil Jakarta Timur' },
    why: null,
    bring: [{ id: 'Putusan pengadilan', en: 'Court ruling' }, FAMILY_CARD.name],
  },
  result: {
    ...LETTERHEAD,
    ...OF_TICKET,
    kind: 'result',
    from: '2027-01-15' as LocalDate,
    place: null,
    bring: [name('KTP-el lama', 'Old card')],
  },
  closing: {
    ...LETTERHEAD,
    kind: 'closing',
    printedAt: at('09:04:00'),
    day: '2027-01-12' as LocalDate,
    tickets: { issued: 312, completed: 287, noShow: 14, cancelled: 3, expired: 8 },
    head: { seq: 4127, hash: '3fa2b91c0d4471e8a05b6cc21f9e37d84b60e1a97cc25d03f8196eab42d07c5e' },
  },
  outage: {
    ...LETTERHEAD,
    kind: 'outage',
    cause: 'registry',
    since: at('02:50:00'),
    affected: [TICKET.serviceName, name('Kartu Keluarga', 'Family card')],
    stillServed: [name('Informasi dan pengaduan', 'Information and complaints')],
    ledgerMark: '51d8c0ab',
  },
  test: {
    ...LETTERHEAD,
    kind: 'test',
    languages: ['id', 'en'],
    stationName: 'Anjungan pintu depan',
    modelId: 'epson-80',
    capability: { maker: 'EPSON', model: 'TM-T82III', answersStatus: true, completion: 'processId', clearsBuffer: true },
    url: null,
  },
} satisfies Readonly<Record<string, Slip>>

function document(id: string, en: string, form: RequiredDocument['form']): RequiredDocument {
  return { name: name(id, en), form, required: 'always' }
}

function name(id: string, en: string): Localized {
  return { id, en }
}

function at(time: string): Instant {
  return Date.parse(`2027-01-12T${time}Z`) as Instant
}
