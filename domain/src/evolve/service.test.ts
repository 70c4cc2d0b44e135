import { expect, test } from 'vitest'
import { livePromise } from '../figures/live-promise.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { projectTicket } from '../projections/ticket.ts'
import { at, BUDI, by, given, type OfficeUnderTest, SYSTEM } from '../testing/office-under-test.ts'
import { ADVICE, C2, KK, KTP } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  cancel,
  complete,
  issue,
  open,
  park,
  resume,
  returnToQueue,
  start,
  ticket,
  toCounter,
} from '../testing/steps.ts'

const CHECKING = [issue(KTP), open(), open(C2, BUDI), callNext(), start(1)]
const IN_WORK = [...CHECKING, acceptDocuments(1)]

function periodsOf({ state }: OfficeUnderTest, n: number): readonly string[] {
  return presentLeg(state.tickets.get(ticket(n)) as Ticket).periods.map(({ kind }) => kind)
}

test('[P4] work that has started again is no longer put aside: moved on, it keeps its place in the line', () => {
  given(...IN_WORK, park(1), resume(1), start(1), toCounter(1, C2), callNext(C2, BUDI))
    .when(returnToQueue(1, 'calledByMistake', C2, BUDI))
    .leadsTo({ type: 'ticketReturned', ticketId: ticket(1), rule: 'keepsPlace' })
})

test('[P8] once it is served there, a ticket is no longer bound to that counter', () => {
  given(...IN_WORK, toCounter(1, C2), callNext(C2, BUDI), start(1, C2, BUDI), complete(1, { next: KK, counterId: C2, actor: BUDI }))
    .when(callNext())
    .leadsTo({ type: 'ticketCalled', ticketId: ticket(1), serviceId: KK })
})

test('[K3] where nobody accepted the documents, the whole of a completed leg was processing', () => {
  expect(periodsOf(given(...CHECKING, complete(1)).office, 1)).toEqual(['legWait', 'walking', 'processing'])
  expect(periodsOf(given(...IN_WORK, complete(1)).office, 1)).toEqual(['legWait', 'walking', 'checking', 'processing'])
})

test('[V16] a visit that is simply done tells nothing else', () => {
  const { office } = given(...IN_WORK, complete(1))
  const ending = { outcome: 'done', resultOn: null, redirectedTo: null, missing: [], rejoinUntil: null }
  expect(projectTicket(office.state, office.context(), ticket(1))?.ending).toStrictEqual(ending)
})

test('[K7] a promise that was past when its ticket was cancelled was missed', () => {
  const { office } = given(issue(ADVICE), open(), callNext(), start(1), park(1), at('08:20'), cancel(1))
  expect(livePromise(office.state, '15' as never, office.now)).toEqual({ met: 0, decided: 1 })
})

test('[H4] a day that is closed late ends work that was being done', () => {
  const { office } = given(...IN_WORK, at('31:00'), by(SYSTEM, { type: 'closeDay' }))
  expect(office.state.tickets.get(ticket(1))).toMatchObject({ state: 'expired', counterId: null })
})
