import type { HallId, ProfileId, ServiceClassId, ServiceGroupId } from '@loket/protocol'
import { expect, test } from 'vitest'
import { announceNext, firstAnnouncements, hearCalls } from '../announcing/announcements.ts'
import { callsInHall } from '../announcing/hall-calls.ts'
import { anOpenOffice, at, BUDI, by, clock, given, givenIn, SARI, type Step, SUPERVISOR } from '../testing/office-under-test.ts'
import {
  ADVICE,
  C1,
  C2,
  DIVORCE,
  EVERYTHING,
  HALL,
  KK,
  KTP,
  ONLY_KTP,
  SAMPLE_SETTINGS,
  withPromiseOnVisit,
  withService,
} from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  complete,
  declareOutage,
  issue,
  noShow,
  open,
  park,
  pause,
  recall,
  resume,
  returnToQueue,
  serve,
  start,
  ticket,
  toCounter,
} from '../testing/steps.ts'
import { projectConsole } from './console.ts'
import { projectDisplay } from './display.ts'
import { projectKiosk } from './kiosk.ts'
import { projectOffice } from './office.ts'
import { projectSlip } from './slip.ts'
import { projectTicket } from './ticket.ts'

type Office = ReturnType<typeof given>['office']

const names = { nameOf: (userId: string) => (userId === 'u-sari' ? 'Sari' : null), alerts: [], stations: [], boards: [] }
const console = (office: Office, actor = SARI) => projectConsole(office.state, office.context(actor), names)
const display = (office: Office, hall: HallId | null = HALL) =>
  projectDisplay(
    office.state,
    office.context(),
    { hallId: hall, counters: null },
    { ledgerHead: null, announcements: null, speaker: null, heard: false },
  )
const kiosk = (office: Office) => projectKiosk(office.state, office.context(), { printer: null, prints: [] })

test('[V2] the console is told which commands are possible now, and why not', () => {
  const { office } = given(issue(KTP), open(), callNext())
  expect(console(office).allowed).toEqual({
    callNext: { type: 'counterBusy', number: 'A001' },
    openCounter: { type: 'counterAlreadyOpen' },
    pauseCounter: { type: 'counterBusy', number: 'A001' },
    closeCounter: { type: 'counterBusy', number: 'A001' },
    undo: { type: 'nothingToUndo' },
    declareOutage: null,
    issueTicket: null,
    printChecklist: null,
    recall: null,
    startService: null,
    acceptDocuments: { type: 'ticketNotChecking', state: 'called' },
    complete: { type: 'ticketNotInService', state: 'called' },
    markNoShow: { type: 'tooEarlyForNoShow', callsToGo: 1, allowedAt: clock('08:01') },
    returnToQueue: null,
    park: { type: 'ticketNotInService', state: 'called' },
    transfer: null,
    cancel: null,
    printCopy: null,
  })
})

test('[V2] a free counter is offered no act on a ticket, and nobody without a counter is offered anything', () => {
  expect(console(given(open()).office).allowed).toEqual({
    callNext: { type: 'queueEmpty' },
    openCounter: { type: 'counterAlreadyOpen' },
    pauseCounter: null,
    closeCounter: null,
    undo: { type: 'nothingToUndo' },
    declareOutage: null,
    issueTicket: null,
    printChecklist: null,
  })
  expect(console(given().office).allowed).toEqual({})
})

test('[V4] the console lists the first fifty of its line and counts them all', () => {
  const sixty = Array.from({ length: 60 }, (_, n) => issue(n % 2 ? KTP : KK))
  const { office } = given(...sixty, open(), at('08:05'))
  const { waiting } = console(office)
  expect(waiting.count).toBe(60)
  expect(waiting.tickets.map((entry) => entry.number).slice(0, 3)).toEqual(['M001', 'A001', 'M002'])
  expect(waiting.tickets).toHaveLength(50)
})

test('[V8] the console shows the ticket with its periods and its clock', () => {
  const { office } = given(issue(KTP), open(), at('08:05'), callNext(), at('08:06'), start(1), at('08:08'), acceptDocuments(1), at('08:21'))
  expect(console(office).ticket).toEqual({
    ticketId: ticket(1),
    number: 'A001',
    serviceId: KTP,
    state: 'processing',
    issuedAt: clock('08:00'),
    priority: false,
    documents: 'complete',
    calls: 1,
    returns: 0,
    promiseMs: 900_000,
    waitTargetMs: 900_000,
    periods: [
      { kind: 'legWait', from: clock('08:00'), to: clock('08:05'), cause: null },
      { kind: 'walking', from: clock('08:05'), to: clock('08:06'), cause: null },
      { kind: 'checking', from: clock('08:06'), to: clock('08:08'), cause: null },
      { kind: 'processing', from: clock('08:08'), to: null, cause: null },
    ],
    clock: { clock: 'processing', startedAt: clock('08:08'), atRiskAt: clock('08:19:15'), targetAt: clock('08:23'), standing: 'atRisk' },
    standing: 'atRisk',
    outages: [],
    paper: null,
    copiesLeft: 3,
  })
})

test("[V8] the console shows who sits where, one's own counter and one's own day", () => {
  const { office } = given(
    issue(ADVICE),
    open(),
    callNext(),
    start(1),
    complete(1),
    issue(ADVICE),
    callNext(),
    start(2),
    open(C2, BUDI),
    at('08:20'),
  )
  const view = console(office)
  expect(view.me).toEqual({ userId: 'u-sari', name: 'Sari', roles: ['agent'] })
  expect(view.counters).toEqual([
    { id: 'c1', number: 1, state: 'open', profileId: EVERYTHING, agentName: 'Sari', mine: true, ticketNumber: 'U002' },
    { id: 'c2', number: 2, state: 'open', profileId: EVERYTHING, agentName: null, mine: false, ticketNumber: null },
    { id: 'c3', number: 3, state: 'closed', profileId: ONLY_KTP, agentName: null, mine: false, ticketNumber: null },
  ])
  expect(view.today).toEqual({ completed: 1, promise: { met: 1, decided: 2 } })
  expect(console(office, BUDI)).toMatchObject({
    me: { name: 'u-budi' },
    today: { completed: 0, promise: { met: 0, decided: 0 } },
    ticket: null,
  })
  expect(console(given(open(), pause()).office).counter).toEqual({
    id: 'c1',
    number: 1,
    state: 'paused',
    profileId: EVERYTHING,
    pauseReason: 'break',
  })
})

test("[V8] in a later leg, whose wait has no target, the leg's own waiting is shown", () => {
  const { office } = given(issue(KTP), open(), callNext(), start(1), at('08:10'), complete(1, { next: KK }))
  expect(console(office).waiting.tickets[0]?.clock).toEqual({
    clock: 'legWait',
    startedAt: clock('08:10'),
    atRiskAt: null,
    targetAt: null,
    standing: 'onTrack',
  })
  office.run(callNext())
  expect(console(office).ticket?.clock).toBeNull()
})

test('[V5] the board shows who is called now, newest announcement first, and who was called before', () => {
  const { office } = given(
    issue(KTP),
    issue(KTP),
    issue(KTP),
    open(),
    open(C2, BUDI),
    ...serve(1),
    callNext(),
    callNext(C2, BUDI),
    at('08:01'),
    recall(2),
  )
  const board = display(office)
  expect(board.calling).toEqual([
    { callNo: 4, number: 'A002', counterNumber: 1, serviceId: KTP, calledAt: clock('08:01'), calls: 2, kind: 'last', mark: null },
    { callNo: 3, number: 'A003', counterNumber: 2, serviceId: KTP, calledAt: clock('08:00'), calls: 1, kind: 'first', mark: null },
  ])
  expect(board.recent.map((call) => call.number)).toEqual(['A001'])
})

test('[V5] a returned ticket leaves the board, and the recent list keeps eight lines', () => {
  const { office } = given(issue(KTP), open(), callNext(), returnToQueue(1, 'calledByMistake'))
  expect(display(office)).toMatchObject({ calling: [], recent: [] })
  const many = Array.from({ length: 40 }, (_, n) => [issue(KTP), ...serve(n + 1)]).flat()
  const { office: busy } = given(open(), ...many)
  expect(display(busy).recent.map((call) => call.number)).toEqual(['A040', 'A039', 'A038', 'A037', 'A036', 'A035', 'A034', 'A033'])
})

test('[V5] a ticket that is still called stays on the board, and can be recalled, however many are called after it', () => {
  const others = Array.from({ length: 40 }, (_, n) => [issue(KTP), ...serve(n + 2, C2, BUDI)]).flat()
  const { office } = given(issue(KTP), open(), open(C2, BUDI), callNext(), ...others)
  expect(display(office).calling.map((call) => call.number)).toEqual(['A001'])
  expect(console(office).allowed.recall).toBeNull()
  expect(office.run(recall(1))).toMatchObject({ ok: true })
  expect(display(office).calling.map(({ number, calls }) => [number, calls])).toEqual([['A001', 2]])
})

test('[V5] a board belongs to a hall', () => {
  const elsewhere = 'upstairs' as HallId
  const settings = {
    ...SAMPLE_SETTINGS,
    halls: [...SAMPLE_SETTINGS.halls, { id: elsewhere, name: { id: 'Atas' } }],
    counters: SAMPLE_SETTINGS.counters.map((entry) => (entry.id === C2 ? { ...entry, hallId: elsewhere } : entry)),
  }
  const { office } = givenIn(anOpenOffice(settings), issue(KTP), issue(KTP), open(), open(C2, BUDI), callNext(), callNext(C2, BUDI))
  expect(display(office).calling.map((call) => call.number)).toEqual(['A001'])
  expect(display(office, elsewhere).calling.map((call) => call.number)).toEqual(['A002'])
  expect(display(office, null).calling).toHaveLength(2)
})

test('[V9] the board tells how many wait, how long it takes and how the promises are kept', () => {
  const { office } = given(issue(KTP), issue(KK), open())
  expect(display(office)).toMatchObject({
    day: { state: 'open', lastTicketAt: clock('15:00'), closesAt: clock('16:00') },
    waiting: 2,
    groups: [{ groupId: 'group', waiting: 2, window: { fromMinutes: 12, toMinutes: 28 } }],
    promises: [
      { classId: '15', promise: { met: 0, decided: 0 } },
      { classId: '60', promise: { met: 0, decided: 0 } },
    ],
  })
  expect(display(given().office).groups[0]?.window).toBeNull()
})

test('[V9] whoever waits for one counter alone waits on the board as well, with the group of the service', () => {
  const advice = 'advice' as ServiceGroupId
  const settings = {
    ...withService(ADVICE, { groupId: advice }),
    groups: [...SAMPLE_SETTINGS.groups, { id: advice, name: { id: 'Informasi' }, description: { id: 'Informasi' } }],
  }
  const toBudi = (n: number) => toCounter(n, C2, { from: null, actor: SUPERVISOR })
  const people = [issue(KTP), issue(KK), issue(ADVICE), open(), open(C2, BUDI)]
  const { office } = givenIn(anOpenOffice(settings), ...people, toBudi(1), toBudi(3))
  expect(display(office)).toMatchObject({
    waiting: 3,
    groups: [
      { groupId: 'group', waiting: 2 },
      { groupId: 'advice', waiting: 1 },
    ],
  })
  office.run(callNext(C2, BUDI))
  expect(display(office).waiting).toBe(2)
})

test('[V9] the kiosk tells of each service whether and how soon it is served', () => {
  const settings = withService(KK, { dailyQuota: 0 })
  const { office } = givenIn(
    anOpenOffice(settings),
    issue(KTP),
    open(),
    by(SUPERVISOR, { type: 'closeService', serviceId: ADVICE, reason: 'staff' }),
  )
  expect(kiosk(office)).toEqual({
    day: { state: 'open', lastTicketAt: clock('15:00'), closesAt: clock('16:00') },
    services: {
      KTP: { status: { state: 'open' }, outage: null, waiting: 1, window: { fromMinutes: 4, toMinutes: 16 }, calledAfterClosing: null },
      KK: {
        status: { state: 'quotaReached' },
        outage: null,
        waiting: 1,
        window: { fromMinutes: 4, toMinutes: 16 },
        calledAfterClosing: null,
      },
      ADVICE: {
        status: { state: 'closed', reason: 'staff' },
        outage: null,
        waiting: 1,
        window: { fromMinutes: 4, toMinutes: 16 },
        calledAfterClosing: null,
      },
      DIVORCE: {
        status: { state: 'elsewhere', servedAt: { id: 'Sudin', en: 'Sudin' } },
        outage: null,
        waiting: 0,
        window: null,
        calledAfterClosing: null,
      },
    },
    printer: null,
    prints: [],
  })
})

test('[V22] the kiosk tells before the ticket is taken that its call may come after the closing, or probably will', () => {
  const before = (people: number, time: string) => {
    const { office } = given(...Array.from({ length: people }, () => issue(KTP)), open(), at(time))
    return kiosk(office).services[KTP]
  }
  // It closes at four.
  expect(before(5, '15:00')).toMatchObject({ window: { fromMinutes: 36, toMinutes: 60 }, calledAfterClosing: null })
  expect(before(6, '15:00')).toMatchObject({ window: { fromMinutes: 45, toMinutes: 72 }, calledAfterClosing: 'possibly' })
  expect(before(8, '14:55')).toMatchObject({ window: { fromMinutes: 64, toMinutes: 92 }, calledAfterClosing: 'possibly' })
  expect(before(8, '14:56')).toMatchObject({ window: { fromMinutes: 64, toMinutes: 92 }, calledAfterClosing: 'probably' })
})

test('[V22] of a closing nothing is told where nobody can say how long it takes', () => {
  const { office } = given(issue(KTP), at('15:58'))
  expect(kiosk(office).services[KTP]).toMatchObject({ window: null, calledAfterClosing: null })
})

test('[V9] the office view names services, classes and counters, and whether it is a demonstration', () => {
  const view = projectOffice(given().office.state, { demo: true })
  expect(view).toMatchObject({ demo: true, name: SAMPLE_SETTINGS.name, counters: [{ number: 1 }, { number: 2 }, { number: 3 }] })
  expect(view.services.map(({ id, promiseMinutes }) => [id, promiseMinutes])).toEqual([
    [KTP, 15],
    [KK, 60],
    [ADVICE, 15],
    [DIVORCE, 60],
  ])
})

test('[V10] a citizen sees number, place, window and, once called, the counter', () => {
  const { office } = given(issue(KTP), issue(KTP), open())
  const page = () => projectTicket(office.state, office.context(), ticket(2))
  expect(page()).toEqual({
    number: 'A002',
    serviceId: KTP,
    state: 'waiting',
    issuedAt: clock('08:00'),
    promiseMinutes: 15,
    promiseFrom: 'documents',
    ahead: 1,
    window: { fromMinutes: 4, toMinutes: 16 },
    counterNumber: null,
    overtakenBy: {},
    outages: [],
    parked: null,
    ending: null,
    call: null,
    promiseClock: null,
    presence: null,
    mayGiveUp: true,
  })
  for (const step of [...serve(1), callNext()]) office.run(step)
  expect(page()).toMatchObject({ state: 'called', ahead: 0, window: null, counterNumber: 1, mayGiveUp: false })
  for (const step of [recall(2), at('08:01'), noShow(2)]) office.run(step)
  expect(page()).toMatchObject({ state: 'noShow', counterNumber: null })
  expect(projectTicket(office.state, office.context(), ticket(9))).toBeNull()
})

test('[X53] the phone is told which announcement it is, and which is the last before a no-show', () => {
  const { office } = given(issue(KTP), open(), callNext())
  const call = () => projectTicket(office.state, office.context(), ticket(1))?.call
  expect(call()).toEqual({ at: clock('08:00'), count: 1, last: false })
  for (const step of [at('08:01'), recall(1)]) office.run(step)
  expect(call()).toEqual({ at: clock('08:00'), count: 2, last: true })
  for (const step of [returnToQueue(1, 'calledByMistake'), at('08:02')]) office.run(step)
  expect(call()).toBeNull()
  office.run(callNext())
  expect(call()).toEqual({ at: clock('08:02'), count: 1, last: false })
})

test('[X53] the phone is told the clock of the promise while it runs', () => {
  const { office } = given(issue(KTP), open(), callNext(), at('08:02'), start(1))
  const running = () => projectTicket(office.state, office.context(), ticket(1))?.promiseClock
  expect(running()).toBeNull()
  for (const step of [at('08:04'), acceptDocuments(1), at('08:16')]) office.run(step)
  expect(running()).toEqual({
    clock: 'processing',
    startedAt: clock('08:04'),
    atRiskAt: clock('08:15:15'),
    targetAt: clock('08:19'),
    standing: 'atRisk',
  })
  office.run(complete(1))
  expect(running()).toBeNull()
})

test('[V10] the paper says what the citizen needs, with the documents that are always asked for', () => {
  const documents = [
    { name: { id: 'KK' }, form: 'photocopy', required: 'always' },
    { name: { id: 'Surat kuasa' }, form: 'original', required: 'sometimes' },
  ] as const
  const { office } = givenIn(anOpenOffice(withService(KTP, { documentCases: [{ name: null, documents }] })), issue(KTP), issue(KTP), open())
  expect(projectSlip(office.state, office.context(), ticket(2))).toMatchObject({
    number: 'A002',
    promiseMinutes: 15,
    documents: [documents[0]],
    ahead: 1,
    window: { fromMinutes: 4, toMinutes: 16 },
    zoneLabel: 'WIB',
  })
  expect(projectSlip(office.state, office.context(), ticket(9))).toBeNull()
  const bare = givenIn(anOpenOffice(withService(KTP, { documentCases: [] })), issue(KTP)).office
  expect(projectSlip(bare.state, bare.context(), ticket(1))?.documents).toEqual([])
})

test('[K16] [V9] [V10] office, phone and paper say from where a promise counts, of a later leg that it is no longer the number', () => {
  const { office } = givenIn(anOpenOffice(withPromiseOnVisit(['15'])), issue(KTP), issue(KK), open())
  expect(projectOffice(office.state, { demo: false }).services.map(({ promiseFrom }) => promiseFrom)).toEqual([
    'visit',
    'documents',
    'visit',
    'documents',
  ])
  const told = (n: number) => projectTicket(office.state, office.context(), ticket(n))?.promiseFrom
  expect([told(1), told(2)]).toEqual(['visit', 'documents'])
  const printed = (n: number) => projectSlip(office.state, office.context(), ticket(n))?.promiseFrom
  expect([printed(1), printed(2)]).toEqual(['visit', 'documents'])
  for (const step of [callNext(), start(1), at('08:10'), complete(1, { next: ADVICE })]) office.run(step)
  expect([told(1), printed(1)]).toEqual(['lastService', 'lastService'])
  for (const step of [callNext(), start(1), complete(1, { next: KK })]) office.run(step)
  expect([told(1), printed(1)]).toEqual(['documents', 'documents'])
})

test('[V9] the board speaks of what this office serves: its classes and, group by group, its lines', () => {
  const elsewhere = { groupId: 'courts' as ServiceGroupId, classId: '240' as ServiceClassId }
  const advice = { groupId: 'advice' as ServiceGroupId }
  const named = (id: string) => ({ id: id as ServiceGroupId, name: { id }, description: { id } })
  const settings = {
    ...withService(DIVORCE, elsewhere, withService(ADVICE, advice)),
    groups: [...SAMPLE_SETTINGS.groups, named('advice'), named('courts')],
    classes: [
      ...SAMPLE_SETTINGS.classes,
      {
        id: '240' as ServiceClassId,
        promiseMinutes: 240,
        promiseFrom: 'documents' as const,
        waitTargetMinutes: 60,
        checkingTargetMinutes: 5,
      },
    ],
  }
  const { office } = givenIn(anOpenOffice(settings), issue(KTP), issue(KK), issue(ADVICE), open())
  const board = display(office)
  expect(board.promises.map(({ classId }) => classId)).toEqual(['15', '60'])
  expect(board.groups.map(({ groupId, waiting }) => [groupId, waiting])).toEqual([
    ['group', 2],
    ['advice', 1],
    ['courts', 0],
  ])
  expect(board.groups.map(({ window }) => window !== null)).toEqual([true, true, false])
})

test('[V9] the window of a group reaches from the soonest to the latest of its services', () => {
  const onlyKk = 'only-kk' as ProfileId
  const settings = {
    ...SAMPLE_SETTINGS,
    profiles: [...SAMPLE_SETTINGS.profiles, { id: onlyKk, name: { id: 'KK' }, serviceIds: [KK], order: [] }],
  }
  const apart = [open(C1, SARI, onlyKk), open(C2, BUDI, ONLY_KTP)]
  const { office } = givenIn(anOpenOffice(settings), issue(KTP), issue(KTP), issue(KTP), issue(KK), ...apart)
  const { KTP: later, KK: sooner } = kiosk(office).services
  expect(later?.window?.fromMinutes).toBeGreaterThan(sooner?.window?.fromMinutes ?? Infinity)
  expect(later?.window?.toMinutes).toBeGreaterThan(sooner?.window?.toMinutes ?? Infinity)
  expect(display(office).groups[0]?.window).toEqual({ fromMinutes: sooner?.window?.fromMinutes, toMinutes: later?.window?.toMinutes })
})

test('[Y1] the kiosk tells of each service the outage it suffers, the first declared where there are several', () => {
  const { office } = given(declareOutage('network', [KTP]), declareOutage('power'))
  const causes = Object.entries(kiosk(office).services).map(([id, { outage }]) => [id, outage])
  expect(causes).toEqual([
    [KTP, 'network'],
    [KK, 'power'],
    [ADVICE, 'power'],
    [DIVORCE, null],
  ])
})

test("[Y1] the citizen's page tells of the outages of the whole office and of its own service", () => {
  const { office } = given(issue(KTP), declareOutage('network', [KTP]), declareOutage('power'), declareOutage('device', [KK]))
  expect(projectTicket(office.state, office.context(), ticket(1))?.outages.map(({ cause }) => cause)).toEqual(['network', 'power'])
})

test('[V16] what a ticket was parked for is told until it is called back', () => {
  const { office } = given(issue(KTP), open(), callNext(), start(1), park(1, { cause: 'documents' }))
  const page = () => projectTicket(office.state, office.context(), ticket(1))
  expect(page()).toMatchObject({ state: 'parked', parked: { cause: 'documents' } })
  office.run(resume(1))
  expect(page()).toMatchObject({ state: 'called', parked: null })
})

test('[A2, A20] a call that waits for its turn is nowhere on the board, and a board of other counters shows none of it', () => {
  const { office } = given(issue(KTP), issue(KTP), open(), open(C2, BUDI), callNext(), at('08:01'), callNext(C2, BUDI))
  const { calling } = callsInHall(office.state, HALL)
  const first = announceNext(
    hearCalls(firstAnnouncements({ calling: [], recent: [] }, clock('08:00')), { calling, recent: [] }),
    clock('08:01'),
  )
  const board = (counters: readonly number[] | null) =>
    projectDisplay(
      office.state,
      office.context(),
      { hallId: HALL, counters },
      { ledgerHead: null, announcements: first, speaker: 'b', heard: true },
    )
  const shown = (counters: readonly number[] | null) => {
    const { announcing, calling: stand } = board(counters)
    return [announcing?.number, announcing?.here, announcing?.times, stand.map(({ number }) => number)]
  }
  expect(first.queued.map(({ number }) => number)).toEqual(['A002'])
  expect(shown(null)).toEqual(['A001', true, 2, ['A001']])
  expect(shown([2])).toEqual(['A001', false, 2, []])
  const between = { ...first, announcing: null, queued: [] }
  const resting = projectDisplay(
    office.state,
    office.context(),
    { hallId: HALL, counters: null },
    { ledgerHead: null, announcements: between, speaker: null, heard: false },
  )
  expect(resting.announcing).toBeNull()
})

test('[A20] nor of its calls before', () => {
  const { office } = given(issue(KTP), issue(KTP), open(), ...serve(1), callNext())
  const recent = (counters: readonly number[] | null) =>
    projectDisplay(
      office.state,
      office.context(),
      { hallId: HALL, counters },
      { ledgerHead: null, announcements: null, speaker: null, heard: false },
    ).recent.map(({ number }) => number)
  expect([recent(null), recent([1]), recent([2])]).toEqual([['A001'], ['A001'], []])
})

test('[X53] a citizen is told which announcement it is, and which is the last before a no-show', () => {
  const told = (minimumCalls: number, ...steps: readonly Step[]) => {
    const settings = { ...SAMPLE_SETTINGS, calls: { ...SAMPLE_SETTINGS.calls, minimumCalls } }
    const { office } = givenIn(anOpenOffice(settings), issue(KTP), open(), callNext(), ...steps)
    const call = projectTicket(office.state, office.context(), ticket(1))?.call
    return [call?.count, call?.last]
  }
  expect([told(1), told(2), told(2, recall(1)), told(3, recall(1))]).toEqual([
    [1, false],
    [1, false],
    [2, true],
    [2, false],
  ])
})

test('[X53] the clock of a promise that counts from the number runs while its holder waits', () => {
  const classes = SAMPLE_SETTINGS.classes.map((entry) => ({ ...entry, promiseFrom: 'visit' as const }))
  const clockOf = ({ office }: { readonly office: Office }) => projectTicket(office.state, office.context(), ticket(1))?.promiseClock
  expect(clockOf(givenIn(anOpenOffice({ ...SAMPLE_SETTINGS, classes }), issue(KTP), at('08:04')))?.startedAt).toBe(clock('08:00'))
  expect(clockOf(given(issue(KTP), at('08:04')))).toBeNull()
})
