// Places in the line: the place of a ticket is that of its issue, and an act moves it back or leaves it, never forward.

import type { DayReading, ReadTicket } from './day-reading.ts'
import type { Fact, Issued } from './facts.ts'
import { type Finding, finding } from './findings.ts'
import type { StoredRow } from './stored-row.ts'

export function judgeIssuedPlace(row: StoredRow, { number, issueSeq, leg }: Issued): readonly Finding[] {
  if (leg.orderKey === issueSeq) return []
  return [finding('placeWrong', row.seq, `it gives ${number} the place ${leg.orderKey}, where ticket ${issueSeq} of the day has its own`)]
}

/** Before the ticket is moved. */
export function judgePlace(reading: DayReading, row: StoredRow, fact: Fact): readonly Finding[] {
  if (!('ticketId' in fact)) return []
  const ticket = reading.tickets.get(fact.ticketId)
  if (ticket === undefined) return []
  const problem = placeProblem(reading, ticket, fact)
  return problem === null ? [] : [finding('placeWrong', row.seq, `it gives ${ticket.number} ${problem}`)]
}

function placeProblem(reading: DayReading, ticket: ReadTicket, fact: Fact): string | null {
  switch (fact.type) {
    case 'serviceCompleted':
      // The leg that a return has moved is over; the next one is placed by the age of the visit.
      return fact.nextLeg === null ? null : keyProblem(reading, fact.nextLeg.orderKey, ticket.issueSeq)
    case 'ticketTransferred':
      if (fact.nextLeg !== null && fact.nextLeg.orderKey !== fact.orderKey)
        return `the places ${fact.orderKey} and ${fact.nextLeg.orderKey} at once`
      return keyProblem(reading, fact.orderKey, ticket.orderKey)
    case 'ticketReturned':
      if (fact.rule === 'keepsPlace' && fact.orderKey !== ticket.orderKey)
        return `the place ${fact.orderKey}, where it says that it keeps ${ticket.orderKey}`
      return keyProblem(reading, fact.orderKey, ticket.orderKey)
    default:
      return null
  }
}

/** Never before the place it has, never behind who comes later. */
function keyProblem(reading: DayReading, key: number, least: number): string | null {
  if (key < least) return `the place ${key}, which is before ${least}`
  const next = reading.issueSeq + 1
  return key < next ? null : `the place ${key}, which is behind the next ticket of the day`
}
