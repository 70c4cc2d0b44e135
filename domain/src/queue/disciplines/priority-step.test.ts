import type { Settings, TicketCalled } from '@loket/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presentLeg, type Ticket } from '../../office/ticket.ts'
import { callAndFree, nextCalls, tell } from '../../testing/calls.ts'
import { DISCIPLINE_SETTINGS, handMade, lineOf } from '../../testing/hand-made-line.ts'
import { anOpenOffice, at, BUDI, givenIn, type Step } from '../../testing/office-under-test.ts'
import { plainPick } from '../../testing/plain-pick.ts'
import { C1, C2, KK, KTP, SAMPLE_SETTINGS } from '../../testing/sample-office.ts'
import { callNext, issue, issuePriority, open, recall, returnToQueue, start, toService } from '../../testing/steps.ts'

function givenStep(stepMinutes: number, mostInARow: number, ...steps: readonly Step[]) {
  const settings: Settings = { ...SAMPLE_SETTINGS, priority: { stepMinutes, mostInARow } }
  return givenIn(anOpenOffice(settings), ...steps)
}

function isByStep(called: TicketCalled | null): boolean {
  return called?.ground === 'priorityStep' || called?.ground === 'bookingStep'
}

/** The example of docs/disciplines.md. */
const EXAMPLE = [
  issue(KTP),
  at('08:05'),
  issue(KTP),
  at('08:12'),
  issuePriority(KTP),
  at('08:14'),
  issue(KK),
  at('08:15'),
  issuePriority(KTP),
  open(),
]

test('[D4] a priority ticket counts ten minutes earlier, and every second call is called by the plain rule', () => {
  const { office } = givenStep(10, 1, ...EXAMPLE)
  expect(nextCalls(office, 5)).toEqual([
    'A001 firstInLine',
    'A003 priorityStep, overtook A002 priority',
    'A002 firstInLine',
    'A004 priorityStep, overtook M001 priority',
    'M001 firstInLine',
  ])
})

test('[D4] it passes over nobody who came before the step', () => {
  const { office } = givenStep(10, 1, issue(KTP), at('08:09:59'), issuePriority(KK), open())
  expect(nextCalls(office, 1)).toEqual(['M001 priorityStep, overtook A001 priority'])
  const late = givenStep(10, 1, issue(KTP), at('08:10'), issuePriority(KK), open())
  expect(nextCalls(late.office, 1)).toEqual(['A001 firstInLine'])
})

test('[D4] a step of no minutes moves nobody', () => {
  const { office } = givenStep(0, 1, issue(KTP), issuePriority(KK), open())
  expect(nextCalls(office, 2)).toEqual(['A001 firstInLine', 'M001 firstInLine'])
})

test('[D4, BK8] under fifo the step passes only over places from within it', () => {
  fc.assert(
    fc.property(handMade, (made) => {
      const office = lineOf(made, { name: 'fifo' })
      const called = callAndFree(office)
      if (called === null || !isByStep(called)) return
      const from = (ticketId: string) => office.state.tickets.get(ticketId as never)?.issuedAt ?? 0
      const unmoved = made.arrivals.every(({ placesBack }) => placesBack === 0)
      for (const { ticketId, reason } of called.overtook) {
        if ((reason === 'priority' || reason === 'booking') && unmoved)
          expect(from(called.ticketId) - from(ticketId)).toBeLessThan(made.stepMinutes * 60_000)
      }
    }),
    { numRuns: 500 },
  )
})

test('[D5] a counter uses the step as often in a row as the office allows, then the first in line has a turn', () => {
  const crowd = [issue(KTP), issue(KTP), issue(KTP), ...Array.from({ length: 4 }, () => issuePriority(KK)), open()]
  const { office } = givenStep(10, 2, ...crowd)
  expect(nextCalls(office, 7).map((call) => call.split(',')[0])).toEqual([
    'M001 priorityStep',
    'M002 priorityStep',
    'A001 firstInLine',
    'M003 priorityStep',
    'M004 priorityStep',
    'A002 firstInLine',
    'A003 firstInLine',
  ])
})

test('[D5] each counter counts its own calls', () => {
  const crowd = [issue(KTP), issue(KTP), ...Array.from({ length: 3 }, () => issuePriority(KK)), open(), open(C2, BUDI)]
  const { office } = givenStep(10, 1, ...crowd)
  const calls = [C1, C2, C1, C2].map((counterId, place) => tell(office, callAndFree(office, counterId, place % 2 ? BUDI : undefined)))
  expect(calls.map((call) => call.split(',')[0])).toEqual([
    'M001 priorityStep',
    'M002 priorityStep',
    'A001 firstInLine',
    'A002 firstInLine',
  ])
})

test('[D5] a priority ticket that is first in line anyway uses up nothing', () => {
  const { office } = givenStep(10, 1, issuePriority(KK), issue(KTP), issuePriority(KK), open())
  expect(nextCalls(office, 3)).toEqual(['M001 firstInLine', 'M002 priorityStep, overtook A001 priority', 'A001 firstInLine'])
})

const RETURNED = [callNext(), recall(1), at('08:01'), returnToQueue(1, 'notHere')]

test('[D6] a place that was moved by a return gets no step', () => {
  const { office } = givenStep(10, 1, issuePriority(KTP), issue(KK), issue(KK), issue(KK), open(), ...RETURNED)
  expect(nextCalls(office, 3)).toEqual([
    'M001 firstInLine, overtook A001 returned',
    'M002 firstInLine, overtook A001 returned',
    'A001 firstInLine',
  ])
})

test('[D6] nor does the last place that somebody asked for', () => {
  const { office } = givenStep(10, 1, issuePriority(KTP), issue(KK), open(), callNext(), toService(1, KK, { last: true }))
  expect(nextCalls(office, 1)).toEqual(['M001 firstInLine, overtook A001 transferred'])
})

test('[D6] who moves on by the age of the visit keeps the step', () => {
  const served = [issue(KK), at('08:05'), issuePriority(KTP), open(), callNext(), start(2), toService(2, KK), open(C2, BUDI)]
  const { office } = givenStep(10, 1, ...served)
  expect(tell(office, callAndFree(office, C2, BUDI))).toBe('A001 priorityStep, overtook M001 priority')
})

test.each(DISCIPLINE_SETTINGS)(
  '[D7, BK8] under $name $graceMinutes the step is the ground only where it changed the choice, and for whoever has it',
  (discipline) => {
    const without = (office: ReturnType<typeof lineOf>) => {
      const { state } = office
      const settings = { ...(state.settings as Settings), priority: { stepMinutes: 0, mostInARow: 1 } }
      return plainPick({ ...state, settings }, C1, office.now)
    }
    fc.assert(
      fc.property(handMade, (made) => {
        const office = lineOf(made, discipline)
        const plain = without(office)
        const called = callAndFree(office)
        expect(isByStep(called)).toBe(called?.ticketId !== plain?.ticketId)
        if (!isByStep(called)) expect(called?.ground).toBe(plain?.ground)
        if (called === null || !isByStep(called)) return
        const ticket = office.state.tickets.get(called.ticketId) as Ticket
        expect(called.ground === 'priorityStep' ? ticket.priority : ticket.booking?.arrival === 'onTime').toBe(true)
        expect(presentLeg(ticket).terms.orderKey).toBe(ticket.issueSeq)
      }),
      { numRuns: 300 },
    )
  },
)
