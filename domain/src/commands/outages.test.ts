import type { OutageId } from '@loket/protocol'
import { expect, test } from 'vitest'
import { overlapMs } from '../outages/outages.ts'
import { projectDisplay } from '../projections/display.ts'
import { projectKiosk } from '../projections/kiosk.ts'
import { projectTicket } from '../projections/ticket.ts'
import { anOffice, at, by, clock, given, givenIn, KIOSK, type OfficeUnderTest, SUPERVISOR, SYSTEM } from '../testing/office-under-test.ts'
import { ADVICE, KK, KTP } from '../testing/sample-office.ts'
import { confirmOutage, declareOutage, endOutage, issue, ticket } from '../testing/steps.ts'

const FIRST = 'o-2027-01-12-1' as OutageId
const MINUTE = 60_000

function shown(office: OfficeUnderTest) {
  return projectDisplay(
    office.state,
    office.context(),
    { hallId: null, counters: null },
    { ledgerHead: null, announcements: null, speaker: null, heard: false },
  ).outages.map(({ cause }) => cause)
}

test('[Y1] an outage is declared for the office or for services, and everybody who waits sees it', () => {
  const { office, when } = given(issue(KTP), issue(ADVICE), at('08:10'))
  when(declareOutage('registry', [KTP, KK])).leadsTo({
    type: 'outageDeclared',
    outageId: FIRST,
    cause: 'registry',
    serviceIds: [KTP, KK],
    confirmed: false,
  })
  expect(shown(office)).toEqual(['registry'])
  const kiosk = projectKiosk(office.state, office.context(KIOSK), { printer: null, prints: [] })
  expect([kiosk.services[KTP]?.outage, kiosk.services[ADVICE]?.outage]).toEqual(['registry', null])
  expect(projectTicket(office.state, office.context(), ticket(1))?.outages).toMatchObject([{ cause: 'registry', since: clock('08:10') }])
  expect(projectTicket(office.state, office.context(), ticket(2))?.outages).toEqual([])
  given(declareOutage('network'), issue(KTP)).when(issue(KTP)).leadsTo({ type: 'ticketIssued' })
})

test("[Y2] an agent's word lapses after half an hour unless a supervisor confirms it", () => {
  const { office } = given(declareOutage(), at('08:29:59'))
  expect(shown(office)).toEqual(['registry'])
  office.run(at('08:30'))
  expect(shown(office)).toEqual([])
  given(declareOutage(), at('08:30')).when(confirmOutage(FIRST)).refused({ type: 'outageOver' })
  const { office: confirmed } = given(declareOutage(), at('08:20'), confirmOutage(FIRST), at('12:00'))
  expect(shown(confirmed)).toEqual(['registry'])
  given(declareOutage('registry', 'all', SUPERVISOR))
    .when(confirmOutage(FIRST))
    .refused({ type: 'outageAlreadyConfirmed' })
})

test('[Y3] an outage speaks for the time from its declaration to its end, and for nothing before', () => {
  const { office } = given(at('08:10'), declareOutage(), at('08:20'), endOutage(FIRST), at('09:00'))
  expect(overlapMs(office.state, KTP, clock('08:00'), clock('09:00'), office.now)).toBe(10 * MINUTE)
  expect(overlapMs(office.state, KTP, clock('08:15'), clock('09:00'), office.now)).toBe(5 * MINUTE)
  expect(overlapMs(office.state, KTP, clock('08:30'), clock('09:00'), office.now)).toBe(0)
  const { office: lapsed } = given(declareOutage(), at('10:00'))
  expect(overlapMs(lapsed.state, KTP, clock('08:00'), clock('10:00'), lapsed.now)).toBe(30 * MINUTE)
})

test('[Y3] several outages at once count once, and only those of the service', () => {
  const two = [at('08:10'), declareOutage('registry', 'all', SUPERVISOR), at('08:20'), declareOutage('network', [KK], SUPERVISOR)]
  const { office } = given(...two, at('08:30'), endOutage(FIRST), at('08:40'))
  expect(overlapMs(office.state, KTP, clock('08:00'), office.now, office.now)).toBe(20 * MINUTE)
  expect(overlapMs(office.state, KK, clock('08:00'), office.now, office.now)).toBe(30 * MINUTE)
})

test('[Y4] the same trouble is declared once, and again when it is over', () => {
  given(declareOutage('registry', [KTP]))
    .when(declareOutage('registry'))
    .refused({ type: 'outageAlreadyDeclared' })
  given(declareOutage())
    .when(declareOutage('registry', [KTP]))
    .refused({ type: 'outageAlreadyDeclared' })
  given(declareOutage('registry', [KTP]))
    .when(declareOutage('registry', [KK, KTP]))
    .refused({ type: 'outageAlreadyDeclared' })
  given(declareOutage('registry', [KTP]))
    .when(declareOutage('registry', [KK]))
    .leadsTo({ type: 'outageDeclared' })
  given(declareOutage(), endOutage(FIRST))
    .when(declareOutage())
    .leadsTo({ outageId: 'o-2027-01-12-2' as OutageId })
})

test('[Y4] what is refused says why', () => {
  given(declareOutage(), endOutage(FIRST)).when(endOutage(FIRST)).refused({ type: 'outageOver' })
  given().when(endOutage(FIRST)).refused({ type: 'outageUnknown' })
  given()
    .when(declareOutage('network', ['GONE' as never]))
    .refused({ type: 'serviceUnknown', serviceId: 'GONE' as never })
  givenIn(anOffice()).when(declareOutage()).refused({ type: 'dayNotOpen' })
  givenIn(anOffice()).when(endOutage(FIRST)).refused({ type: 'dayNotOpen' })
  given(declareOutage()).when(confirmOutage(FIRST, KIOSK)).refused({ type: 'notPermitted', command: 'confirmOutage' })
})

test('[Y5] a new day begins without outages', () => {
  const next = [at('16:30'), by(SUPERVISOR, { type: 'closeDay' }), at('31:00'), by(SYSTEM, { type: 'openDay' })]
  const { office } = given(declareOutage('registry', 'all', SUPERVISOR), ...next)
  expect(shown(office)).toEqual([])
})
