import type { ApprovalId, OutOfOrderReasonId, UserId } from '@loket/protocol'
import { expect, test } from 'vitest'
import { projectSupervisor } from '../projections/supervisor.ts'
import {
  anOpenOffice,
  at,
  BUDI,
  by,
  given,
  givenIn,
  RINI,
  SARI,
  type Step,
  SUPERVISOR,
  SYSTEM,
  WATI,
} from '../testing/office-under-test.ts'
import { C1, C2, C3, INVITED, KK, KTP, SAMPLE_SETTINGS, URGENT } from '../testing/sample-office.ts'
import { approve, callNext, callTicket, cancel, close, issue, open, requestApproval, start, ticket, toCounter } from '../testing/steps.ts'

const LINE = [issue(KTP), issue(KK), issue(KTP), open(C1, RINI)]
const FIRST = 'a-2027-01-12-1' as ApprovalId

/** The line of LINE in an office where a supervisor is signed in. */
function supervised(...steps: readonly Step[]) {
  const office = anOpenOffice()
  office.signedIn = ['u-supervisor' as UserId]
  return givenIn(office, ...LINE, ...steps)
}

test('[L1] a chosen ticket is called out of order with its reason, who was ahead and whom it passed over', () => {
  given(...LINE)
    .when(callTicket(3))
    .leadsTo({
      type: 'ticketCalled',
      ticketId: ticket(3),
      rule: 'callTicket',
      ground: 'outOfOrder',
      ahead: 2,
      overtook: [
        { ticketId: ticket(1), reason: 'outOfOrder' },
        { ticketId: ticket(2), reason: 'outOfOrder' },
      ].sort((a, b) => a.ticketId.localeCompare(b.ticketId)) as never,
      outOfOrder: { reasonId: URGENT, reason: { id: 'Darurat', en: 'Darurat' }, approval: 'notNeeded', approvalId: null },
    })
})

test('[L1] it is a right of its own: an agent without it, and a supervisor without a counter, are refused', () => {
  given(issue(KTP), open())
    .when(callTicket(1, URGENT, C1, SARI))
    .refused({ type: 'notPermitted', command: 'callTicket' })
  given(issue(KTP), open())
    .when(callTicket(1, URGENT, C1, SUPERVISOR))
    .refused({ type: 'notPermitted', command: 'callTicket' })
  given(issue(KTP), open()).when(callTicket(1)).refused({ type: 'counterNotYours' })
})

test('[L1] only who waits, and only for this counter', () => {
  given(...LINE, callNext(C1, RINI))
    .when(callTicket(3))
    .refused({ type: 'counterBusy', number: 'A001' as never })
  given(...LINE, open(C2, BUDI), callNext(C2, BUDI))
    .when(callTicket(1))
    .refused({ type: 'ticketNotWaiting', state: 'called' })
  given(...LINE)
    .when(callTicket(9))
    .refused({ type: 'ticketUnknown' })
  given(issue(KK), open(C3, RINI))
    .when(callTicket(1, URGENT, C3))
    .refused({ type: 'ticketNotForCounter' })
  given(...LINE, open(C2, BUDI), open(C3, WATI), callNext(C2, BUDI), start(1, C2, BUDI), toCounter(1, C3, { from: C2, actor: BUDI }))
    .when(callTicket(1))
    .refused({ type: 'ticketNotForCounter' })
})

test("[L2] the reason is one of the office's list", () => {
  given(...LINE)
    .when(callTicket(3, 'friendship' as never))
    .refused({ type: 'outOfOrderReasonUnknown' })
  supervised()
    .when(requestApproval(3, 'friendship' as never))
    .refused({ type: 'outOfOrderReasonUnknown' })
})

test('[L3] the day has a number of calls out of order, and no more', () => {
  const three = [1, 2, 3].flatMap((n) => [issue(KTP), callTicket(n), cancel(n, 'citizenLeft', RINI)])
  given(open(C1, RINI), ...three, issue(KTP))
    .when(callTicket(4))
    .refused({ type: 'outOfOrderCapReached', cap: 3 })
})

test('[L4] where the reason asks for a second person and one is signed in, the call waits for a word', () => {
  supervised().when(callTicket(3, INVITED)).refused({ type: 'approvalNeeded', asked: false })
  const { when } = supervised(requestApproval(3))
  when(callTicket(3, INVITED)).refused({ type: 'approvalNeeded', asked: true })
  supervised(requestApproval(3), approve(FIRST))
    .when(callTicket(3, INVITED))
    .leadsTo({ type: 'ticketCalled', outOfOrder: { approval: 'granted', approvalId: FIRST } as never })
  supervised(requestApproval(3), approve(FIRST, 'refused')).when(callTicket(3, INVITED)).refused({ type: 'approvalRefused' })
})

test('[L4] a word is for one ticket and one call', () => {
  supervised(requestApproval(3), approve(FIRST)).when(callTicket(2, INVITED)).refused({ type: 'approvalNeeded', asked: false })
  const again = [callTicket(3, INVITED), by(RINI, { type: 'returnToQueue', counterId: C1, ticketId: ticket(3), reason: 'calledByMistake' })]
  supervised(requestApproval(3), approve(FIRST), ...again)
    .when(callTicket(3, INVITED))
    .refused({ type: 'approvalNeeded', asked: false })
})

test('[L4] a word for one reason is none for another', () => {
  const sworn = { id: 'sworn' as OutOfOrderReasonId, name: { id: 'Sumpah jabatan' }, needsApproval: true }
  const { outOfOrder } = SAMPLE_SETTINGS
  const office = anOpenOffice({ ...SAMPLE_SETTINGS, outOfOrder: { ...outOfOrder, reasons: [...outOfOrder.reasons, sworn] } })
  office.signedIn = ['u-supervisor' as UserId]
  const { when } = givenIn(office, ...LINE, requestApproval(3), approve(FIRST))
  when(callTicket(3, sworn.id)).refused({ type: 'approvalNeeded', asked: false })
  when(requestApproval(3, sworn.id)).leadsTo({ type: 'approvalRequested', reasonId: sworn.id })
})

test('[L4] it is asked for once, and only where it is needed', () => {
  supervised()
    .when(requestApproval(3))
    .leadsTo({ type: 'approvalRequested', approvalId: FIRST, ticketId: ticket(3), reasonId: INVITED })
  supervised().when(requestApproval(3, URGENT)).refused({ type: 'approvalNotNeeded' })
  supervised(requestApproval(3)).when(requestApproval(3)).refused({ type: 'approvalNeeded', asked: true })
  supervised(requestApproval(3), approve(FIRST, 'refused')).when(requestApproval(3)).refused({ type: 'approvalRefused' })
  supervised(callNext(C1, RINI)).when(requestApproval(1)).refused({ type: 'ticketNotWaiting', state: 'called' })
  supervised().when(requestApproval(9)).refused({ type: 'ticketUnknown' })
  given(issue(KTP)).when(requestApproval(1)).refused({ type: 'counterNotOpen' })
})

test('[L4] it is not asked for what could not be done anyway', () => {
  const office = anOpenOffice()
  office.signedIn = ['u-supervisor' as UserId]
  givenIn(office, issue(KK), open(C3, RINI))
    .when(requestApproval(1, INVITED, C3))
    .refused({ type: 'ticketNotForCounter' })
  const used = [
    callTicket(1),
    cancel(1, 'citizenLeft', RINI),
    callTicket(2),
    cancel(2, 'citizenLeft', RINI),
    callTicket(3),
    cancel(3, 'citizenLeft', RINI),
  ]
  supervised(...used, issue(KTP))
    .when(requestApproval(4))
    .refused({ type: 'outOfOrderCapReached', cap: 3 })
})

test('[L5] where nobody is signed in who could agree, the call goes through marked unapproved', () => {
  const { office, when } = given(...LINE)
  when(callTicket(3, INVITED)).leadsTo({ type: 'ticketCalled', outOfOrder: { approval: 'unapproved', approvalId: FIRST } as never })
  expect(office.state.calls[0]?.mark).toBe('unapproved')
  expect(office.state.approvals.get(FIRST)?.status).toBe('unapproved')
})

test('[L5] nor does a supervisor who calls count as the second person', () => {
  const both = { ...RINI, roles: ['agent', 'expediter', 'supervisor'] } as typeof RINI
  const office = anOpenOffice()
  office.signedIn = ['u-rini' as UserId]
  givenIn(office, issue(KTP), open(C1, both))
    .when(callTicket(1, INVITED, C1, both))
    .leadsTo({ type: 'ticketCalled', outOfOrder: { approval: 'unapproved' } as never })
})

test('[L5] a wish that nobody answered before leaving becomes the unapproved act', () => {
  const { office, when } = supervised(requestApproval(3))
  office.signedIn = []
  when(callTicket(3, INVITED)).leadsTo({ type: 'ticketCalled', outOfOrder: { approval: 'unapproved', approvalId: FIRST } as never })
})

test('[L6] an unapproved act stays open until another person has reviewed it', () => {
  const unapproved = [...LINE, callTicket(3, INVITED)]
  const reviewed = given(...unapproved)
  const open = () =>
    projectSupervisor(reviewed.office.state, reviewed.office.context(SUPERVISOR), {
      nameOf: () => null,
      alerts: [],
      stations: [],
      boards: [],
    })
  expect(open().approvals).toMatchObject([{ approvalId: FIRST, status: 'unapproved', number: 'A002', mine: false }])
  reviewed.when(approve(FIRST, 'refused')).leadsTo({ type: 'approvalGiven', approvalId: FIRST, verdict: 'refused' })
  expect(open()).toMatchObject({ approvals: [], acts: [{ kind: 'outOfOrder', approval: 'unapproved', review: 'refused', overtook: 2 }] })
  const both = { ...RINI, roles: ['supervisor'] } as typeof RINI
  given(...unapproved)
    .when(approve(FIRST, 'granted', both))
    .refused({ type: 'ownApproval' })
})

test('[L6] a word is given once, on something that was asked', () => {
  supervised(requestApproval(3), approve(FIRST)).when(approve(FIRST, 'refused')).refused({ type: 'approvalSettled' })
  supervised()
    .when(approve('a-none' as ApprovalId))
    .refused({ type: 'approvalUnknown' })
  supervised(requestApproval(3))
    .when(approve(FIRST, 'granted', RINI))
    .refused({ type: 'notPermitted', command: 'approve' })
})

test('[L7] what nobody has reviewed stays open on the next day, without its ticket', () => {
  const tomorrow = [at('16:30'), close(C1, RINI), by(SUPERVISOR, { type: 'closeDay' }), at('31:00'), by(SYSTEM, { type: 'openDay' })]
  const { office, when } = given(...LINE, callTicket(3, INVITED), cancel(3, 'citizenLeft', RINI), ...tomorrow)
  const view = projectSupervisor(office.state, office.context(SUPERVISOR), { nameOf: () => null, alerts: [], stations: [], boards: [] })
  expect(view.approvals).toMatchObject([{ approvalId: FIRST, number: 'A002', counterNumber: 1, ticketId: null, status: 'unapproved' }])
  when(approve(FIRST)).leadsTo({ type: 'approvalGiven' })
  const reviewed = given(...LINE, callTicket(3, INVITED), approve(FIRST), cancel(3, 'citizenLeft', RINI), ...tomorrow)
  expect(reviewed.office.state.approvals.size).toBe(0)
})

test('[L6] with the day closed a word waits for the next day', () => {
  const closed = [
    callTicket(3, INVITED),
    cancel(3, 'citizenLeft', RINI),
    close(C1, RINI),
    at('16:30'),
    by(SUPERVISOR, { type: 'closeDay' }),
  ]
  given(...LINE, ...closed)
    .when(approve(FIRST))
    .refused({ type: 'dayNotOpen' })
})

test('[L8] the hall sees a call out of order', () => {
  const { office } = given(...LINE, callTicket(3))
  expect(office.state.calls[0]).toMatchObject({ number: 'A002', mark: 'outOfOrder' })
  office.run(by(RINI, { type: 'recall', counterId: C1, ticketId: ticket(3) }))
  expect(office.state.calls[0]).toMatchObject({ number: 'A002', mark: 'outOfOrder', calls: 2 })
})
