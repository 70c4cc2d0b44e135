import type { ConsoleTicket } from '@loket/protocol'
import type { Wording } from '../shared/wording.ts'

/** "Diambil 08.51", "dipanggil 08.58", "berkas diterima 09.02": what has happened, from the periods of the present leg. */
export function ticketHistory({ issuedAt, periods }: Pick<ConsoleTicket, 'issuedAt' | 'periods'>, wording: Wording): readonly string[] {
  const { console } = wording.texts
  const steps = [console.issuedAt(wording.time(issuedAt))]
  const called = periods.find((period) => period.kind === 'walking')
  if (called) steps.push(console.calledAt(wording.time(called.from)))
  const processing = periods.find((period) => period.kind === 'processing')
  const checked = periods.some((period) => period.kind === 'checking')
  if (processing) steps.push((checked ? console.acceptedAt : console.startedAt)(wording.time(processing.from)))
  return steps
}
