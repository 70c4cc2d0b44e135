// Tickets as they are issued: numbers are given once, and counted without a gap, so that one left out is missed.

import { judgeBooking } from './bookings.ts'
import { type DayReading, place, type ReadTicket } from './day-reading.ts'
import type { Issued } from './facts.ts'
import { type Finding, finding } from './findings.ts'
import { judgeIssuedPlace } from './places.ts'
import type { StoredRow } from './stored-row.ts'

export function issue(reading: DayReading, row: StoredRow, fact: Issued): readonly Finding[] {
  const findings = [
    ...judgeOnce(reading, row, fact),
    ...judgeNumber(row, fact),
    ...judgeIssuedPlace(row, fact),
    ...judgeBooking(reading, row, fact),
  ]
  findings.push(...countIssue(reading, row, fact))
  const { ticketId: id, number, issueSeq, priority, booking, leg } = fact
  const booked = booking?.arrival === 'onTime'
  const ticket: ReadTicket = {
    ...{ id, number, issueSeq, priority, booked, ...leg, standing: 'waiting' },
    ...{ reservedFor: null, counterId: null, wasReturned: false, wasTransferred: false, before: null },
  }
  reading.tickets.set(id, ticket)
  place(reading, ticket, { standing: 'waiting' })
  return findings
}

/** By the day that is open, whatever day the row claims. */
function judgeOnce(reading: DayReading, row: StoredRow, { number, ticketId }: Issued): readonly Finding[] {
  const findings: Finding[] = []
  if (reading.numbers.has(number)) findings.push(finding('numberTwice', row.seq, `number ${number} was given before on that day`))
  reading.numbers.add(number)
  if (reading.tickets.has(ticketId)) findings.push(finding('numberTwice', row.seq, `ticket ${ticketId} was issued before`))
  return findings
}

/** A letter, and at least three digits that count. */
function judgeNumber(row: StoredRow, { number, seriesId, ordinal }: Issued): readonly Finding[] {
  if (/^[A-Z]\d{3,5}$/.test(number) && number[0] === seriesId && Number(number.slice(1)) === ordinal) return []
  return [finding('numberWrong', row.seq, `it gives ${number} as number ${ordinal} of series ${seriesId}`)]
}

function countIssue(reading: DayReading, row: StoredRow, { issueSeq, seriesId, ordinal }: Issued): readonly Finding[] {
  const findings: Finding[] = []
  if (issueSeq !== reading.issueSeq + 1) {
    findings.push(finding('countBroken', row.seq, `it is ticket ${issueSeq} of the day, after ticket ${reading.issueSeq}`))
  }
  const last = reading.ordinals.get(seriesId) ?? 0
  if (ordinal !== last + 1)
    findings.push(finding('countBroken', row.seq, `it is number ${ordinal} of series ${seriesId}, after number ${last}`))
  reading.issueSeq = issueSeq
  reading.ordinals.set(seriesId, ordinal)
  return findings
}
