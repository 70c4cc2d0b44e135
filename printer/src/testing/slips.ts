import type { Instant, TicketNumber } from '@loket/protocol'
import type { TicketSlip } from '../slips.ts'

/** A ticket of 12 January 2027, 09.14 WIB, that uses every line but the marks. */
export const SLIP: TicketSlip = {
  kind: 'ticket',
  copy: false,
  officeName: { id: 'Dukcapil Kelurahan Pulo Gadung' },
  region: { id: 'Kota Administrasi Jakarta Timur' },
  number: 'A027' as TicketNumber,
  serviceName: { id: 'Cetak / ganti KTP-el', en: 'e-ID card print or replacement' },
  promiseMinutes: 15,
  priority: false,
  documents: [
    { id: 'KK (fotokopi)', en: 'family card (copy)' },
    { id: 'surat hilang polisi', en: 'police loss report' },
  ],
  issuedAt: wall('2027-01-12T02:14:30Z'),
  zone: 'Asia/Jakarta',
  zoneLabel: 'WIB',
  ahead: 6,
  window: { from: wall('2027-01-12T02:40:00Z'), to: wall('2027-01-12T03:00:00Z') },
  complaints: ['JAKI', 'lapor.go.id', 'SMS 1708'],
  url: 'https://antrean.example.id/t/q7Jm2xN4cR8vT1aZ',
  ledgerMark: '3fa2b91c',
  languages: ['id'],
  widthMm: 80,
  demo: false,
}

function wall(iso: string): Instant {
  return Date.parse(iso) as Instant
}
