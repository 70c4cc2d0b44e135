import type { Actor, ApprovalId, Counter, Settings } from '@loket/protocol'
import { expect, test } from 'vitest'
import type { ClockAlert } from '../clocks/alerts.ts'
import {
  ADMINISTRATOR,
  anOffice,
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
  type Step,
  SUPERVISOR,
  SYSTEM,
  WATI,
} from '../testing/office-under-test.ts'
import { ADVICE, C1, C2, C3, EVERYTHING, INVITED, KK, KTP, ONLY_KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import {
  approve,
  callNext,
  callTicket,
  close,
  issue,
  issueFor,
  open,
  park,
  pause,
  requestApproval,
  start,
  takeOver,
  ticket,
} from '../testing/steps.ts'
import { projectSupervisor } from './supervisor.ts'

const NAMES: Readonly<Record<string, string>> = { 'u-supervisor': 'Dewi', 'u-rini': 'Rini' }
const FIRST = 'a-2027-01-12-1' as ApprovalId

function pageOf(office: OfficeUnderTest, actor: Actor = SUPERVISOR, alerts: readonly ClockAlert[] = []) {
  return projectSupervisor(office.state, office.context(actor), {
    nameOf: (userId) => NAMES[userId] ?? null,
    alerts,
    stations: [],
    boards: [],
  })
}

test('[V15] the page belongs to staff, and greets by name or, where that was erased, by the pseudonym', () => {
  const { office } = given()
  expect(() => pageOf(office, KIOSK)).toThrow('this page belongs to staff')
  expect(pageOf(office).me).toEqual({ userId: 'u-supervisor', name: 'Dewi', roles: ['supervisor'] })
  expect(pageOf(office, { ...SUPERVISOR, userId: 'u-other' } as Actor).me.name).toBe('u-other')
})

test('[V15] everybody who waits is counted, for whatever service', () => {
  expect(pageOf(given(issue(KTP), issue(KK), issue(KTP)).office).waiting).toBe(3)
})

test('[V15] the newest hundred of the notable acts are shown', () => {
  const many = Array.from({ length: 101 }, () => issueFor(KTP))
  const { acts } = pageOf(givenIn(anOpenOffice({ ...SAMPLE_SETTINGS, staffTicketsCap: 101 }), ...many).office)
  expect([acts.length, acts[0]?.number, acts.at(-1)?.number]).toEqual([100, 'A101', 'A002'])
})

test('[V15] many small acts push no call out of order off the list, and are not fewer because of it', () => {
  const many = [...Array.from({ length: 101 }, () => issueFor(KTP)), open(C1, RINI), callTicket(101)]
  const { office } = givenIn(anOpenOffice({ ...SAMPLE_SETTINGS, staffTicketsCap: 202 }), ...many)
  expect(pageOf(office).acts).toHaveLength(101)
  for (const step of many.slice(0, 101)) office.run(step)
  const { acts } = pageOf(office)
  expect([acts.length, acts.at(-2)?.number, acts.at(-1)?.kind]).toEqual([101, 'A103', 'outOfOrder'])
})

test('[V13] the newest fifty of the clocks that entered a band are shown', () => {
  const { office } = given(issue(KTP))
  const alerts = Array.from(
    { length: 51 },
    (_, n): ClockAlert => ({ ticketId: ticket(1), number: `X${n + 1}` as never, leg: 0, clock: 'wait', band: 'atRisk', at: office.now }),
  )
  const { notices } = pageOf(office, SUPERVISOR, alerts)
  expect([notices.length, notices[0]?.number, notices.at(-1)?.number]).toEqual([50, 'X1', 'X50'])
})

test('[V15] what is put aside is overdue from the instant at which it is due', () => {
  const { office } = given(issue(KTP), open(), callNext(), start(1), park(1, { dueMinutes: 10 }), at('08:09:59'))
  expect(pageOf(office).overdueParks).toEqual([])
  office.run(at('08:10'))
  expect(pageOf(office).overdueParks).toMatchObject([{ number: 'A001', dueAt: clock('08:10') }])
})

test('[V15] a call that was made without a word shows what its review says, and only such a call', () => {
  const asked = anOpenOffice()
  const { office } = givenIn(asked, issue(KTP), issue(KTP), issue(KTP), open(C1, RINI), callTicket(2, INVITED))
  const reviews = () => pageOf(office).acts.map((act) => act.kind === 'outOfOrder' && [act.approval, act.review])
  expect(reviews()).toEqual([['unapproved', null]])
  office.run(approve(FIRST, 'refused'))
  expect(reviews()).toEqual([['unapproved', 'refused']])

  const agreed = givenIn(anOpenOffice(), issue(KTP), issue(KTP), open(C1, RINI), requestApproval(2), approve(FIRST), callTicket(2, INVITED))
  expect(pageOf(agreed.office).acts).toMatchObject([{ kind: 'outOfOrder', approval: 'granted', review: null }])
})

test('[V15] an act at a counter that is no more keeps its place in the list', () => {
  const settings = { ...SAMPLE_SETTINGS, counters: SAMPLE_SETTINGS.counters.filter(({ id }) => id !== C3) }
  const { office } = given(open(C3, WATI), takeOver(C3, BUDI), close(C3, BUDI))
  expect(pageOf(office).acts).toMatchObject([{ kind: 'counterTakenOver', counterNumber: 3 }])
  office.run(by(ADMINISTRATOR, { type: 'changeSettings', settings }))
  expect(pageOf(office).acts).toMatchObject([{ kind: 'counterTakenOver', counterNumber: null }])
})

test('[V15] another work profile than the counter had before on the day is notable, whoever sits there', () => {
  const changes = (...steps: readonly Step[]) =>
    pageOf(given(...steps).office).acts.map((act) => act.kind === 'profileChanged' && `${act.counterNumber}: ${act.from.id} > ${act.to.id}`)
  expect(changes(open(), open(C1, SARI, ONLY_KTP))).toEqual(['1: Semua layanan > KTP-el'])
  expect(changes(open(), close(), open(C1, BUDI, ONLY_KTP))).toEqual(['1: Semua layanan > KTP-el'])
  expect(changes(open(C1, SARI, ONLY_KTP), close(), open(C1, BUDI))).toEqual(['1: KTP-el > Semua layanan'])
  expect(changes(open(C1, SARI, ONLY_KTP), pause(), open(), close(), open(C1, SARI, ONLY_KTP), open(C2, BUDI))).toEqual([])
  const gone = { ...SAMPLE_SETTINGS, profiles: SAMPLE_SETTINGS.profiles.slice(0, 1), counters: SAMPLE_SETTINGS.counters.slice(0, 2) }
  expect(changes(open(C1, SARI, ONLY_KTP), close(), by(ADMINISTRATOR, { type: 'changeSettings', settings: gone }), open())).toEqual([])
})

function touched(changed: Partial<Settings>, before: Settings = SAMPLE_SETTINGS) {
  const { acts } = pageOf(
    givenIn(anOpenOffice(before), by(ADMINISTRATOR, { type: 'changeSettings', settings: { ...before, ...changed } })).office,
  )
  return acts.flatMap((act) => (act.kind === 'settingsChanged' ? act.policies : []))
}

test('[V15] a change of settings that touches who is called when, or how good it looks, is notable', () => {
  const { counters, profiles, calls, priority, outOfOrder, classes, services } = SAMPLE_SETTINGS
  const atC3 = (change: object) => counters.map((counter) => (counter.id === C3 ? { ...counter, ...change } : counter))
  const first = (change: object) => profiles.map((profile) => (profile.id === EVERYTHING ? { ...profile, ...change } : profile))
  expect(touched({ discipline: { name: 'deadline' } })).toEqual(['discipline'])
  expect(
    touched({ discipline: { name: 'rescue', graceMinutes: 5 } }, { ...SAMPLE_SETTINGS, discipline: { name: 'rescue', graceMinutes: 4 } }),
  ).toEqual(['discipline'])
  expect(touched({ priority: { ...priority, stepMinutes: 60 } })).toEqual(['priority'])
  expect(touched({ calls: { ...calls, placesBack: 0 } })).toEqual(['calls'])
  expect(touched({ outOfOrder: { ...outOfOrder, dailyCap: 99 } })).toEqual(['outOfOrder'])
  expect(touched({ outOfOrder: { ...outOfOrder, reasons: outOfOrder.reasons.slice(0, 1) } })).toEqual(['outOfOrder'])
  expect(touched({ staffTicketsCap: 99 })).toEqual(['outOfOrder'])
  expect(touched({ classes: classes.map((one) => ({ ...one, promiseMinutes: 90 })) })).toEqual(['classes'])
  expect(touched({ services: services.map((one) => ({ ...one, classId: classes[1]?.id ?? one.classId })) })).toEqual(['classes'])
  expect(touched({ counters: atC3({ profileId: EVERYTHING }) })).toEqual(['profiles'])
  expect(touched({ profiles: first({ order: [{ serviceIds: [KTP], waitedMinutes: 0, mostInARow: 1 }] }) })).toEqual(['profiles'])
  expect(touched({ profiles: first({ serviceIds: [KTP, KK, ADVICE] }) })).toEqual(['profiles'])
  expect(touched({ discipline: { name: 'deadline' }, staffTicketsCap: 0 })).toEqual(['discipline', 'outOfOrder'])
})

test('[V15] other settings are not, nor the order in which they stand, names, and what is new', () => {
  const { counters, profiles, outOfOrder, priority } = SAMPLE_SETTINGS
  expect(touched({ zoneLabel: 'WITA', numberDigits: 4 })).toEqual([])
  expect(touched({ counters: counters.toReversed(), profiles: profiles.toReversed() })).toEqual([])
  expect(touched({ priority: { mostInARow: priority.mostInARow, stepMinutes: priority.stepMinutes } })).toEqual([])
  expect(touched({ profiles: profiles.map((profile) => ({ ...profile, name: { id: 'x', en: 'x' } })) })).toEqual([])
  expect(
    touched({ outOfOrder: { ...outOfOrder, reasons: outOfOrder.reasons.map((one) => ({ ...one, name: { id: 'x', en: 'x' } })) } }),
  ).toEqual([])
  expect(touched({ counters: [...counters, { ...counters[0], id: 'c4', number: 4 } as Counter] })).toEqual([])
})

const closed = [at('16:00'), by(SUPERVISOR, { type: 'closeDay' })]
const opened = [at('31:30'), by(SUPERVISOR, { type: 'openDay' })]
const changed = (change: Partial<Settings>) => by(ADMINISTRATOR, { type: 'changeSettings', settings: { ...SAMPLE_SETTINGS, ...change } })

test("[V15] a change of settings between two days stands in the next day's list, with its author and time, and in no later one", () => {
  const nameOf = (userId: string) => userId
  const acts = (office: OfficeUnderTest) =>
    projectSupervisor(office.state, office.context(SUPERVISOR), { nameOf, alerts: [], stations: [], boards: [] }).acts
  const { office } = given(changed({ staffTicketsCap: 7 }), ...closed, at('17:05'), changed({ discipline: { name: 'deadline' } }))
  expect(acts(office)).toMatchObject([{ kind: 'settingsChanged', policies: ['discipline', 'outOfOrder'] }, { kind: 'settingsChanged' }])
  givenIn(
    office,
    changed({ discipline: { name: 'deadline' }, zoneLabel: 'WITA' }),
    at('18:00'),
    changed({ staffTicketsCap: 9 }),
    ...opened,
    changed({}),
  )
  expect(acts(office)).toMatchObject([
    { kind: 'settingsChanged', policies: ['outOfOrder'], at: clock('31:30') },
    { kind: 'settingsChangedBefore', policies: ['discipline', 'outOfOrder'], at: clock('18:00') },
    { kind: 'settingsChangedBefore', policies: ['discipline', 'outOfOrder'], at: clock('17:05'), by: 'u-administrator', number: null },
  ])
  givenIn(office, at('40:00'), by(SUPERVISOR, { type: 'closeDay' }), at('55:30'), by(SUPERVISOR, { type: 'openDay' }))
  expect(acts(office)).toEqual([])
})

test('[V15] before its first day an office is only being set up', () => {
  const { office } = givenIn(anOffice(), changed({ discipline: { name: 'deadline' } }), by(SYSTEM, { type: 'openDay' }))
  expect(pageOf(office).acts).toEqual([])
})

test('[V15] a copy of a number that is not at the own counter is notable, whoever prints it', () => {
  const copy = (n: number, actor: Actor) => by(actor, { type: 'printCopy', ticketId: ticket(n) })
  const { office } = given(issue(KTP), issue(KTP), open(), open(C2, BUDI), callNext(), copy(1, SARI))
  expect(pageOf(office).acts).toEqual([])
  givenIn(office, copy(2, SARI), copy(1, BUDI), copy(2, SUPERVISOR))
  expect(pageOf(office).acts).toMatchObject(
    ['A002', 'A001', 'A002'].map((number) => ({ kind: 'copyPrinted', number, counterNumber: null })),
  )
})

test('[V14] an act without a review stays in sight on the days after, and is nobody’s open wish', () => {
  const { office } = given(
    ...[issue(KTP), open(C2, RINI), callTicket(1, INVITED, C2), start(1, C2, RINI), park(1, { counterId: C2, actor: RINI })],
    ...[at('16:00'), by(SUPERVISOR, { type: 'closeDay' }), at('31:30'), by(SYSTEM, { type: 'openDay' })],
  )
  expect(pageOf(office).approvals).toMatchObject([
    { approvalId: FIRST, status: 'unapproved', number: 'A001', counterNumber: 2, ticketId: null, mine: false },
  ])
  expect(pageOf(office, RINI).approvals).toMatchObject([{ mine: true }])
})
