import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { callAndFree } from '../testing/calls.ts'
import { DISCIPLINE_SETTINGS, handMade, lineOf } from '../testing/hand-made-line.ts'
import { at, given, RINI } from '../testing/office-under-test.ts'
import { C1, C2, KTP } from '../testing/sample-office.ts'
import { callNext, callTicket, close, issue, open, recall, returnToQueue } from '../testing/steps.ts'
import { queuesAt } from './lines.ts'
import { overtakings } from './overtakings.ts'

const REASON_OF: Readonly<Record<string, string>> = {
  priorityStep: 'priority',
  bookingStep: 'booking',
  earliestTarget: 'target',
  overdue: 'rescue',
  stillInTime: 'rescue',
  profileRule: 'profileRule',
}

test.each(DISCIPLINE_SETTINGS)(
  '[D2] under $name $graceMinutes a call names all it passes over, oldest first: a moved place explains itself, else the clause',
  (discipline) => {
    fc.assert(
      fc.property(handMade, (made) => {
        const office = lineOf(made, discipline)
        const waiting = [...office.state.tickets.values()].filter(({ reservedFor }) => reservedFor !== C2)
        const called = callAndFree(office)
        if (called === null) return
        const own = office.state.tickets.get(called.ticketId) as Ticket
        const standsBefore = (one: Ticket) => {
          const keys = [one, own].map((ticket) => presentLeg(ticket).terms.orderKey) as [number, number]
          return keys[0] < keys[1] || (keys[0] === keys[1] && one.issueSeq < own.issueSeq)
        }
        expect(called.overtook).toEqual(
          waiting
            .filter(({ issueSeq }) => issueSeq < own.issueSeq)
            .map((one) => ({ ticketId: one.id, reason: standsBefore(one) ? REASON_OF[called.ground] : 'transferred' })),
        )
        expect(called.ahead).toBe(waiting.filter((one) => one !== own && standsBefore(one)).length)
      }),
      { numRuns: 300 },
    )
  },
)

test('[D2] a call out of order passes over all of them for that reason, also whose place was moved behind it', () => {
  const moved = [issue(KTP), issue(KTP), issue(KTP), issue(KTP), open(), callNext(), recall(1), at('08:01'), returnToQueue(1, 'notHere')]
  const { office, when } = given(...moved, close(), open(C1, RINI))
  expect(office.state.queues.get(KTP)?.byOrder.map(({ issueSeq }) => issueSeq)).toEqual([2, 3, 1, 4])
  when(callTicket(3)).leadsTo({
    type: 'ticketCalled',
    overtook: [1, 2].map((n) => ({ ticketId: `t-2027-01-12-${n}`, reason: 'outOfOrder' })) as never,
  })
})

test('[E3] the first by place passes over nobody whose place was not moved', () => {
  const { office } = given(issue(KTP), issue(KTP), open())
  const second = office.state.queues.get(KTP)?.byOrder[1]
  expect(() => second && overtakings(office.state, queuesAt(office.state, C1), second, 'firstInLine')).toThrow(
    'a clause that passes over places',
  )
})
