// The ticket that is measured: every line, two documents, a QR code.

import { encodeLayout, epson80, layoutTicket, type TicketSlip } from '@loket/printer'
import { DEFAULT_TEMPLATE, type Instant, type TicketNumber } from '@loket/protocol'

const AT = Date.UTC(2027, 0, 12, 2, 14) as Instant

const SLIP: TicketSlip = {
  kind: 'ticket',
  copy: false,
  template: DEFAULT_TEMPLATE,
  officeName: { id: 'Dukcapil Kelurahan Pulo Gadung' },
  region: { id: 'Kota Administrasi Jakarta Timur' },
  number: 'A027' as TicketNumber,
  serviceName: { id: 'Cetak / ganti KTP-el' },
  promiseMinutes: 15,
  promiseFrom: 'documents',
  priority: false,
  documents: [{ id: 'KK (fotokopi)' }, { id: 'surat hilang polisi' }],
  issuedAt: AT,
  printedAt: AT,
  zone: 'Asia/Jakarta',
  zoneLabel: 'WIB',
  ahead: 6,
  window: { from: (AT + 1_500_000) as Instant, to: (AT + 2_700_000) as Instant },
  complaints: ['JAKI', 'lapor.go.id', 'SMS 1708'],
  url: 'https://antrean.example.id/t/q7Jm2xN4cR8vT1aZ',
  ledgerMark: '3fa2b91c',
  languages: ['id'],
  widthMm: 80,
  demo: false,
}

export function encodeUsualTicket(): Uint8Array {
  return encodeLayout(layoutTicket(SLIP), epson80)
}
