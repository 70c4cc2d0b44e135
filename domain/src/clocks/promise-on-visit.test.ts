import { expect, test } from 'vitest'
import { dayFigures } from '../figures/day-figures.ts'
import { livePromise } from '../figures/live-promise.ts'
import { promiseInOutageMs } from '../figures/outage-overlap.ts'
import { promiseVerdict } from '../figures/promise.ts'
import { type Leg, presentLeg } from '../office/ticket.ts'
import {
  ADMINISTRATOR,
  anOpenOffice,
  at,
  BUDI,
  by,
  clock,
  givenIn,
  type OfficeUnderTest,
  type Step,
  SUPERVISOR,
} from '../testing/office-under-test.ts'
import { ADVICE, C1, C2, KK, KTP, POLICE, SAMPLE_SETTINGS, withPromiseOnVisit } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  cancel,
  complete,
  declareOutage,
  issue,
  noShow,
  open,
  park,
  recall,
  rejoin,
  resume,
  returnToQueue,
  start,
  ticket,
  toCounter,
  toService,
  undo,
} from '../testing/steps.ts'
import { takeDueAlerts } from './alerts.ts'
import { targetClocks, ticketStanding } from './clocks.ts'
import { nextChangeAt } from './next-change.ts'
import { processingNetMs, promiseNetMs, promiseRawMs } from './promise-clock.ts'

const MINUTE = 60_000
const CLASS_15 = '15' as never

/** Every class promises from the visit: KTP and ADVICE 15 minutes, KK 60. */
function onVisit(...steps: readonly Step[]): OfficeUnderTest {
  return givenIn(anOpenOffice(withPromiseOnVisit()), ...steps).office
}

function run(office: OfficeUnderTest, ...steps: readonly Step[]): OfficeUnderTest {
  return givenIn(office, ...steps).office
}

function leg(office: OfficeUnderTest, place = -1): Leg {
  return office.state.tickets.get(ticket(1))?.legs.at(place) as Leg
}

/** Raw and net, in minutes. */
function minutes(office: OfficeUnderTest): readonly (number | null)[] {
  return [promiseRawMs(leg(office), office.now), promiseNetMs(leg(office), office.now)].map((ms) => ms && ms / MINUTE)
}

function running(office: OfficeUnderTest) {
  const found = office.state.tickets.get(ticket(1))
  return Object.fromEntries((found ? targetClocks(found) : []).map(({ clock: name, startedAt }) => [name, startedAt]))
}

function verdicts(office: OfficeUnderTest, time: string) {
  return office.state.tickets.get(ticket(1))?.legs.map((one) => promiseVerdict(one, clock(time)))
}

/** The running tally, which must be what the count over all tickets says. */
function share(office: OfficeUnderTest) {
  const { met, decided } = dayFigures(office.state, office.now).classes[0]?.promise ?? { met: Number.NaN, decided: Number.NaN }
  expect(livePromise(office.state, CLASS_15, office.now)).toEqual({ met, decided })
  return [met, decided]
}

/** Issued at 8.00, started at 8.06, accepted at 8.08. */
const ACCEPTED = [issue(KTP), open(), open(C2, BUDI), at('08:05'), callNext(), at('08:06'), start(1), at('08:08'), acceptDocuments(1)]

test('[K14] the promise counts from the issue, while processing is measured from the documents', () => {
  const office = onVisit(...ACCEPTED, at('08:12'))
  expect(minutes(office)).toEqual([12, 12])
  expect(processingNetMs(leg(office), office.now)).toBe(4 * MINUTE)
  expect(running(office)).toEqual({ visit: clock('08:00') })
  run(office, complete(1))
  expect(dayFigures(office.state, clock('09:00')).classes[0]).toMatchObject({
    processingMs: { p50: 4 * MINUTE },
    promise: { met: 1, decided: 1 },
  })
})

test('[K14] it runs while the ticket waits, is called, checked, put aside and absent', () => {
  const office = onVisit(issue(KTP), open(), at('08:01'))
  const stands = (clocks: object) => expect([minutes(office)[1], running(office)]).toEqual([(office.now - clock('08:00')) / MINUTE, clocks])
  stands({ wait: clock('08:00'), visit: clock('08:00') })
  run(office, callNext(), at('08:02'))
  stands({ wait: clock('08:00'), visit: clock('08:00') })
  run(office, recall(1), at('08:03'), noShow(1), at('08:04'), rejoin(1), at('08:05'), callNext(), start(1), at('08:06'))
  stands({ checking: clock('08:05'), visit: clock('08:00') })
  run(office, park(1, { cause: 'production' }), at('08:07'))
  stands({ checking: clock('08:05'), visit: clock('08:00') })
})

test('[K10] parking for documents pauses it, while they are checked as afterwards', () => {
  const office = onVisit(issue(KTP), open(), at('08:05'), callNext(), start(1), at('08:06'), park(1, { cause: 'documents' }), at('08:26'))
  expect(minutes(office)).toEqual([26, 6])
  expect(running(office)).toEqual({})
  run(
    office,
    resume(1),
    at('08:28'),
    start(1),
    acceptDocuments(1),
    at('08:30'),
    park(1, { cause: 'documents' }),
    at('08:40'),
    resume(1),
    start(1),
  )
  expect(minutes(office)).toEqual([40, 8])
  expect(running(office)).toEqual({ visit: clock('08:32') })
})

test('[K14] a service after a completed one has a promise of its own, from when its leg was queued', () => {
  const office = onVisit(...ACCEPTED, at('08:20'), complete(1, { next: KK }), at('08:50'))
  expect(minutes(office)).toEqual([30, 30])
  expect(running(office)).toEqual({ visit: clock('08:20') })
  expect(verdicts(office, '09:20')).toEqual(['missed', 'undecided'])
  expect(verdicts(office, '09:20:01')).toEqual(['missed', 'missed'])
})

test('[K12] a transfer carries it on, what was paused included, also of who waits', () => {
  const pause = [at('08:07'), park(1, { cause: 'documents' }), at('08:17'), resume(1), start(1)]
  const office = onVisit(
    issue(KTP),
    open(),
    open(C2, BUDI),
    at('08:05'),
    callNext(),
    start(1),
    ...pause,
    at('08:18'),
    toService(1, KK),
    at('08:30'),
  )
  expect(minutes(office)).toEqual([30, 20])
  run(office, callNext(), start(1), toCounter(1, C2), at('08:40'))
  expect(minutes(office)).toEqual([40, 30])
  const waiting = onVisit(issue(KTP), open(), at('08:10'), toService(1, KK, { from: null, actor: SUPERVISOR }), at('08:20'))
  expect(minutes(waiting)).toEqual([20, 20])
  expect(verdicts(waiting, '09:01')).toEqual(['beside', 'missed'])
})

test('[K12] it stays on the visit where the other service counts from its documents, and on the next one after a completed leg', () => {
  const mixed = anOpenOffice(withPromiseOnVisit(['15']))
  const office = run(
    mixed,
    issue(KTP),
    open(),
    at('08:05'),
    callNext(),
    toService(1, KK),
    at('08:20'),
    callNext(),
    start(1),
    acceptDocuments(1),
  )
  expect(leg(office).terms).toMatchObject({ classId: '60', promiseMs: 60 * MINUTE, promiseFrom: 'visit' })
  expect(minutes(office)).toEqual([20, 20])
  run(office, complete(1, { next: ADVICE }), at('08:30'), callNext(), start(1), complete(1, { next: KK }))
  expect(office.state.tickets.get(ticket(1))?.legs.map(({ terms }) => terms.promiseFrom)).toEqual(['visit', 'visit', 'visit', 'documents'])
})

test('[K12] who is moved into a promise on the visit has it from the issue, later than which no other began', () => {
  const mixed = anOpenOffice(withPromiseOnVisit(['60']))
  const pause = [park(1, { cause: 'documents' }), at('08:09'), resume(1), start(1)]
  const office = run(
    mixed,
    issue(KTP),
    open(),
    at('08:05'),
    callNext(),
    start(1),
    ...pause,
    acceptDocuments(1),
    at('08:10'),
    toService(1, KK),
  )
  expect(minutes(office)).toEqual([10, 6])
  expect(processingNetMs(leg(office), clock('08:12'))).toBe(3 * MINUTE)
})

test('[K15] past the promise it was missed by who waits, who is called, and who is cancelled; before it nothing is decided', () => {
  const office = onVisit(issue(KTP), issue(KTP), open(), at('08:15'))
  expect(share(office)).toEqual([0, 0])
  run(office, cancel(2))
  expect(share(office)).toEqual([0, 0])
  run(office, at('08:15:01'))
  expect(share(office)).toEqual([0, 1])
  run(office, callNext())
  expect(share(office)).toEqual([0, 1])
  run(office, cancel(1))
  expect(share(office)).toEqual([0, 1])
})

test('[K15] a no-show counts up to the first call, so that nobody who was called in time makes it late', () => {
  const office = onVisit(issue(KTP), open(), at('08:14'), callNext(), recall(1), at('08:20'))
  expect(share(office)).toEqual([0, 1])
  run(office, noShow(1))
  expect(share(office)).toEqual([0, 0])
  expect(minutes(office)).toEqual([14, 14])
  run(office, at('08:25'), rejoin(1))
  expect(share(office)).toEqual([0, 1])
  expect(minutes(office)).toEqual([25, 25])
})

test('[K15] who was called too late was missed though nobody came, and a mistaken call is none', () => {
  const late = onVisit(issue(KTP), open(), at('08:16'), callNext(), recall(1), at('08:20'), noShow(1))
  expect(share(late)).toEqual([0, 1])
  const mistaken = onVisit(
    issue(KTP),
    open(),
    callNext(),
    returnToQueue(1, 'calledByMistake'),
    at('08:16'),
    callNext(),
    recall(1),
    at('08:20'),
    noShow(1),
  )
  expect(share(mistaken)).toEqual([0, 1])
})

test('[K15] a no-show who was served before in the leg counts up to the end', () => {
  const office = onVisit(
    ...ACCEPTED,
    toCounter(1, C2),
    at('08:10'),
    callNext(C2, BUDI),
    recall(1, C2, BUDI),
    at('08:16'),
    noShow(1, C2, BUDI),
  )
  expect(minutes(office)).toEqual([16, 16])
  expect(share(office)).toEqual([0, 1])
})

test('[K15] who was not started when the day closes was missed, however young; who was put aside only once past it', () => {
  const waiting = onVisit(issue(KTP), at('08:01'), by(SUPERVISOR, { type: 'closeDay' }))
  expect(share(waiting)).toEqual([0, 1])
  const parked = onVisit(issue(KTP), open(), callNext(), start(1), park(1), at('08:01'), by(SUPERVISOR, { type: 'closeDay' }))
  expect(share(parked)).toEqual([0, 0])
  const fromDocuments = run(anOpenOffice(), issue(KTP), at('08:01'), by(SUPERVISOR, { type: 'closeDay' }))
  expect(share(fromDocuments)).toEqual([0, 0])
})

test('[K7] incomplete documents and redirections stand beside a promise on the visit, too', () => {
  const ends = [callNext(), start(1), complete(1, { outcome: 'redirected', redirectTo: POLICE })]
  expect(share(onVisit(issue(KTP), open(), at('09:00'), ...ends))).toEqual([0, 0])
})

test('[K4] a waiting ticket stands as its promise where that is worse than its wait', () => {
  const settings = withPromiseOnVisit(['15'])
  const patient = { ...settings, classes: settings.classes.map((entry) => ({ ...entry, waitTargetMinutes: 60 })) }
  const office = run(anOpenOffice(patient), issue(KTP))
  const standingAt = (time: string) => ticketStanding(office.state.tickets.get(ticket(1)) as never, 0.75, clock(time))
  expect(['08:11', '08:11:15', '08:15', '08:15:01'].map(standingAt)).toEqual(['onTrack', 'atRisk', 'atRisk', 'breached'])
})

function bands(office: OfficeUnderTest): readonly string[] {
  return takeDueAlerts(office.state, office.now)
    .filter(({ clock: name }) => name === 'visit')
    .map(({ leg: place, band }) => `${place} ${band}`)
}

test('[K6] its bands are announced of who waits, and anew in the leg after a completed one', () => {
  const office = onVisit(issue(KTP), open())
  expect(nextChangeAt(office.state, office.now)).toBe(clock('08:11:15'))
  run(office, at('08:12'))
  expect(bands(office)).toEqual(['0 atRisk'])
  run(office, callNext(), start(1), complete(1, { next: ADVICE }), at('08:24'))
  expect(bands(office)).toEqual(['1 atRisk'])
  run(office, at('08:27:01'))
  expect(bands(office)).toEqual(['1 breached'])
})

test('[K6] after a pause only the band that was not crossed before it is announced', () => {
  const office = onVisit(issue(KTP), open(), at('08:12'), callNext(), start(1))
  expect(bands(office)).toEqual(['0 atRisk'])
  run(office, park(1, { cause: 'documents' }), at('09:00'), resume(1), start(1), at('09:03'))
  expect(bands(office)).toEqual([])
  run(office, at('09:03:01'))
  expect(bands(office)).toEqual(['0 breached'])
})

test('[U1] a completion that is taken back brings back the promise of its leg, and none of the next', () => {
  const office = onVisit(...ACCEPTED, at('08:10'), complete(1, { next: KK }), at('08:10:20'))
  run(office, undo(office), at('08:16'))
  expect(minutes(office)).toEqual([16, 16])
  expect(running(office)).toEqual({ visit: clock('08:00') })
  expect(share(office)).toEqual([0, 1])
})

test('[I6] from where a promise counts does not move when the settings change, in neither direction', () => {
  const office = onVisit(issue(KTP), by(ADMINISTRATOR, { type: 'changeSettings', settings: SAMPLE_SETTINGS }), issue(KTP))
  run(office, by(ADMINISTRATOR, { type: 'changeSettings', settings: withPromiseOnVisit() }), issue(KTP))
  expect([...office.state.tickets.values()].map((entry) => presentLeg(entry).terms.promiseFrom)).toEqual(['visit', 'documents', 'visit'])
})

test('[Y6] an outage while the ticket waited is taken off, for a no-show up to the first call', () => {
  const office = onVisit(issue(KTP), declareOutage('registry', 'all', SUPERVISOR), open(), at('08:16'), callNext(), recall(1), at('08:20'))
  const inOutage = () => promiseInOutageMs(office.state, office.state.tickets.get(ticket(1)) as never, leg(office), office.now) / MINUTE
  expect(inOutage()).toBe(20)
  run(office, noShow(1), at('08:30'))
  expect(inOutage()).toBe(16)
  const { promise, promiseWithoutOutages } = dayFigures(office.state, office.now).classes[0] ?? {}
  expect([promise?.decided, promiseWithoutOutages?.decided]).toEqual([1, 0])
})

test('[K7] the share of the counter counts it as the share of the class does', () => {
  const office = onVisit(issue(KTP), issue(KTP), open(), at('08:10'), callNext(), start(1), acceptDocuments(1), complete(1))
  run(office, at('08:20'), callNext(), start(2), acceptDocuments(2), complete(2))
  expect(office.state.counters.get(C1)?.promise).toEqual({ met: 1, decided: 2 })
})
