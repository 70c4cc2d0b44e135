import { expect, test } from 'vitest'
import { clock } from '../testing/office-under-test.ts'
import { arrivalAt, countsFrom } from './arrival.ts'

const SLOT = { slotFrom: clock('09:30'), slotTo: clock('10:00') }
const POLICY = { earlyMinutes: 10, lateMinutes: 5 }

test.each([
  ['09:19:59', 'early'],
  ['09:20', 'onTime'],
  ['09:45', 'onTime'],
  ['10:05', 'onTime'],
  ['10:05:01', 'late'],
] as const)('[BK2] of a slot from 09.30 to 10.00 who comes at %s is %s', (time, arrival) => {
  expect(arrivalAt(clock(time), SLOT, POLICY)).toBe(arrival)
})

test('[BK2] without minutes to spare the slot itself counts', () => {
  const strict = { earlyMinutes: 0, lateMinutes: 0 }
  expect(['09:29:59', '09:30', '10:00', '10:00:01'].map((time) => arrivalAt(clock(time), SLOT, strict))).toEqual([
    'early',
    'onTime',
    'onTime',
    'late',
  ])
})

test('[BK3] a booking counts from the minutes before its slot', () => {
  expect(countsFrom(SLOT, POLICY)).toBe(clock('09:20'))
})
