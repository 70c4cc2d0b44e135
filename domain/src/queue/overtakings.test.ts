import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { callAndFree } from '../testing/calls.ts'
import { DISCIPLINE_SETTINGS, handMade, lineOf } from '../testing/hand-made-line.ts'
import { C2 } from '../testing/sample-office.ts'

const REASON_OF: Readonly<Record<string, string>> = {
  priorityStep: 'priority',
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
