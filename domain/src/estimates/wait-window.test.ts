import { expect, test } from 'vitest'
import { anOffice, at, BUDI, clock, given, WATI } from '../testing/office-under-test.ts'
import { ADVICE, C1, C2, C3, KK, KTP } from '../testing/sample-office.ts'
import { callNext, cancel, complete, issue, open, pause, start, ticket } from '../testing/steps.ts'
import { peopleAhead, peopleAheadOfNew, windowOf, windowOfNew } from './wait-window.ts'

function theTicket(office: ReturnType<typeof given>['office'], n: number) {
  const found = office.state.tickets.get(ticket(n))
  if (!found) throw new Error('no such ticket')
  return found
}

test('[V6] a free counter serves at once', () => {
  const { office } = given(open())
  expect(windowOfNew(office.state, KTP, clock('08:00'))).toEqual({ fromMinutes: 0, toMinutes: 0 })
})

test('[V6] without an open counter for the service there is no window', () => {
  expect(windowOfNew(given().office.state, KTP, clock('08:00'))).toBeNull()
  expect(windowOfNew(given(open(C3, WATI)).office.state, KK, clock('08:00'))).toBeNull()
  expect(windowOfNew(given(open(), pause()).office.state, KTP, clock('08:00'))).toBeNull()
  expect(windowOfNew(anOffice().state, KTP, clock('08:00'))).toBeNull()
})

test('[V6] the window is the work ahead over the open counters, with a margin', () => {
  const { office } = given(issue(KTP), issue(KTP), issue(KTP), open(), callNext())
  // Two waiting at 10 minutes each and one just called: 30 minutes of work for one counter.
  expect(windowOfNew(office.state, KTP, clock('08:00'))).toEqual({ fromMinutes: 21, toMinutes: 42 })
  office.run(open(C2, BUDI))
  office.run(callNext(C2, BUDI))
  expect(windowOfNew(office.state, KTP, clock('08:00'))).toEqual({ fromMinutes: 10, toMinutes: 21 })
})

test('[V6] a ticket that takes long is expected to take at least a little longer', () => {
  const { office } = given(issue(KTP), open(), callNext())
  expect(windowOfNew(office.state, KTP, clock('09:00'))).toEqual({ fromMinutes: 1, toMinutes: 4 })
})

test('[V6] the pace of the day draws the estimate away from the first guess', () => {
  const fast = [1, 2, 3, 4, 5].flatMap((n) => [issue(ADVICE), callNext(), start(n), complete(n)])
  const { office } = given(open(), ...fast, issue(ADVICE), callNext(), issue(ADVICE))
  // First guess 5 minutes, five served in no time: 2.5 minutes each.
  expect(windowOfNew(office.state, ADVICE, clock('08:00'))).toEqual({ fromMinutes: 3, toMinutes: 7 })
})

test('[V7] those ahead are the waiting tickets before this one at the counters that serve it', () => {
  const { office } = given(issue(KK), issue(KTP), issue(KTP), issue(KTP), cancel(3))
  expect(peopleAhead(office.state, theTicket(office, 1))).toBe(0)
  expect(peopleAhead(office.state, theTicket(office, 4))).toBe(2)
  expect(peopleAheadOfNew(office.state, ADVICE)).toBe(3)
})

test('[V7] once called nobody is ahead and no window is given', () => {
  const { office } = given(issue(KTP), open(C1), at('08:05'), callNext())
  expect(peopleAhead(office.state, theTicket(office, 1))).toBe(0)
  expect(windowOf(office.state, theTicket(office, 1), clock('08:05'))).toBeNull()
})

test("[V6] a waiting ticket's window counts only what stands before it", () => {
  const { office } = given(issue(KTP), issue(KTP), issue(KTP), open(), callNext())
  expect(windowOf(office.state, theTicket(office, 2), clock('08:00'))).toEqual({ fromMinutes: 7, toMinutes: 14 })
})
