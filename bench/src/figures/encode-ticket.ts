import { encodeLayout, epson80, layoutTicket, type TicketSlip } from '@loket/printer'
import { DEFAULT_TEMPLATE, type Instant, type TicketNumber } from '@loket/protocol'
import { bounded } from '../report/metric.ts'
import { median } from '../report/statistics.ts'
import type { Figure } from './figure.ts'
import { computing } from './rounds.ts'

const AT = Date.UTC(2027, 0, 12, 2, 14) as Instant

/** A usual ticket: every line, two documents, a QR code. */
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

const MOST_MS = 1
/** Computing time is told in steps that are long beside one ticket. */
const BATCH = 50
const MOST_BYTES = 600

export const encodeTicket: Figure = {
  names: ['encode_ticket', 'encode_ticket_bytes'],
  async measure({ quick }) {
    const encode = () => encodeLayout(layoutTicket(SLIP), epson80)
    const times = Array.from({ length: quick ? 10 : 60 }, () => computing(() => inBatch(encode)) / BATCH)
    const bytes = bounded('encode_ticket_bytes', encode().length, { most: MOST_BYTES, unit: 'bytes' })
    const time = bounded('encode_ticket', median(times), { most: MOST_MS, unit: 'ms' })
    return [{ ...time, goal: `${time.goal}, ${bytes.goal}`, holds: time.holds && bytes.holds }, bytes]
  },
}

function inBatch(encode: () => unknown): void {
  for (let ticket = 0; ticket < BATCH; ticket += 1) encode()
}
