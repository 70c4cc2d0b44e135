import { expect, test } from 'vitest'
import { takeDueAlerts } from '../clocks/alerts.ts'
import {
  anOpenOffice,
  at,
  BUDI,
  clock,
  given,
  givenIn,
  KIOSK,
  type OfficeUnderTest,
  RINI,
  SARI,
  SUPERVISOR,
} from '../testing/office-under-test.ts'
import { C1, C2, INVITED, KK, KTP, SAMPLE_SETTINGS, URGENT } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  approve,
  callNext,
  callTicket,
  complete,
  declareOutage,
  issue,
  issueFor,
  noShow,
  open,
  park,
  recall,
  rejoin,
  requestApproval,
  start,
  takeOver,
  ticket,
  toCounter,
  toService,
  undo,
} from '../testing/steps.ts'
import { projectConsole } from './console.ts'
import { projectSupervisor } from './supervisor.ts'
import { projectTicket } from './ticket.ts'

const names = { nameOf: (userId: string) => (userId === 'u-rini' ? 'Rini' : null), alerts: [], stations: [], boards: [] }
const consoleOf = (office: OfficeUnderTest, actor = SARI) => projectConsole(office.state, office.context(actor), names)
const supervisorOf = (office: OfficeUnderTest) => projectSupervisor(office.state, office.context(SUPERVISOR), names)

const TWO_IN_WORK = [issue(KTP), issue(KTP), open(), open(C2, BUDI), callNext(), start(1), callNext(C2, BUDI), start(2, C2, BUDI)]

test('[V11] the console lists what is put aside, its own counter first, then by due time', () => {
  const parked = [
    park(2, { cause: 'documents', dueMinutes: 5, counterId: C2, actor: BUDI }),
    acceptDocuments(1),
    at('08:02'),
    park(1, { cause: 'production', dueMinutes: 60 }),
  ]
  const { office } = given(...TWO_IN_WORK, ...parked, at('08:10'))
  expect(consoleOf(office).parked).toMatchObject({
    count: 2,
    tickets: [
      {
        number: 'A001',
        cause: 'production',
        counterNumber: 1,
        parkedAt: clock('08:02'),
        dueAt: clock('09:02'),
        clock: { clock: 'processing', startedAt: clock('08:00') },
      },
      { number: 'A002', cause: 'documents', missing: [{ id: 'Kartu Keluarga' }], clock: null },
    ],
  })
  expect(consoleOf(office, BUDI).parked.tickets.map(({ number }) => number)).toEqual(['A002', 'A001'])
  expect(consoleOf(office).allowed.resume).toBeNull()
  expect(supervisorOf(office).overdueParks.map(({ number }) => number)).toEqual(['A002'])
})

test('[V11] it lists the no-shows that may still come back, newest first', () => {
  const absent = [
    issue(KTP),
    issue(KTP),
    open(),
    callNext(),
    recall(1),
    at('08:02'),
    noShow(1),
    callNext(),
    recall(2),
    at('08:10'),
    noShow(2),
  ]
  const { office } = given(...absent)
  expect(consoleOf(office).absent).toEqual([
    { ticketId: ticket(2), number: 'A002', serviceId: KTP, markedAt: clock('08:10'), rejoinUntil: clock('08:30') },
    { ticketId: ticket(1), number: 'A001', serviceId: KTP, markedAt: clock('08:02'), rejoinUntil: clock('08:22') },
  ])
  expect(consoleOf(office).allowed.rejoin).toBeNull()
  office.run(at('08:22:01'))
  expect(consoleOf(office).absent.map(({ number }) => number)).toEqual(['A002'])
  office.run(rejoin(2))
  expect(consoleOf(office).absent).toEqual([])
})

test('[V12] the last act is offered to be taken back, until when', () => {
  const { office } = given(...TWO_IN_WORK, complete(1))
  const { lastSeq } = office.state
  expect(consoleOf(office).undo).toEqual({ actSeq: lastSeq, act: 'complete', number: 'A001', until: clock('08:00:30') })
  expect(consoleOf(office, BUDI).undo).toMatchObject({ act: 'startService', number: 'A002' })
  office.run(at('08:00:31'))
  expect(consoleOf(office).undo).toBeNull()
})

test('[V12] not when the ticket has moved on', () => {
  const { office } = given(...TWO_IN_WORK, toCounter(1, C2), complete(2, { counterId: C2, actor: BUDI }), callNext(C2, BUDI))
  expect(consoleOf(office).undo).toBeNull()
})

test('[V13] the console is told of clocks that entered a band, of its own ticket and of those that wait for it', () => {
  const { office } = given(issue(KK), issue(KTP), open(), callNext(), start(1), at('08:12'))
  const alerts = takeDueAlerts(office.state, office.now).toReversed()
  const seen = (actor = SARI) => projectConsole(office.state, office.context(actor), { ...names, alerts }).notices
  expect(seen()).toEqual([
    { number: 'A001', clock: 'wait', band: 'atRisk', at: clock('08:11:15') },
    { number: 'M001', clock: 'checking', band: 'breached', at: clock('08:05:00') + 1 },
    { number: 'M001', clock: 'checking', band: 'atRisk', at: clock('08:03:45') },
  ])
  expect(seen(BUDI)).toEqual([])
  expect(projectSupervisor(office.state, office.context(SUPERVISOR), { ...names, alerts }).notices).toHaveLength(3)
})

test('[V14] only who may call out of order sees reasons, what was used today, and wishes', () => {
  const { office } = given(issue(KTP), issue(KTP), open(C1, RINI), callTicket(2))
  expect(consoleOf(office, RINI).outOfOrder).toMatchObject({ usedToday: 1, cap: 3, reasons: [{ id: URGENT }, { id: INVITED }] })
  expect(consoleOf(office, SARI).outOfOrder).toBeNull()
})

test('[V14] a wish is shown to its asker until it is used, and to the supervisor until it is answered', () => {
  const asked = anOpenOffice()
  asked.signedIn = ['u-supervisor' as never]
  const { office } = givenIn(asked, issue(KTP), issue(KTP), open(C1, RINI), requestApproval(2))
  expect(supervisorOf(office).approvals).toMatchObject([
    { number: 'A002', status: 'asked', counterNumber: 1, mine: false, reasonId: INVITED },
  ])
  office.run(approve('a-2027-01-12-1' as never))
  expect(supervisorOf(office).approvals).toEqual([])
  expect(consoleOf(office, RINI).approvals).toMatchObject([{ number: 'A002', status: 'granted', mine: true }])
  office.run(callTicket(2, INVITED))
  expect(consoleOf(office, RINI).approvals).toEqual([])
})

test('[V14] a wish about somebody who was called meanwhile is gone', () => {
  const { office } = given(issue(KTP), open(C1, RINI), requestApproval(1), callNext(C1, RINI))
  expect([supervisorOf(office).approvals, consoleOf(office, RINI).approvals]).toEqual([[], []])
})

test('[V15] the supervisor sees every out-of-order, undone and otherwise notable act of the day in one list, newest first', () => {
  const { office } = given(issue(KTP), issue(KTP), issue(KTP), open(C1, RINI), callTicket(3), start(3, C1, RINI))
  office.run(undo(office, C1, RINI))
  for (const step of [start(3, C1, RINI), toService(3, KK, { last: true, actor: RINI }), issueFor(KTP), takeOver(C1, BUDI)])
    office.run(step)
  expect(supervisorOf(office).acts).toMatchObject([
    { kind: 'counterTakenOver', number: null, counterNumber: 1, by: null },
    { kind: 'issuedByStaff', reason: 'cannotUseKiosk', number: 'A004', counterNumber: null },
    { kind: 'transferredLast', reason: 'citizenAsked', number: 'A003', counterNumber: 1, by: 'Rini' },
    { kind: 'undone', act: 'startService', number: 'A003', by: 'Rini' },
    { kind: 'outOfOrder', approval: 'notNeeded', review: null, overtook: 2, number: 'A003', by: 'Rini' },
  ])
})

test('[V15] flags, outages, counters and shares stand beside', () => {
  const { office } = given(issue(KTP), open(), callNext(), start(1), park(1), declareOutage('network'))
  expect(supervisorOf(office)).toMatchObject({
    flags: [{ kind: 'parkedAtOnce', counterNumber: 1, numbers: ['A001'] }],
    outages: [{ cause: 'network', confirmed: false, lapsesAt: clock('08:30') }],
    counters: [{ number: 1, state: 'open' }, { number: 2 }, { number: 3 }],
    waiting: 0,
    promises: [{ classId: '15' }, { classId: '60' }],
    allowed: { openDay: { type: 'dayAlreadyOpen' }, closeDay: null, declareOutage: null },
  })
})

test('[V16] the citizen sees how many who came later were called before, by kind and never by number', () => {
  const { office } = given(issue(KTP), issue(KTP), issue(KTP), open(C1, RINI), callTicket(2))
  const page = projectTicket(office.state, office.context(KIOSK), ticket(1))
  expect(page?.overtakenBy).toEqual({ outOfOrder: 1 })
  expect(JSON.stringify(page)).not.toContain('A002')
})

test('[V16] and how it ended, or when somebody looks after it again', () => {
  const { office } = given(issue(KTP), open(), callNext(), start(1), park(1, { cause: 'documents', dueMinutes: 10 }))
  const page = (n: number) => projectTicket(office.state, office.context(KIOSK), ticket(n))
  expect(page(1)).toMatchObject({
    state: 'parked',
    parked: { cause: 'documents', dueAt: clock('08:10'), missing: [{ id: 'Kartu Keluarga' }] },
    ending: null,
  })
  for (const step of [issue(KTP), callNext(), recall(2), at('08:05'), noShow(2)]) office.run(step)
  expect(page(2)?.ending).toMatchObject({ outcome: null, rejoinUntil: clock('08:25') })
})

test('[V14] where every reason needs a second person the act is still offered, and says what it waits for', () => {
  const reasons = SAMPLE_SETTINGS.outOfOrder.reasons.filter(({ needsApproval }) => needsApproval)
  const office = anOpenOffice({ ...SAMPLE_SETTINGS, outOfOrder: { dailyCap: 3, reasons } })
  office.signedIn = ['u-supervisor' as never]
  givenIn(office, issue(KTP), open(C1, RINI))
  expect(consoleOf(office, RINI).allowed.callTicket).toEqual({ type: 'approvalNeeded', asked: false })
})
