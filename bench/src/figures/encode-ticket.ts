import { encodeUsualTicket } from '../load/usual-ticket.ts'
import { bounded } from '../report/metric.ts'
import { median } from '../report/statistics.ts'
import type { Figure } from './figure.ts'
import { computing } from './rounds.ts'

const MOST_MS = 1
/** Computing time is told in steps that are long beside one ticket. */
const BATCH = 50
const MOST_BYTES = 600

export const encodeTicket: Figure = {
  names: ['encode_ticket', 'encode_ticket_bytes'],
  async measure({ quick }) {
    const times = Array.from({ length: quick ? 10 : 60 }, () => computing(() => inBatch(encodeUsualTicket)) / BATCH)
    const bytes = bounded('encode_ticket_bytes', encodeUsualTicket().length, { most: MOST_BYTES, unit: 'bytes' })
    const time = bounded('encode_ticket', median(times), { most: MOST_MS, unit: 'ms' })
    return [{ ...time, goal: `${time.goal}, ${bytes.goal}`, holds: time.holds && bytes.holds }, bytes]
  },
}

function inBatch(encode: () => unknown): void {
  for (let ticket = 0; ticket < BATCH; ticket += 1) encode()
}
