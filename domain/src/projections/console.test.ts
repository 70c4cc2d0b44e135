import type { Actor, OutageId, TicketId } from '@loket/protocol'
import { expect, test } from 'vitest'
import type { ClockAlert } from '../clocks/alerts.ts'
import {
  anOpenOffice,
  at,
  BUDI,
  by,
  clock,
  given,
  givenIn,
  KIOSK,
  type OfficeUnderTest,
  RINI,
  SARI,
  SUPERVISOR,
  WATI,
} from '../testing/office-under-test.ts'
import {
  ADVICE,
  C1,
  C2,
  C3,
  EVERYTHING,
  INVITED,
  KK,
  KTP,
  ONLY_KTP,
  SAMPLE_SETTINGS,
  withPromiseOnVisit,
} from '../testing/sample-office.ts'
import {
  acceptDocuments,
  approve,
  callNext,
  callTicket,
  declareOutage,
  endOutage,
  issue,
  noShow,
  open,
  park,
  recall,
  requestApproval,
  resume,
  returnToQueue,
  start,
  ticket,
  toCounter,
  toService,
} from '../testing/steps.ts'
import { projectConsole } from './console.ts'

const names = { nameOf: (userId: string) => `name of ${userId}`, stations: [], boards: [] }

function consoleOf(office: OfficeUnderTest, actor: Actor = SARI, alerts: readonly ClockAlert[] = []) {
  return projectConsole(office.state, office.context(actor), { ...names, alerts })
}

const IN_WORK = [issue(KTP), open(), callNext(), start(1)]
/** The promise of the first service runs on while the documents of the second are looked at. */
const CHECKED_AGAIN = [
  ...[...IN_WORK, at('08:02'), acceptDocuments(1), toService(1, KK)],
  ...[at('08:05'), callNext(), start(1), at('08:06')],
]
const PROMISE_OF_BOTH = { clock: 'processing', startedAt: clock('08:02') }

test('[V8] a console belongs to staff', () => {
  expect(() => consoleOf(given().office, KIOSK)).toThrow('a console belongs to staff')
})

test('[V8] without a counter nothing waits and nothing was done', () => {
  const { office } = given(issue(KTP), ...[open(C2, BUDI), callNext(C2, BUDI)])
  const alert: ClockAlert = { ticketId: ticket(1), number: 'A001' as never, leg: 0, clock: 'wait', band: 'atRisk', at: clock('08:00') }
  expect(consoleOf(office, SARI, [alert])).toMatchObject({
    counter: null,
    ticket: null,
    waiting: { count: 0, tickets: [] },
    undo: null,
    notices: [],
    today: { completed: 0, promise: { met: 0, decided: 0 } },
  })
})

test('[V8] a counter shows the work profile it was opened with', () => {
  const { office } = given(open(C1, SARI, ONLY_KTP))
  const view = consoleOf(office)
  expect(view.counter?.profileId).toBe(ONLY_KTP)
  expect(view.counters.map(({ profileId, agentName }) => [profileId, agentName])).toEqual([
    [ONLY_KTP, 'name of u-sari'],
    [EVERYTHING, null],
    [ONLY_KTP, null],
  ])
})

test('[V8] a promise that still can be kept is not decided yet', () => {
  const { office } = given(...IN_WORK, acceptDocuments(1), at('08:15'))
  expect(consoleOf(office).today.promise).toEqual({ met: 0, decided: 0 })
  office.run(at('08:16'))
  expect(consoleOf(office).today.promise).toEqual({ met: 0, decided: 1 })
})

test('[V8] a waiting ticket is shown with the clock of its wait', () => {
  const { office } = given(issue(KTP), open(), at('08:12'))
  expect(consoleOf(office).waiting.tickets[0]).toMatchObject({
    number: 'A001',
    clock: { clock: 'wait', startedAt: clock('08:00'), atRiskAt: clock('08:11:15'), targetAt: clock('08:15'), standing: 'atRisk' },
    forThisCounter: false,
  })
})

test('[V8] a promise that runs on goes before the checking of a later leg, at the counter, waiting and put aside', () => {
  const { office } = given(...CHECKED_AGAIN, open(C2, BUDI))
  expect(consoleOf(office).ticket?.clock).toMatchObject(PROMISE_OF_BOTH)
  office.run(toCounter(1, C2))
  expect(consoleOf(office, BUDI).waiting.tickets).toMatchObject([{ number: 'A001', clock: PROMISE_OF_BOTH, forThisCounter: true }])
  for (const step of [callNext(C2, BUDI), start(1, C2, BUDI), park(1, { counterId: C2, actor: BUDI })]) office.run(step)
  expect(consoleOf(office, BUDI).parked.tickets).toMatchObject([{ number: 'A001', clock: PROMISE_OF_BOTH }])
})

test('[V8] [K14] a promise on the visit is shown from the issue on, once its target is not after that of the wait, and put aside', () => {
  const patient = { ...SAMPLE_SETTINGS, classes: SAMPLE_SETTINGS.classes.map((one) => ({ ...one, promiseMinutes: 30 })) }
  const promise = { clock: 'visit', startedAt: clock('08:00'), targetAt: clock('08:30') }
  const { office } = givenIn(anOpenOffice(withPromiseOnVisit(['15', '60'], patient)), issue(KK), issue(KTP), open(), at('08:05'))
  expect(consoleOf(office).waiting.tickets).toMatchObject([{ clock: promise }, { clock: { clock: 'wait', targetAt: clock('08:15') } }])
  office.run(callNext())
  expect(consoleOf(office).ticket?.clock).toMatchObject(promise)
  for (const step of [start(1), at('08:06')]) office.run(step)
  expect(consoleOf(office).ticket?.clock).toMatchObject(promise)
  office.run(park(1))
  expect(consoleOf(office).parked.tickets).toMatchObject([{ clock: promise }])
})

test('[V8] [K14] of a wait and a promise that end together the promise is shown', () => {
  const { office } = givenIn(anOpenOffice(withPromiseOnVisit()), issue(KTP), open())
  expect(consoleOf(office).waiting.tickets).toMatchObject([{ clock: { clock: 'visit', targetAt: clock('08:15') } }])
})

test('[V8] [K15] the own share counts who is called past a promise on the visit', () => {
  const { office } = givenIn(anOpenOffice(withPromiseOnVisit()), issue(KTP), open(), at('08:16'), callNext())
  expect(consoleOf(office).today.promise).toEqual({ met: 0, decided: 1 })
})

test('[V11] what is put aside before its documents are accepted has no promise that runs', () => {
  const { office } = given(...IN_WORK, park(1))
  expect(consoleOf(office).parked.tickets).toMatchObject([{ number: 'A001', cause: 'system', clock: null }])
})

test('[V11] of what one counter has put aside the earliest due comes first', () => {
  const due = [20, 5, 10].flatMap((dueMinutes, n) => [issue(ADVICE), callNext(), start(n + 1), park(n + 1, { dueMinutes })])
  const { office } = given(open(), ...due)
  expect(consoleOf(office).parked.tickets.map(({ number }) => number)).toEqual(['U002', 'U003', 'U001'])
})

test('[Y1] the ticket in hand is shown with the outages its visit met, each cause once', () => {
  const outage = (n: number) => `o-2027-01-12-${n}` as OutageId
  const { office } = given(
    ...[declareOutage('power'), at('08:01'), endOutage(outage(1))],
    ...[at('08:02'), issue(KTP), at('08:03'), declareOutage('network', [KK])],
    ...[declareOutage('registry', [KTP]), at('08:04'), endOutage(outage(3)), at('08:05'), declareOutage('registry')],
    ...[open(), callNext()],
  )
  expect(consoleOf(office).ticket?.outages).toEqual(['registry'])
})

test('[Y1] and with the one that is there when it comes', () => {
  const { office } = given(declareOutage('device'), at('08:10'), issue(KTP), open(), callNext())
  expect(consoleOf(office).ticket?.outages).toEqual(['device'])
})

test('[V4] lists of what is put aside and of who may come back are cut to fifty', () => {
  const park51 = Array.from({ length: 51 }, (_, n) => [issue(ADVICE), callNext(), start(n + 1), park(n + 1)]).flat()
  const { parked } = consoleOf(given(open(), ...park51).office)
  expect([parked.count, parked.tickets.length]).toEqual([51, 50])

  const calls = { ...SAMPLE_SETTINGS.calls, minimumCalls: 1, minimumSeconds: 0 }
  const absent51 = Array.from({ length: 51 }, (_, n) => [issue(ADVICE), callNext(), noShow(n + 1)]).flat()
  const { absent } = consoleOf(givenIn(anOpenOffice({ ...SAMPLE_SETTINGS, calls }), open(), ...absent51).office)
  expect([absent.length, absent[0]?.number, absent.at(-1)?.number]).toEqual([50, 'U051', 'U002'])
})

test('[V11] a no-show stays in the list up to the last instant at which it may come back', () => {
  const { office } = given(issue(KTP), open(), callNext(), recall(1), at('08:02'), noShow(1), at('08:22'))
  expect(consoleOf(office)).toMatchObject({ absent: [{ number: 'A001' }], allowed: { rejoin: null } })
  office.run(at('08:22:01'))
  expect(consoleOf(office)).toMatchObject({ absent: [], allowed: { rejoin: { type: 'rejoinTooLate' } } })
})

test('[V12] the offer to take back stands up to its last instant', () => {
  const { office } = given(...IN_WORK, at('08:00:30'))
  expect(consoleOf(office)).toMatchObject({ undo: { act: 'startService' }, allowed: { undo: null } })
})

function alertsOf(...ticketIds: readonly TicketId[]): readonly ClockAlert[] {
  return ticketIds.map((ticketId, n) => ({
    ticketId,
    number: `X${n + 1}` as ClockAlert['number'],
    leg: 0,
    clock: 'wait',
    band: 'atRisk',
    at: clock('08:00'),
  }))
}

/** Places in the list of the alerts that the console shows. */
function noticed(office: OfficeUnderTest, alerts: readonly ClockAlert[], actor: Actor = SARI) {
  return consoleOf(office, actor, alerts).notices.map(({ number }) => number)
}

test('[V13] of the tickets that wait, only those for this counter are told', () => {
  const { office } = given(issue(KTP), issue(KK), issue(KTP), open(C3, WATI))
  const alerts = alertsOf(ticket(1), ticket(2), ticket(3))
  expect(noticed(office, alerts, WATI)).toEqual(['X1', 'X3'])
})

test("[V13] a clock of another counter's ticket, of one that has gone, or of another day is not told", () => {
  const { office } = given(...IN_WORK, open(C2, BUDI), issue(KTP), by(BUDI, { type: 'cancel', ticketId: ticket(2), reason: 'citizenLeft' }))
  const alerts = alertsOf(ticket(1), ticket(2), 't-yesterday' as TicketId)
  expect(noticed(office, alerts, BUDI)).toEqual([])
  expect(noticed(office, alerts)).toEqual(['X1'])
})

test('[V13] a clock of what was put aside is told where that was, until another counter goes on with it', () => {
  const { office } = given(...IN_WORK, open(C2, BUDI), park(1))
  const alerts = alertsOf(ticket(1))
  expect(noticed(office, alerts)).toEqual(['X1'])
  expect(noticed(office, alerts, BUDI)).toEqual([])
  office.run(resume(1, C2, BUDI))
  expect(noticed(office, alerts)).toEqual([])
  expect(noticed(office, alerts, BUDI)).toEqual(['X1'])
})

test('[V13] the console shows the ten newest', () => {
  const { office } = given(...IN_WORK)
  const alerts = alertsOf(...Array.from({ length: 12 }, () => ticket(1)))
  expect(noticed(office, alerts)).toEqual(['X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'X7', 'X8', 'X9', 'X10'])
})

test('[V14] a refused wish stays in sight of its asker, and of nobody else', () => {
  const asked = anOpenOffice()
  asked.signedIn = ['u-supervisor' as never]
  const { office } = givenIn(asked, issue(KTP), open(C1, RINI), requestApproval(1))
  expect(consoleOf(office, RINI).approvals).toMatchObject([{ number: 'A001', status: 'asked', mine: true }])
  office.run(approve('a-2027-01-12-1' as never, 'refused'))
  expect(consoleOf(office, RINI).approvals).toMatchObject([{ number: 'A001', status: 'refused', mine: true }])
  expect(consoleOf(office, SARI).approvals).toEqual([])
  expect(consoleOf(office, SUPERVISOR).approvals).toEqual([])
})

test('[V14] an act that went through without a word is no wish any more, even when its ticket waits again', () => {
  const { office } = given(issue(KTP), open(C1, RINI), callTicket(1, INVITED), returnToQueue(1, 'calledByMistake', C1, RINI))
  expect(consoleOf(office, RINI).approvals).toEqual([])
})
