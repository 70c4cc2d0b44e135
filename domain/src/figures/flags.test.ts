import { expect, test } from 'vitest'
import { anOpenOffice, at, BUDI, given, givenIn, type OfficeUnderTest, type Step } from '../testing/office-under-test.ts'
import { C2, KK, KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  complete,
  issue,
  issueFor,
  noShow,
  open,
  park,
  recall,
  resume,
  start,
  toService,
  undo,
} from '../testing/steps.ts'
import { dayFlags } from './flags.ts'

function flags(office: OfficeUnderTest): readonly string[] {
  return dayFlags(office.state).map(({ kind, counterNumber, numbers }) => `${kind} ${counterNumber} ${numbers.join(' ')}`)
}

const STARTED = [issue(KTP), open(), at('08:10'), callNext(), start(1)]

test('[M1] a ticket that is put aside within a minute of its start is flagged: the start may only have stopped the wait', () => {
  expect(flags(given(...STARTED, at('08:10:59'), park(1)).office)).toEqual(['parkedAtOnce 1 A001'])
  expect(flags(given(...STARTED, at('08:11'), park(1)).office)).toEqual([])
  expect(flags(given(...STARTED, at('08:20'), park(1), resume(1), start(1), park(1)).office)).toEqual([])
})

test('[M2] checking past its target with little work after it is flagged', () => {
  const checked = [...STARTED, at('08:16'), acceptDocuments(1)]
  expect(flags(given(...checked, at('08:17'), complete(1)).office)).toEqual(['longCheckShortWork 1 A001'])
  expect(flags(given(...checked, at('08:18'), complete(1)).office)).toEqual([])
  expect(flags(given(...STARTED, at('08:14'), acceptDocuments(1), complete(1)).office)).toEqual([])
  expect(flags(given(...STARTED, at('08:30'), complete(1)).office)).toEqual([])
})

test('[M3] whoever finishes a ticket and soon takes a new one for the same service is flagged', () => {
  const finished = [...STARTED, acceptDocuments(1), complete(1)]
  expect(flags(given(...finished, at('08:15'), issueFor(KTP)).office)).toEqual(['finishedThenIssued 1 A001 A002'])
  expect(flags(given(...finished, at('08:15:01'), issueFor(KTP)).office)).toEqual([])
  expect(flags(given(...finished, issueFor(KK)).office)).toEqual([])
  expect(flags(given(...finished, open(C2, BUDI), issueFor(KTP, 'kioskFault', BUDI)).office)).toEqual([])
  expect(flags(given(...finished, issue(KTP)).office)).toEqual([])
})

test('[M4] four no-shows of one counter within ten minutes are flagged, and grow with a fifth', () => {
  const people = Array.from({ length: 5 }, () => issue(KTP))
  const one = (n: number, minute: number): readonly Step[] => [at(`08:${minute}`), callNext(), recall(n), at(`08:${minute + 1}`), noShow(n)]
  const four = [one(1, 10), one(2, 12), one(3, 14), one(4, 16)].flat()
  const { office } = given(...people, open(), ...four)
  expect(flags(office)).toEqual(['manyNoShows 1 A001 A002 A003 A004'])
  for (const step of one(5, 18)) office.run(step)
  expect(flags(office)).toEqual(['manyNoShows 1 A001 A002 A003 A004 A005'])
  const slow = [one(1, 10), one(2, 12), one(3, 14), one(4, 22)].flat()
  expect(flags(given(...people, open(), ...slow).office)).toEqual([])
})

test('[M5] a promise near its end that is handed on to another service is flagged', () => {
  const working = [...STARTED, acceptDocuments(1)]
  expect(flags(given(...working, at('08:21:15'), toService(1, KK)).office)).toEqual(['transferredLate 1 A001'])
  expect(flags(given(...working, at('08:21:14'), toService(1, KK)).office)).toEqual([])
  expect(flags(given(issue(KTP), open(), callNext(), at('09:00'), toService(1, KK)).office)).toEqual([])
})

test('[M6] a no-show sooner than anybody could walk is flagged, whatever the office allows', () => {
  const hasty = { ...SAMPLE_SETTINGS, calls: { ...SAMPLE_SETTINGS.calls, minimumCalls: 1, minimumSeconds: 0 } }
  const called = [issue(KTP), open(), callNext()]
  expect(flags(givenIn(anOpenOffice(hasty), ...called, at('08:00:59'), noShow(1)).office)).toEqual(['calledTooShortly 1 A001'])
  expect(flags(givenIn(anOpenOffice(hasty), ...called, at('08:01'), noShow(1)).office)).toEqual([])
})

test('[M7] what is taken back leaves no flag behind', () => {
  const { office } = given(...STARTED, park(1))
  office.run(undo(office))
  expect(flags(office)).toEqual([])
})
