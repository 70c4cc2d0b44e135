import { expect, test } from 'vitest'
import { joinQueue, leaveQueue } from '../evolve/places.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { given, type OfficeUnderTest } from '../testing/office-under-test.ts'
import { KK, KTP } from '../testing/sample-office.ts'
import { issue, ticket } from '../testing/steps.ts'
import { headOfLine } from './lines.ts'
import { keyBehindAll, keyPlacesBack } from './places-back.ts'

const BOTH = [KTP, KK]

/** Tickets 1 to `count`, in two queues by turns; some at other places than that of their issue. */
function lineOf(count: number, moved: Readonly<Record<number, number>> = {}): OfficeUnderTest {
  const { office } = given(...Array.from({ length: count }, (_, place) => issue(place % 2 ? KK : KTP)))
  for (const [n, orderKey] of Object.entries(moved)) {
    const one = office.state.tickets.get(ticket(Number(n))) as Ticket
    leaveQueue(office.state, one)
    presentLeg(one).terms = { ...presentLeg(one).terms, orderKey }
    joinQueue(office.state, one)
  }
  return office
}

test('[C8] the new place is between the last of those passed and the next one', () => {
  const { state } = lineOf(4)
  expect(keyPlacesBack(state, BOTH, 0.5, 1)).toBe(1.5)
  expect(keyPlacesBack(state, BOTH, 0.5, 2)).toBe(2.5)
  expect(keyPlacesBack(state, [KK], 0.5, 1)).toBe(2.5)
})

test('[C8] between two places that were moved closer than a whole number, too', () => {
  const { state } = lineOf(4, { 1: 2.5 })
  expect(keyPlacesBack(state, BOTH, 0.5, 1)).toBe(2.25)
})

test('[C8] at the end of the line it stays before the next ticket, behind a moved place as well', () => {
  expect(keyPlacesBack(lineOf(3).state, BOTH, 0.5, 9)).toBe(3.5)
  expect(keyPlacesBack(lineOf(3, { 1: 3.5 }).state, BOTH, 0.5, 9)).toBe(3.75)
})

test('[C8] nobody comes forward by a return', () => {
  expect(keyPlacesBack(lineOf(4).state, BOTH, 3.25, 1)).toBe(3.25)
  expect(keyPlacesBack(lineOf(0).state, BOTH, 7, 2)).toBe(7)
})

test('[P9] the last place is behind all who wait in these queues, before the next ticket', () => {
  expect(keyBehindAll(lineOf(3).state, BOTH, 1)).toBe(3.5)
  expect(keyBehindAll(lineOf(3).state, [KK], 1)).toBe(2.5)
  expect(keyBehindAll(lineOf(3, { 1: 3.5 }).state, BOTH, 1)).toBe(3.75)
})

test('[P9] who is the last already keeps the place', () => {
  expect(keyBehindAll(lineOf(3).state, BOTH, 5)).toBe(5)
  expect(keyBehindAll(lineOf(0).state, BOTH, 5)).toBe(5)
})

test('[D6] behind whose ticket somebody was put can be read from the place, however far away the next one stands', () => {
  expect(keyPlacesBack(lineOf(6, { 3: 5.5, 4: 5.6, 5: 5.7 }).state, BOTH, 0.5, 2)).toBe(2.5)
})

test('[P9] however often people are put behind each other, they stay before the next ticket, and at one place the elder stands first', () => {
  const { office } = given(issue(KTP), issue(KK), issue(KTP))
  const move = (n: number) => {
    const one = office.state.tickets.get(ticket(n)) as Ticket
    const orderKey = keyBehindAll(office.state, BOTH, presentLeg(one).terms.orderKey)
    leaveQueue(office.state, one)
    presentLeg(one).terms = { ...presentLeg(one).terms, orderKey }
    joinQueue(office.state, one)
    return orderKey
  }
  const keys = Array.from({ length: 200 }, (_, turn) => move(1 + (turn % 2)))
  expect(keys).toEqual(keys.toSorted((a, b) => a - b))
  expect(keys[0]).toBe(3.5)
  expect(keys.at(-1)).toBeLessThan(4)
  expect(headOfLine(office.state, BOTH, 3).map(({ issueSeq }) => issueSeq)).toEqual([3, 1, 2])
})
