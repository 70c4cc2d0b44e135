import type { Actor, ApprovalId } from '@loket/protocol'
import { expect, test } from 'vitest'
import type { ClockAlert } from '../clocks/alerts.ts'
import {
  ADMINISTRATOR,
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
  SUPERVISOR,
  SYSTEM,
  WATI,
} from '../testing/office-under-test.ts'
import { C1, C2, C3, INVITED, KK, KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import {
  approve,
  callNext,
  callTicket,
  close,
  issue,
  issueFor,
  open,
  park,
  requestApproval,
  start,
  takeOver,
  ticket,
} from '../testing/steps.ts'
import { projectSupervisor } from './supervisor.ts'

const NAMES: Readonly<Record<string, string>> = { 'u-supervisor': 'Dewi', 'u-rini': 'Rini' }
const FIRST = 'a-2027-01-12-1' as ApprovalId

function pageOf(office: OfficeUnderTest, actor: Actor = SUPERVISOR, alerts: readonly ClockAlert[] = []) {
  return projectSupervisor(office.state, office.context(actor), { nameOf: (userId) => NAMES[userId] ?? null, alerts })
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
