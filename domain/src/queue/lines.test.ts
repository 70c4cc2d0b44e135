import { expect, test } from 'vitest'
import type { Ticket } from '../office/ticket.ts'
import { ADMINISTRATOR, at, BUDI, by, given, type OfficeUnderTest, SUPERVISOR } from '../testing/office-under-test.ts'
import { ADVICE, C1, C2, C3, KK, KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import { callNext, close, issue, noShow, open, pause, recall, ticket, toCounter } from '../testing/steps.ts'
import { firstInLine, headOfLine, lengthOfLine, queuesAround, queuesAt } from './lines.ts'
import { counterQueue } from './ticket-queue.ts'

const FOUR = [issue(KK), issue(KTP), issue(KTP), issue(KK)]

test('[C1] the line of a counter is the queues of its services in one order, and the tickets that wait for it alone', () => {
  const { office } = given(...FOUR, open(), open(C2, BUDI), callNext(), toCounter(1, C2))
  const line = (counterId: typeof C1) => headOfLine(office.state, queuesAt(office.state, counterId), 3).map(({ issueSeq }) => issueSeq)
  expect(line(C1)).toEqual([2, 3, 4])
  expect(line(C2)).toEqual([1, 2, 3])
  expect(lengthOfLine(office.state, queuesAt(office.state, C2))).toBe(4)
})

test('[C1] whoever stands first by place is found, or nobody', () => {
  const { office } = given(...FOUR)
  expect(firstInLine(office.state, [KTP, KK])?.issueSeq).toBe(1)
  expect(firstInLine(office.state, [KTP])?.issueSeq).toBe(2)
  expect(firstInLine(office.state, [])).toBeNull()
})

function around({ state }: OfficeUnderTest) {
  return queuesAround(state, state.tickets.get(ticket(1)) as Ticket)
}

test('[C8, C12] a ticket falls back in the line of its service; who waits for one counter in the line of that, while somebody sits there', () => {
  const { office: plain } = given(issue(KTP), open(C3, BUDI))
  const ofService = [KTP, KK, ADVICE]
  expect(around(plain)).toEqual(ofService)
  const sent = [
    toCounter(1, C3, { from: null, actor: SUPERVISOR }),
    callNext(C3, BUDI),
    recall(1, C3, BUDI),
    at('08:02'),
    noShow(1, C3, BUDI),
  ]
  const { office } = given(issue(KTP), open(C3, BUDI), ...sent)
  const ofCounter = [KTP, counterQueue(C3)]
  expect(around(office)).toEqual(ofCounter)
  office.run(pause(C3, BUDI))
  expect(around(office)).toEqual(ofCounter)
  office.run(close(C3, BUDI))
  expect(around(office)).toEqual(ofService)
  const counters = SAMPLE_SETTINGS.counters.filter(({ id }) => id !== C3)
  office.run(by(ADMINISTRATOR, { type: 'changeSettings', settings: { ...SAMPLE_SETTINGS, counters } }))
  expect(office.state.counters.has(C3)).toBe(false)
  expect(around(office)).toEqual(ofService)
})
