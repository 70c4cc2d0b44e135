// Which act may follow on a ticket, and where: nobody is served who was not called, and nothing is done at a counter where the ticket does not stand.

import type { DayReading, ReadTicket, Standing } from './day-reading.ts'
import type { Fact, FactType } from './facts.ts'
import { type Finding, finding } from './findings.ts'
import type { StoredRow } from './stored-row.ts'

/** Who waits, is called, served or parked may be left over at the end of a day. */
const OPEN: readonly Standing[] = ['waiting', 'called', 'served', 'parked']

/** Where a ticket may stand before each act. Calls are judged in calls.ts, acts taken back in undo.ts. */
const FROM: { readonly [T in FactType]?: readonly Standing[] } = {
  ticketRecalled: ['called'],
  serviceStarted: ['called'],
  documentsAccepted: ['served'],
  serviceCompleted: ['served'],
  ticketMarkedNoShow: ['called'],
  ticketReturned: ['called', 'absent'],
  // Who was called back from parking and did not come stays parked.
  ticketParked: ['called', 'served'],
  ticketTransferred: ['waiting', 'called', 'served'],
  ticketCancelled: ['waiting', 'called', 'parked'],
  ticketExpired: OPEN,
}

/** What cannot be of an act on a ticket. Before the ticket is moved. A ticket that was never issued is told once. */
export function judgeCourse(reading: DayReading, row: StoredRow, fact: Fact): readonly Finding[] {
  const from = FROM[fact.type]
  if (from === undefined || !('ticketId' in fact) || !('counterId' in fact)) return []
  const ticket = reading.tickets.get(fact.ticketId)
  if (ticket === undefined) return unknownOnce(reading, row, fact.ticketId)
  const problem = courseProblem(ticket, from, fact.counterId)
  return problem === null ? [] : [finding('courseBroken', row.seq, `it says ${fact.type} of ${ticket.number}, which ${problem}`)]
}

function courseProblem(ticket: ReadTicket, from: readonly Standing[], counterId: string | null): string | null {
  if (!from.includes(ticket.standing)) return `was ${ticket.standing}`
  if (counterId === ticket.counterId) return null
  return `stood at ${placeWords(ticket.counterId)}, not at ${placeWords(counterId)}`
}

function placeWords(counterId: string | null): string {
  return counterId === null ? 'no counter' : `counter ${counterId}`
}

function unknownOnce(reading: DayReading, row: StoredRow, ticketId: string): readonly Finding[] {
  if (reading.strangers.has(ticketId)) return []
  reading.strangers.add(ticketId)
  return [finding('ticketUnknown', row.seq, `it names ${ticketId}, which was never issued on that day`)]
}
