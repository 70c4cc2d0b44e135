import type { Actor, DeviceId } from '@loket/protocol'
import { expect, test } from 'vitest'
import { anOpenOffice, at, BUDI, given, givenIn, KIOSK, type OfficeUnderTest, SARI, type Step } from '../testing/office-under-test.ts'
import { C1, C2, KK, KTP, ONLY_KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import { callNext, issue, issueFor, noShow, open, park, rejoin, start, undo } from '../testing/steps.ts'
import { dayFlags } from './flags.ts'

const OTHER_KIOSK: Actor = { kind: 'device', deviceId: 'd-kiosk-2' as DeviceId, deviceKind: 'kiosk' }
/** Where a number that is not answered may be put away at once. */
const HASTY = { ...SAMPLE_SETTINGS, calls: { ...SAMPLE_SETTINGS.calls, minimumCalls: 1, minimumSeconds: 0 } }

function flags(office: OfficeUnderTest, kind: string): readonly string[] {
  return dayFlags(office.state).flatMap((one) => (one.kind === kind ? [`${one.counterNumber} ${one.numbers.join(' ')}`] : []))
}

/** One number at each of these seconds past eight. */
function taken(seconds: readonly number[], kiosk: Actor = KIOSK): readonly Step[] {
  return seconds.flatMap((second) => [at(`08:${minute(second)}`), issue(KTP, kiosk)])
}

function minute(second: number): string {
  return [Math.floor(second / 60), second % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

test('[M10] five numbers of one kiosk within a minute are flagged, of no counter', () => {
  expect(flags(given(...taken([1, 15, 30, 45, 60])).office, 'kioskBurst')).toEqual(['null A001 A002 A003 A004 A005'])
  expect(flags(given(...taken([1, 15, 30, 45])).office, 'kioskBurst')).toEqual([])
  expect(flags(given(...taken([1, 15, 30, 45, 61])).office, 'kioskBurst')).toEqual([])
})

test('[M10] a burst grows by each number more and is shown once; another one later stands beside it', () => {
  const { office } = given(...taken([1, 2, 3, 4, 5, 6, 7]))
  expect(flags(office, 'kioskBurst')).toEqual(['null A001 A002 A003 A004 A005 A006 A007'])
  for (const step of taken([200, 201, 202, 203, 204])) office.run(step)
  expect(flags(office, 'kioskBurst')).toEqual(['null A008 A009 A010 A011 A012', 'null A001 A002 A003 A004 A005 A006 A007'])
})

test('[M10] a number with a pattern of its own neither begins a burst nor takes one over', () => {
  const first = [at('08:00:01'), issue(KK), issue(KK), issue(KK), issue(KTP)]
  const putAside = [open(C1, SARI, ONLY_KTP), callNext(), start(4), park(4), at('08:00:50'), issue(KK)]
  expect(flags(given(...first, ...putAside).office, 'kioskBurst')).toEqual(['null M001 M002 M003 A001 M004'])
})

test('[M10] two kiosks are two lines of people, and numbers taken by staff are told elsewhere', () => {
  const both = [...taken([1, 3, 5]), ...taken([6, 7], OTHER_KIOSK)]
  expect(flags(given(...both).office, 'kioskBurst')).toEqual([])
  expect(flags(given(...taken([1, 2, 3, 4]), open(), issueFor(KTP)).office, 'kioskBurst')).toEqual([])
})

const NOT_THERE = (...numbers: readonly number[]) => numbers.flatMap((n) => [callNext(), noShow(n)])
const FOUR = taken([60, 120, 180, 240])

test('[M11] four numbers of one kiosk, taken within five minutes, to which nobody came are flagged, and grow with a fifth', () => {
  const { office } = givenIn(anOpenOffice(HASTY), ...taken([60, 120, 180, 240, 330]), open(), ...NOT_THERE(1, 2, 3))
  expect(flags(office, 'numbersUnanswered')).toEqual([])
  for (const step of NOT_THERE(4)) office.run(step)
  expect(flags(office, 'numbersUnanswered')).toEqual(['null A001 A002 A003 A004'])
  for (const step of NOT_THERE(5)) office.run(step)
  expect(flags(office, 'numbersUnanswered')).toEqual(['null A001 A002 A003 A004 A005'])
})

test('[M11] numbers taken further apart, or at different kiosks, are different people', () => {
  const apart = [...taken([0, 100, 200, 300]), open(), ...NOT_THERE(1, 2, 3, 4)]
  expect(flags(givenIn(anOpenOffice(HASTY), ...apart).office, 'numbersUnanswered')).toEqual([])
  const elsewhere = [...taken([60, 120, 180]), ...taken([200], OTHER_KIOSK), open(), ...NOT_THERE(1, 2, 3, 4)]
  expect(flags(givenIn(anOpenOffice(HASTY), ...elsewhere).office, 'numbersUnanswered')).toEqual([])
})

test('[M11] they are looked for at the kiosk that gave them, whatever another gave before', () => {
  const { office } = givenIn(anOpenOffice(HASTY), issue(KK), ...taken([60, 120, 180, 240], OTHER_KIOSK), open(), callNext(), noShow(1))
  for (const step of NOT_THERE(2, 3, 4, 5)) office.run(step)
  expect(flags(office, 'numbersUnanswered')).toEqual(['null A001 A002 A003 A004'])
})

test('[M7] [M11] nor does one that another counter takes back', () => {
  const two = [open(), open(C2, BUDI), ...NOT_THERE(1, 2), callNext(C2, BUDI), noShow(3, C2, BUDI)]
  const { office } = givenIn(anOpenOffice(HASTY), ...FOUR, ...two)
  const takenBack = undo(office, C2, BUDI)
  for (const step of NOT_THERE(4)) office.run(step)
  expect(flags(office, 'numbersUnanswered')).toEqual(['null A001 A002 A003 A004'])
  expect(office.run(takenBack)).toMatchObject({ ok: true })
  expect(flags(office, 'numbersUnanswered')).toEqual([])
})

test('[M11] who came back is no number without people', () => {
  const { office } = givenIn(anOpenOffice(HASTY), ...FOUR, open(), ...NOT_THERE(1, 2, 3), rejoin(1), ...NOT_THERE(4))
  expect(flags(office, 'numbersUnanswered')).toEqual([])
})

test('[M7] [M11] a no-show that is taken back leaves no pattern', () => {
  const { office } = givenIn(anOpenOffice(HASTY), ...FOUR, open(), ...NOT_THERE(1, 2, 3, 4))
  office.run(undo(office))
  expect(flags(office, 'numbersUnanswered')).toEqual([])
})
