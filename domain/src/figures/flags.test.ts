import type { FlagKind } from '@loket/protocol'
import { expect, test } from 'vitest'
import {
  ADMINISTRATOR,
  anOpenOffice,
  at,
  BUDI,
  by,
  given,
  givenIn,
  type OfficeUnderTest,
  SARI,
  type Step,
  SUPERVISOR,
} from '../testing/office-under-test.ts'
import { ADVICE, C1, C2, KK, KTP, POLICE, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  cancel,
  close,
  complete,
  declareOutage,
  issue,
  issueFor,
  noShow,
  open,
  park,
  recall,
  rejoin,
  resume,
  returnToQueue,
  serve,
  start,
  takeOver,
  ticket,
  toCounter,
  toService,
  undo,
} from '../testing/steps.ts'
import { dayFlags } from './flags.ts'
import { livePromise } from './live-promise.ts'

/** Here everybody takes a number at eight sharp: of that hoarding.test.ts tells. */
const OF_KIOSKS: readonly FlagKind[] = ['kioskBurst', 'numbersUnanswered']

function flags(office: OfficeUnderTest): readonly string[] {
  return dayFlags(office.state).flatMap(({ kind, counterNumber, numbers }) =>
    OF_KIOSKS.includes(kind) ? [] : [`${kind} ${counterNumber} ${numbers.join(' ')}`],
  )
}

const STARTED = [issue(KTP), open(), at('08:10'), callNext(), start(1)]

test('[M1] a ticket that is put aside within a minute of its start is flagged: the start may only have stopped the wait', () => {
  expect(flags(given(...STARTED, at('08:10:59'), park(1)).office)).toEqual(['parkedAtOnce 1 A001'])
  expect(flags(given(...STARTED, at('08:11'), park(1)).office)).toEqual([])
  expect(flags(given(...STARTED, at('08:20'), park(1), resume(1), start(1), park(1)).office)).toEqual([])
})

test('[M1] accepting documents in between hides nothing, and makes no later park an early one', () => {
  const accepted = [...STARTED, at('08:10:05'), acceptDocuments(1)]
  expect(flags(given(...accepted, at('08:10:10'), park(1, { cause: 'documents' })).office)).toEqual(['parkedAtOnce 1 A001'])
  expect(flags(given(...STARTED, at('08:20'), acceptDocuments(1), park(1)).office)).toEqual([])
})

test('[M1] who is called back at once and does not come is put aside only once', () => {
  const back = [...STARTED, at('08:10:30'), park(1), resume(1), recall(1)]
  const hasty = { ...SAMPLE_SETTINGS, calls: { ...SAMPLE_SETTINGS.calls, minimumSeconds: 0 } }
  const { office } = givenIn(anOpenOffice(hasty), ...back, returnToQueue(1, 'notHere'))
  expect(office.state.tickets.get(ticket(1))?.state).toBe('parked')
  expect(flags(office)).toEqual(['parkedAtOnce 1 A001'])
})

test('[M1] what is handed on within a minute of its start is flagged, to whomever and whatever was pressed in between', () => {
  const early = [...STARTED, open(C2, BUDI), at('08:10:59')]
  const flagged = ['transferredAtOnce 1 A001']
  expect(flags(given(...early, toService(1, KK)).office)).toEqual(flagged)
  expect(flags(given(...early, toCounter(1, C2)).office)).toEqual(flagged)
  expect(flags(given(...early, acceptDocuments(1), toService(1, KK)).office)).toEqual(flagged)
  expect(flags(given(...early, at('08:11'), toService(1, KK)).office)).toEqual([])
})

test('[M1] who is handed on before the start, or after it once more, is not', () => {
  expect(flags(given(issue(KTP), open(), callNext(), toService(1, KK)).office)).toEqual([])
  const handedOn = [...STARTED, open(C2, BUDI), toCounter(1, C2)]
  const flagged = ['transferredAtOnce 1 A001']
  expect(flags(given(...handedOn, toService(1, KK, { from: null, actor: SUPERVISOR })).office)).toEqual(flagged)
  expect(flags(given(...handedOn, callNext(C2, BUDI), toService(1, KK, { from: C2, actor: BUDI })).office)).toEqual(flagged)
})

test('[M2] checking past its target with little work after it is flagged', () => {
  const checked = [...STARTED, at('08:16'), acceptDocuments(1)]
  expect(flags(given(...checked, at('08:17'), complete(1)).office)).toEqual(['longCheckShortWork 1 A001'])
  expect(flags(given(...checked, at('08:17:29.999'), complete(1)).office)).toEqual(['longCheckShortWork 1 A001'])
  expect(flags(given(...checked, at('08:17:30'), complete(1)).office)).toEqual([])
  expect(flags(given(...STARTED, at('08:15'), acceptDocuments(1), complete(1)).office)).toEqual([])
  expect(flags(given(...STARTED, at('08:30'), complete(1)).office)).toEqual([])
})

test('[M2] a transfer out of checking hides nothing of it', () => {
  const detour = [...STARTED, at('08:50'), toService(1, KK), callNext(), toService(1, KTP), callNext(), start(1), acceptDocuments(1)]
  expect(flags(given(...detour, at('08:51'), complete(1)).office)).toEqual(['longCheckShortWork 1 A001'])
  expect(flags(given(...STARTED, at('08:50'), toService(1, KK), callNext(), start(1), at('08:51'), complete(1)).office)).toEqual([
    'longCheckShortWork 1 A001',
  ])
  // Ten minutes of work in all.
  expect(flags(given(...detour, at('09:00'), complete(1)).office)).toEqual([])
})

test('[M2] processing of all legs counts as well as their checking', () => {
  const handedOn = [...STARTED, at('08:18'), acceptDocuments(1), at('08:19'), toService(1, ADVICE), callNext(), start(1)]
  expect(flags(given(...handedOn, at('08:19:59'), complete(1)).office)).toEqual(['longCheckShortWork 1 A001'])
  expect(flags(given(...handedOn, at('08:20'), complete(1)).office)).toEqual([])
})

test('[M2] work that is only put aside after acceptance is no work', () => {
  const aside = [...STARTED, at('08:40'), acceptDocuments(1), park(1, { cause: 'production' }), at('08:51'), resume(1), start(1)]
  expect(flags(given(...aside, complete(1)).office)).toEqual(['longCheckShortWork 1 A001'])
})

test('[M2] nor is it checking', () => {
  const aside = [at('08:14'), acceptDocuments(1), at('08:15'), park(1), at('08:40'), resume(1), start(1), at('08:41')]
  expect(flags(given(...STARTED, ...aside, complete(1)).office)).toEqual([])
})

test('[M2] checking that was put aside for documents is not checking', () => {
  const honest = [at('08:12'), park(1, { cause: 'documents' }), at('08:50'), resume(1), start(1), at('08:51'), acceptDocuments(1)]
  expect(flags(given(...STARTED, ...honest, at('08:52'), complete(1)).office)).toEqual([])
})

test('[M2] checking that was put aside for another cause counts with it: its clock ran on', () => {
  const aside = [at('08:12'), park(1), at('08:15'), resume(1), at('08:15:30'), start(1), at('08:15:31'), acceptDocuments(1)]
  const flagged = ['longCheckShortWork 1 A001']
  expect(flags(given(...STARTED, ...aside, at('08:16'), complete(1)).office)).toEqual(flagged)
  // 331 seconds in checking, and a quarter of that in work.
  expect(flags(given(...STARTED, ...aside, at('08:16:53.749'), complete(1)).office)).toEqual(flagged)
  expect(flags(given(...STARTED, ...aside, at('08:16:53.750'), complete(1)).office)).toEqual([])
  const handedOn = [at('08:12'), park(1), at('08:20'), resume(1), toService(1, KK), callNext(), start(1), acceptDocuments(1)]
  expect(flags(given(...STARTED, ...handedOn, complete(1)).office)).toEqual(flagged)
})

test('[M2] but not while an outage held the service up', () => {
  const aside = [at('08:20'), resume(1), start(1), acceptDocuments(1), at('08:21'), complete(1)]
  const parked = [at('08:12'), park(1)]
  expect(flags(given(...STARTED, declareOutage(), ...parked, ...aside).office)).toEqual([])
  expect(flags(given(...STARTED, ...parked, declareOutage('registry', [KTP]), ...aside).office)).toEqual([])
  expect(flags(given(...STARTED, ...parked, declareOutage('registry', [KK]), ...aside).office)).toEqual(['longCheckShortWork 1 A001'])
  // Two minutes of checking, seven aside without the outage, two of work under it.
  const heldLater = [at('08:19'), declareOutage(), at('08:20'), resume(1), start(1), acceptDocuments(1), at('08:22'), complete(1)]
  expect(flags(given(...STARTED, ...parked, ...heldLater).office)).toEqual(['longCheckShortWork 1 A001'])
  // Nobody says afterwards that it had been one.
  expect(flags(given(...STARTED, ...parked, at('08:18'), declareOutage(), ...aside).office)).toEqual(['longCheckShortWork 1 A001'])
})

test('[M2] nor where nobody accepted: then the promise counts from the start', () => {
  const aside = [at('08:12'), park(1), at('08:20'), resume(1), start(1), complete(1)]
  expect(flags(given(...STARTED, ...aside).office)).toEqual([])
})

test('[M2] where nobody accepted, what was checked in the completed leg is work, and in the legs before it is not', () => {
  const detour = [...STARTED, at('08:20'), toService(1, KK), callNext(), start(1)]
  expect(flags(given(...detour, at('08:22:29'), complete(1)).office)).toEqual(['longCheckShortWork 1 A001'])
  expect(flags(given(...detour, at('08:22:30'), complete(1)).office)).toEqual([])
})

test('[M2] it begins to count anew where a leg was completed', () => {
  const first = [...STARTED, at('08:17'), acceptDocuments(1), at('08:18'), complete(1, { next: KK })]
  const second = [callNext(), start(1), at('08:25'), acceptDocuments(1), at('08:26'), complete(1, { next: ADVICE })]
  const flagged = 'longCheckShortWork 1 A001'
  expect(flags(given(...first, callNext(), start(1), acceptDocuments(1), complete(1)).office)).toEqual([flagged])
  expect(flags(given(...first, ...second, callNext(), start(1), complete(1)).office)).toEqual([flagged, flagged])
})

test('[M3] whoever finishes a ticket and soon takes a new one for the same service is flagged', () => {
  const finished = [...STARTED, acceptDocuments(1), complete(1)]
  const { office } = given(...finished, at('08:15'), issueFor(KTP))
  expect(flags(office)).toEqual(['finishedThenIssued 1 A001 A002'])
  expect(office.state.flags[0]?.counter).toEqual({ counterId: C1, counterNumber: 1 })
  expect(flags(given(...finished, at('08:15:01'), issueFor(KTP)).office)).toEqual([])
  expect(flags(given(...finished, issueFor(KK)).office)).toEqual([])
  expect(flags(given(...finished, open(C2, BUDI), issueFor(KTP, 'kioskFault', BUDI)).office)).toEqual([])
  expect(flags(given(...finished, issue(KTP)).office)).toEqual([])
})

test('[M3] finishing something else in between, or at another counter, hides nothing', () => {
  const finished = [...STARTED, acceptDocuments(1), complete(1)]
  const between = [issue(KK), ...serve(2)]
  expect(flags(given(...finished, ...between, issueFor(KTP)).office)).toEqual(['finishedThenIssued 1 A001 A002'])
  expect(flags(given(...finished, at('08:15'), ...between, issueFor(KTP)).office)).toEqual(['finishedThenIssued 1 A001 A002'])
  expect(flags(given(...finished, close(), open(C2), issueFor(KTP)).office)).toEqual(['finishedThenIssued 1 A001 A002'])
  expect(flags(given(...finished, takeOver(), issueFor(KTP, 'kioskFault', BUDI)).office)).toEqual([])
})

test('[M3] of several that the same hands finished the last one is named', () => {
  const elsewhere = [close(), open(C2), issue(KTP), ...serve(2, C2), close(C2), open()]
  expect(flags(given(...STARTED, complete(1), ...elsewhere, issueFor(KTP)).office)).toEqual(['finishedThenIssued 2 A002 A003'])
  const backAtC1 = [close(C2), open(), issue(KTP), ...serve(3)]
  expect(flags(given(...STARTED, complete(1), ...elsewhere.slice(0, -2), ...backAtC1, issueFor(KTP)).office)).toEqual([
    'finishedThenIssued 1 A003 A004',
  ])
})

test('[M3] a visit that comes back to a service which it has completed is flagged, by whatever act', () => {
  const onKk = [...STARTED, complete(1, { next: KK }), callNext(), start(1), at('08:11')]
  expect(flags(given(...onKk, complete(1, { next: KTP })).office)).toEqual(['finishedThenIssued 1 A001'])
  expect(flags(given(...onKk, toService(1, KTP)).office)).toEqual(['finishedThenIssued 1 A001'])
  expect(flags(given(...onKk, complete(1, { next: ADVICE })).office)).toEqual([])
  const waiting = [...STARTED, complete(1, { next: KK }), close(), open(C2, BUDI)]
  expect(flags(given(...waiting, toService(1, KTP, { from: null, actor: SUPERVISOR })).office)).toEqual(['finishedThenIssued 1 A001'])
  expect(flags(given(...STARTED, at('08:11'), toService(1, KK), toService(1, KTP, { from: null, actor: SUPERVISOR })).office)).toEqual([])
})

test('[M3] where a supervisor moves who waits, that counter is named which completed the service last', () => {
  const atC2 = [callNext(C2, BUDI), start(1, C2, BUDI), complete(1, { next: KK, counterId: C2, actor: BUDI })]
  const again = [...STARTED, complete(1, { next: KK }), callNext(), start(1), complete(1, { next: KTP }), open(C2, BUDI), ...atC2]
  const [last] = flags(given(...again, toService(1, KTP, { from: null, actor: SUPERVISOR })).office)
  expect(last).toBe('finishedThenIssued 2 A001')
})

test('[M3] where an agent moves it back, the counter is the one that does', () => {
  const atC2 = [open(C2, BUDI), callNext(C2, BUDI), toService(1, KTP, { from: C2, actor: BUDI })]
  expect(flags(given(...STARTED, complete(1, { next: KK }), ...atC2).office)).toEqual(['finishedThenIssued 2 A001'])
})

test('[M3] of cancelled work the counter that called it last is named', () => {
  const atC2 = [open(C2, BUDI), callNext(C2, BUDI), start(1, C2, BUDI), at('09:00'), park(1, { counterId: C2, actor: BUDI })]
  const steps = [...STARTED, acceptDocuments(1), at('08:11'), toService(1, KK), ...atC2, cancel(1), issueFor(KK)]
  expect(flags(given(...steps).office)).toEqual(['cancelledThenIssued 2 A001 M001'])
})

test('[M3] where one of several was called, its counter is named', () => {
  const called = [issue(KTP), issue(KTP), open(), callNext(), start(1), acceptDocuments(1), at('08:12'), park(1)]
  const taken = [cancel(1), cancel(2), open(C2, BUDI), issueFor(KTP, 'kioskFault', BUDI)]
  expect(flags(given(...called, ...taken).office)).toEqual(['cancelledThenIssued 1 A001 A002 A003'])
})

test('[M3] what somebody else has completed, however late, is not begun anew', () => {
  const late = [...STARTED, acceptDocuments(1), at('08:40'), complete(1), open(C2, BUDI)]
  expect(flags(given(...late, issueFor(KTP, 'kioskFault', BUDI)).office)).toEqual([])
})

test('[M3] work that is cancelled with its promise at risk and taken again is flagged, whoever takes it', () => {
  const aside = (time: string) => [...STARTED, acceptDocuments(1), at(time), park(1), cancel(1)]
  const anew = ['cancelledThenIssued 1 A001 A002']
  expect(flags(given(...aside('08:21:15'), issueFor(KTP)).office)).toEqual(anew)
  expect(flags(given(...aside('08:21:15'), at('08:26:15'), issueFor(KTP, 'kioskFault', SUPERVISOR)).office)).toEqual(anew)
  expect(flags(given(...aside('08:21:14'), issueFor(KTP)).office)).toEqual([])
  expect(flags(given(...aside('08:21:15'), at('08:26:16'), issueFor(KTP)).office)).toEqual([])
  expect(flags(given(...aside('08:21:15'), issueFor(KK)).office)).toEqual([])
  expect(flags(given(...aside('08:21:15'), issue(KTP)).office)).toEqual([])
  // Its wait was long, but is over.
  const waitedLong = [issue(KTP), open(), at('08:12'), callNext(), start(1), acceptDocuments(1), at('08:14'), park(1), cancel(1)]
  expect(flags(given(...waitedLong, issueFor(KTP)).office)).toEqual([])
  // Pausing the promise at the last moment wins nothing.
  const paused = [...STARTED, acceptDocuments(1), at('08:21:15'), park(1, { cause: 'documents' }), at('08:40'), cancel(1)]
  expect(flags(given(...paused, issueFor(KTP)).office)).toEqual(anew)
})

test('[M3] so is one that waited, or was checked, for most of its time', () => {
  const waited = (time: string) => [issue(KTP), open(), at(time), cancel(1, 'duplicate')]
  expect(flags(given(...waited('08:11:15'), issueFor(KTP)).office)).toEqual(['cancelledThenIssued 1 A001 A002'])
  expect(flags(given(...waited('08:11:14'), issueFor(KTP)).office)).toEqual([])
  // The counter of whoever takes the new one, where none has called the old one.
  expect(flags(given(...waited('08:12'), open(C2, BUDI), issueFor(KTP, 'kioskFault', BUDI)).office)).toEqual([
    'cancelledThenIssued 2 A001 A002',
  ])
  const checked = (time: string) => [...STARTED, at(time), park(1), cancel(1)]
  expect(flags(given(...checked('08:13:45'), issueFor(KTP)).office)).toEqual(['cancelledThenIssued 1 A001 A002'])
  expect(flags(given(...checked('08:13:44'), issueFor(KTP)).office)).toEqual([])
  expect(flags(given(...waited('08:12'), issue(KTP), cancel(2), issueFor(KTP)).office)).toEqual(['cancelledThenIssued 1 A001 A003'])
  // Nobody begins anew what was completed, or is still there.
  expect(flags(given(issue(KTP), open(), at('08:12'), open(C2, BUDI), issueFor(KTP)).office)).toEqual([])
})

test('[M3] time put aside in the middle of checking is used as well, unless for documents', () => {
  const aside = (cause: 'system' | 'documents') => [...STARTED, at('08:12'), park(1, { cause }), at('08:13:45'), cancel(1), issueFor(KTP)]
  expect(flags(given(...aside('system')).office)).toEqual(['cancelledThenIssued 1 A001 A002'])
  expect(flags(given(...aside('documents')).office)).toEqual([])
})

test('[M3] no counter is named where none had a part in it: a supervisor may sit at none', () => {
  const waited = [issue(KTP), at('08:12'), cancel(1, 'duplicate', SUPERVISOR)]
  expect(flags(given(...waited, issueFor(KTP, 'kioskFault', SUPERVISOR)).office)).toEqual(['cancelledThenIssued null A001 A002'])
})

/** A second number is taken at a time while the first is served, and started when that one is completed. */
function takenMeanwhile(taken: string, completed: string, started: string, service = KTP): readonly Step[] {
  const anew = [callNext(), at(started), start(2)]
  return [...STARTED, acceptDocuments(1), at(taken), issueFor(service), at(completed), complete(1), ...anew]
}

test('[M3] a new number taken while the old one is served, completed late, and started at once, is work begun anew', () => {
  const flagged = ['issuedThenFinished 1 A001 A002']
  expect(flags(given(...takenMeanwhile('08:18', '08:21:15', '08:26:15')).office)).toEqual(flagged)
  expect(flags(given(...takenMeanwhile('08:18', '08:21:14', '08:22')).office)).toEqual([])
  expect(flags(given(...takenMeanwhile('08:18', '08:23', '08:24')).office)).toEqual(flagged)
  expect(flags(given(...takenMeanwhile('08:18', '08:23:01', '08:24')).office)).toEqual([])
  expect(flags(given(...takenMeanwhile('08:18', '08:23', '08:28')).office)).toEqual(flagged)
  expect(flags(given(...takenMeanwhile('08:18', '08:23', '08:28:01')).office)).toEqual([])
  expect(flags(given(...takenMeanwhile('08:18', '08:23', '08:24', KK)).office)).toEqual([])
})

test('[M3] not to press "accepted" hides nothing of it', () => {
  const meanwhile = (time: string) => [...STARTED, issueFor(KTP), at(time), complete(1), callNext(), start(2)]
  expect(flags(given(...meanwhile('08:13:45')).office)).toEqual(['issuedThenFinished 1 A001 A002'])
  expect(flags(given(...meanwhile('08:13:44')).office)).toEqual([])
  const promise = [...STARTED, at('08:12'), park(1, { cause: 'documents' }), at('08:30'), resume(1), start(1), at('08:31'), issueFor(KTP)]
  expect(flags(given(...promise, at('08:32'), complete(1), callNext(), start(2)).office)).toEqual(['issuedThenFinished 1 A001 A002'])
})

test('[M3] a promise that ran through an outage is at risk as well; what was completed before is told once', () => {
  const outage = [declareOutage(), at('08:11'), park(1), at('08:22'), resume(1), start(1), issueFor(KTP), complete(1)]
  expect(flags(given(...STARTED, ...outage, callNext(), start(2)).office)).toEqual(['issuedThenFinished 1 A001 A002'])
  const before = [at('08:16'), complete(1), issueFor(KTP), callNext(), start(2)]
  expect(flags(given(...STARTED, ...before).office)).toEqual(['finishedThenIssued 1 A001 A002'])
})

test('[M3] a number that somebody else took, or starts, or that came before the work, is honest', () => {
  const late = [at('08:22'), complete(1), callNext(), start(2)]
  expect(flags(given(...STARTED, at('08:20'), issue(KTP), ...late).office)).toEqual([])
  expect(flags(given(...STARTED, at('08:20'), issueFor(KTP, 'kioskFault', SUPERVISOR), ...late).office)).toEqual([])
  const elsewhere = [open(C2, BUDI), at('08:22'), complete(1), callNext(C2, BUDI), start(2, C2, BUDI)]
  expect(flags(given(...STARTED, at('08:20'), issueFor(KTP), ...elsewhere).office)).toEqual([])
  const before = [
    issue(KTP),
    open(),
    issueFor(KTP),
    callNext(),
    at('08:00:01'),
    start(1),
    at('08:04:30'),
    complete(1),
    callNext(),
    start(2),
  ]
  expect(flags(given(...before).office)).toEqual([])
})

test('[M3] it is the first start that begins anew, and the counter that completed the old one is named', () => {
  const again = [park(2), resume(2), start(2)]
  expect(flags(given(...takenMeanwhile('08:18', '08:22', '08:22'), at('08:23'), ...again).office)).toEqual([
    'issuedThenFinished 1 A001 A002',
  ])
  const moved = [...STARTED, at('08:18'), issueFor(KTP), at('08:22'), complete(1), close(), open(C2), callNext(C2), start(2, C2)]
  expect(flags(given(...moved).office)).toEqual(['issuedThenFinished 1 A001 A002'])
})

test('[M3] of several that were completed meanwhile the last one is named', () => {
  const first = [issue(KTP), ...STARTED, acceptDocuments(1), at('08:11'), park(1)]
  const second = [callNext(), start(2), acceptDocuments(2), at('08:23'), issueFor(KTP), complete(2)]
  expect(flags(given(...first, ...second, resume(1), start(1), complete(1), callNext(), start(3)).office)).toEqual([
    'issuedThenFinished 1 A001 A003',
  ])
})

test('[M3] several cancelled ones stand in one sentence', () => {
  const { office } = given(issue(KTP), issue(KTP), open(), at('08:12'), cancel(1), cancel(2), issueFor(KTP))
  expect(flags(office)).toEqual(['cancelledThenIssued 1 A001 A002 A003'])
})

test('[M3] a counter that the settings took away meanwhile is named no more', () => {
  const gone = { ...SAMPLE_SETTINGS, counters: SAMPLE_SETTINGS.counters.filter(({ id }) => id !== C1) }
  const without = by(ADMINISTRATOR, { type: 'changeSettings', settings: gone })
  const cancelled = [...STARTED, at('08:20'), park(1), close(), cancel(1), without, open(C2)]
  expect(flags(given(...cancelled, issueFor(KTP)).office)).toEqual(['cancelledThenIssued 2 A001 A002'])
  // Who waits is moved back to the service that was completed there.
  const moved = [...STARTED, complete(1, { next: KK }), close(), without, toService(1, KTP, { from: null, actor: SUPERVISOR })]
  expect(flags(given(...moved).office)).toEqual(['finishedThenIssued null A001'])
  // What was finished there is known by the number it had.
  expect(flags(given(...STARTED, complete(1), close(), without, open(C2), issueFor(KTP)).office)).toEqual([
    'finishedThenIssued 1 A001 A002',
  ])
})

/** Called twice within the minute, and not there at its end. */
function notThere(n: number, minute: number, counterId = C1, actor = SARI): readonly Step[] {
  return [at(`08:${minute}`), callNext(counterId, actor), recall(n, counterId, actor), at(`08:${minute + 1}`), noShow(n, counterId, actor)]
}

const people = (count: number): readonly Step[] => Array.from({ length: count }, () => issue(KTP))
const THREE_NOT_THERE = [notThere(1, 10), notThere(2, 12), notThere(3, 14)].flat()
const FOUR_NOT_THERE = [...THREE_NOT_THERE, ...notThere(4, 16)]

test('[M4] four no-shows of one counter within ten minutes are flagged, and grow with a fifth', () => {
  const { office } = given(...people(5), open(), ...FOUR_NOT_THERE)
  expect(flags(office)).toEqual(['manyNoShows 1 A001 A002 A003 A004'])
  for (const step of notThere(5, 18)) office.run(step)
  expect(flags(office)).toEqual(['manyNoShows 1 A001 A002 A003 A004 A005'])
  expect(flags(given(...people(4), open(), ...THREE_NOT_THERE, ...notThere(4, 20)).office)).toHaveLength(1)
  const slow = [at('08:20'), callNext(), recall(4), at('08:21:00.001'), noShow(4)]
  expect(flags(given(...people(4), open(), ...THREE_NOT_THERE, ...slow).office)).toEqual([])
})

test('[M4] a run is hidden by the same run that went on, and by no other, nor does it hide another pattern', () => {
  const first = 'manyNoShows 1 A001 A002 A003 A004'
  const later = [notThere(5, 30), notThere(6, 32), notThere(7, 34), notThere(8, 36)].flat()
  expect(flags(given(...people(8), open(), ...FOUR_NOT_THERE, ...later).office)).toEqual(['manyNoShows 1 A005 A006 A007 A008', first])
  const elsewhere = [rejoin(4), open(C2, BUDI), ...[5, 6, 4, 7].flatMap((n, place) => notThere(n, 20 + 2 * place, C2, BUDI))]
  expect(flags(given(...people(7), open(), ...FOUR_NOT_THERE, ...elsewhere).office)).toEqual(['manyNoShows 2 A005 A006 A004 A007', first])
  const back = [rejoin(4), callNext(), start(4), park(4)]
  expect(flags(given(...people(4), open(), ...FOUR_NOT_THERE, ...back).office)).toEqual(['parkedAtOnce 1 A004', first])
  const hasty = { ...SAMPLE_SETTINGS, calls: { ...SAMPLE_SETTINGS.calls, minimumCalls: 1, minimumSeconds: 0 } }
  const atOnce = [1, 2, 3, 4].flatMap((n) => [callNext(), noShow(n)])
  expect(flags(givenIn(anOpenOffice(hasty), ...people(4), open(), ...atOnce).office)).toEqual([
    ...[first, 'calledTooShortly 1 A004', 'calledTooShortly 1 A003'],
    ...['calledTooShortly 1 A002', 'calledTooShortly 1 A001'],
  ])
})

test('[M5] a promise near its end that is handed on to another service is flagged', () => {
  const working = [...STARTED, acceptDocuments(1)]
  expect(flags(given(...working, at('08:21:15'), toService(1, KK)).office)).toEqual(['transferredLate 1 A001'])
  expect(flags(given(...working, at('08:21:14'), toService(1, KK)).office)).toEqual([])
  expect(flags(given(issue(KTP), open(), callNext(), at('09:00'), toService(1, KK)).office)).toEqual([])
})

test('[M5] only a counter hands on; a supervisor who moves who waits, or an agent to another counter, is no pattern', () => {
  const working = [...STARTED, acceptDocuments(1), at('08:15'), toService(1, ADVICE), at('08:30')]
  expect(flags(given(...working, toService(1, KK, { from: null, actor: SUPERVISOR })).office)).toEqual([])
  expect(flags(given(...STARTED, acceptDocuments(1), open(C2, BUDI), at('08:30'), toCounter(1, C2)).office)).toEqual([])
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

test('[M7] nor what a later act has made a pattern of', () => {
  const { office } = given(...STARTED, complete(1))
  const completed = undo(office)
  office.run(issueFor(KTP))
  expect(flags(office)).toEqual(['finishedThenIssued 1 A001 A002'])
  expect(office.run(completed)).toMatchObject({ ok: true })
  expect(flags(office)).toEqual([])
  office.run(issueFor(KTP))
  expect(flags(office)).toEqual([])
})

test('[M7] nor does a start that is taken back, until it is made again', () => {
  const { office } = given(...takenMeanwhile('08:18', '08:22', '08:22'))
  expect(office.run(undo(office))).toMatchObject({ ok: true })
  expect(flags(office)).toEqual([])
  office.run(start(2))
  expect(flags(office)).toEqual(['issuedThenFinished 1 A001 A002'])
})

test('[M7] taking back another act leaves a flag where it is', () => {
  const { office } = given(...STARTED, park(1), issue(KTP), callNext(), start(2))
  expect(office.run(undo(office))).toMatchObject({ ok: true })
  expect(flags(office)).toEqual(['parkedAtOnce 1 A001'])
})

test('[M7] of two flags only that of the act goes', () => {
  const { office } = given(...STARTED, park(1), issue(KTP), callNext(), start(2), park(2))
  expect(flags(office)).toEqual(['parkedAtOnce 1 A002', 'parkedAtOnce 1 A001'])
  expect(office.run(undo(office))).toMatchObject({ ok: true })
  expect(flags(office)).toEqual(['parkedAtOnce 1 A001'])
})

test('[M4, M7] a no-show that was taken back is none of the four until it is marked again', () => {
  const { office } = given(...people(4), open(), ...FOUR_NOT_THERE)
  expect(office.run(undo(office))).toMatchObject({ ok: true })
  expect(flags(office)).toEqual([])
  office.run(noShow(4))
  expect(flags(office)).toEqual(['manyNoShows 1 A001 A002 A003 A004'])
})

test('[M3, M7] taking back another act forgets nothing of what was finished', () => {
  const { office } = given(...STARTED, complete(1), issue(KTP), callNext(), start(2))
  expect(office.run(undo(office))).toMatchObject({ ok: true })
  office.run(issueFor(KTP))
  expect(flags(office)).toEqual(['finishedThenIssued 1 A001 A003'])
})

test('[M8] a leg that ends without a result when its promise has passed is flagged; the share does not count it', () => {
  const late = [...STARTED, acceptDocuments(1), at('08:25:01')]
  const ended = ['endedLateUnserved 1 A001']
  for (const ending of [{ outcome: 'documentsIncomplete' }, { outcome: 'redirected', redirectTo: POLICE }] as const) {
    const { office } = given(...late, complete(1, ending))
    expect(flags(office)).toEqual(ended)
    expect(livePromise(office.state, '15' as never, office.now)).toEqual({ met: 0, decided: 0 })
  }
  expect(flags(given(...late, complete(1, { outcome: 'leftDuringService' })).office)).toEqual(ended)
  expect(flags(given(...late, complete(1, { outcome: 'documentsIncomplete', next: KK })).office)).toEqual(ended)
  expect(flags(given(...late, complete(1)).office)).toEqual([])
  const inTime = [...STARTED, acceptDocuments(1), at('08:25')]
  expect(flags(given(...inTime, complete(1, { outcome: 'documentsIncomplete' })).office)).toEqual([])
})

test('[M8] not to press "accepted" hides nothing; time put aside for documents is not used', () => {
  const incomplete = complete(1, { outcome: 'documentsIncomplete' })
  expect(flags(given(...STARTED, at('08:25:01'), incomplete).office)).toEqual(['endedLateUnserved 1 A001'])
  const brought = [at('08:12'), park(1, { cause: 'documents' }), at('08:40'), resume(1), start(1)]
  expect(flags(given(...STARTED, ...brought, incomplete).office)).toEqual([])
})

const CALLED_BACK = [...STARTED, at('08:12'), park(1, { cause: 'documents' }), at('08:30'), resume(1)]

test('[M9] a ticket that is called back from a park for documents and not soon started is flagged: the pause goes on until then', () => {
  const flagged = ['pauseHeldOpen 1 A001']
  expect(flags(given(...CALLED_BACK, at('08:32:00.001'), start(1)).office)).toEqual(flagged)
  expect(flags(given(...CALLED_BACK, at('08:32'), start(1)).office)).toEqual([])
  expect(flags(given(...CALLED_BACK, at('08:31'), recall(1), at('08:33'), start(1)).office)).toEqual(flagged)
  expect(flags(given(...CALLED_BACK, at('08:32:01'), toService(1, KK)).office)).toEqual(flagged)
  expect(flags(given(...CALLED_BACK, at('08:32'), toService(1, KK)).office)).toEqual([])
})

test('[M9] who is called back and does not come holds nothing open, nor does any other cause or call', () => {
  const absent = [at('08:31'), recall(1), at('08:40')]
  expect(flags(given(...CALLED_BACK, ...absent, returnToQueue(1, 'notHere')).office)).toEqual([])
  expect(flags(given(...CALLED_BACK, ...absent, noShow(1)).office)).toEqual([])
  expect(flags(given(...STARTED, acceptDocuments(1), at('08:12'), park(1), resume(1), at('08:15'), start(1)).office)).toEqual([])
  expect(flags(given(issue(KTP), open(), callNext(), at('08:05'), start(1)).office)).toEqual([])
  expect(flags(given(...CALLED_BACK, start(1), at('08:40'), toService(1, KK), callNext(), at('08:45'), start(1)).office)).toEqual([])
})
