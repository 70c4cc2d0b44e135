import type { Settings } from '@loket/protocol'
import { expect, test } from 'vitest'
import {
  anOpenOffice,
  at,
  BUDI,
  by,
  given,
  givenIn,
  type OfficeUnderTest,
  RINI,
  SARI,
  type Step,
  SUPERVISOR,
} from '../testing/office-under-test.ts'
import { ADVICE, C1, C3, DIVORCE, INVITED, KK, KTP, SAMPLE_SETTINGS, withService } from '../testing/sample-office.ts'
import {
  approve,
  callNext,
  callTicket,
  cancel,
  close,
  issue,
  noShow,
  open,
  recall,
  requestApproval,
  returnToQueue,
  start,
  toCounter,
  toService,
  undo,
} from '../testing/steps.ts'
import { projectConsole } from './console.ts'
import { projectSupervisor } from './supervisor.ts'

const names = { nameOf: () => null, alerts: [], stations: [], boards: [] }
const allowed = (office: OfficeUnderTest, actor = SARI) => projectConsole(office.state, office.context(actor), names).allowed
const allowedToSupervisor = (office: OfficeUnderTest) => projectSupervisor(office.state, office.context(SUPERVISOR), names).allowed

function offering(...services: Settings['services']): Settings {
  return { ...SAMPLE_SETTINGS, services }
}

const serviceOf = (id: string) => SAMPLE_SETTINGS.services.filter((service) => service.id === id)
const closeService = (serviceId: typeof KTP, reason: 'staff' | 'equipment'): Step =>
  by(SUPERVISOR, { type: 'closeService', serviceId, reason })

test('[V2] a ticket can be taken for somebody while one service of the office is open; else the first says why not', () => {
  const settings = withService('KK' as typeof KTP, { dailyQuota: 0 })
  const { office } = givenIn(anOpenOffice(settings), open(), closeService(KTP, 'staff'))
  expect(allowed(office).issueTicket).toBeNull()
  expect(allowedToSupervisor(office).issueTicket).toBeNull()
  office.run(closeService(ADVICE, 'equipment'))
  expect(allowed(office).issueTicket).toEqual({ type: 'serviceClosed', reason: 'staff' })
  expect(allowedToSupervisor(office).issueTicket).toEqual({ type: 'serviceClosed', reason: 'staff' })
})

test('[V2] [R147] a list of documents can be printed while anything is open or not, and where nobody prints it says so', () => {
  const { office } = givenIn(anOpenOffice(), open(), closeService(KTP, 'staff'), closeService(ADVICE, 'staff'))
  expect(allowed(office).printChecklist).toBeNull()
  expect(allowedToSupervisor(office).printChecklist).toBeNull()
  office.stations = []
  expect(allowed(office).printChecklist).toEqual({ type: 'noPrinter' })
})

test('[V2] what is served elsewhere is neither issued here nor a place to move to', () => {
  const office = anOpenOffice(offering(...serviceOf(DIVORCE), ...serviceOf(KTP)))
  givenIn(office, issue(KTP), open(), callNext(), closeService(KTP, 'staff'))
  expect(allowed(office).issueTicket).toEqual({ type: 'serviceClosed', reason: 'staff' })
  expect(allowed(office).transfer).toEqual({ type: 'counterNotOpen' })
})

test('[V2] with one service only, work can be moved to another counter that is open', () => {
  const { office } = givenIn(anOpenOffice(offering(...serviceOf(KTP))), issue(KTP), open(), callNext())
  expect(allowed(office).transfer).toEqual({ type: 'counterNotOpen' })
  office.run(open(C3, BUDI))
  expect(allowed(office).transfer).toBeNull()
  expect(office.run(toCounter(1, C3))).toMatchObject({ ok: true })
})

test('[V2] where there is neither another service nor another counter nothing can be moved', () => {
  const alone = { ...offering(...serviceOf(KTP)), counters: SAMPLE_SETTINGS.counters.slice(0, 1) }
  const { office } = givenIn(anOpenOffice(alone), issue(KTP), open(), callNext())
  expect(allowed(office)).not.toHaveProperty('transfer')
})

test('[V2] a late comer may come back though another no-show has used up its returns; where nobody may, the newest says why', () => {
  const settings = { ...SAMPLE_SETTINGS, calls: { ...SAMPLE_SETTINGS.calls, maximumReturns: 1 } }
  const { office } = givenIn(
    anOpenOffice(settings),
    ...[issue(KTP), issue(KTP), open(), callNext(), recall(1), at('08:02'), noShow(1)],
    ...[callNext(), recall(2), at('08:04'), returnToQueue(2, 'notHere'), callNext(), recall(2), at('08:06'), noShow(2)],
  )
  expect(allowed(office).rejoin).toBeNull()
  office.run(issue(KTP))
  office.run(callNext())
  expect(allowed(office)).toMatchObject({ recall: null, rejoin: null })
  office.run(at('08:23'))
  expect(allowed(office).rejoin).toEqual({ type: 'returnsUsedUp', maximum: 1 })
})

test('[V2] an office without reasons for it offers no call out of order', () => {
  const settings = { ...SAMPLE_SETTINGS, outOfOrder: { dailyCap: 3, reasons: [] } }
  const { office } = givenIn(anOpenOffice(settings), issue(KTP), open(C1, RINI))
  expect(allowed(office, RINI)).not.toHaveProperty('callTicket')
})

test('[V2] one reason that needs nobody is enough for a call out of order', () => {
  const office = anOpenOffice({ ...SAMPLE_SETTINGS, outOfOrder: { dailyCap: 3, reasons: SAMPLE_SETTINGS.outOfOrder.reasons.toReversed() } })
  office.signedIn = ['u-supervisor' as never]
  givenIn(office, issue(KTP), open(C1, RINI))
  expect(allowed(office, RINI).callTicket).toBeNull()
})

const ONLY_INVITED = { ...SAMPLE_SETTINGS, outOfOrder: { dailyCap: 3, reasons: SAMPLE_SETTINGS.outOfOrder.reasons.slice(1) } }

test('[V2] a call out of order is possible for another than the first in line where a word was given for that one', () => {
  const office = anOpenOffice(ONLY_INVITED)
  office.signedIn = ['u-supervisor' as never]
  givenIn(office, issue(KTP), issue(KTP), issue(KTP), open(C1, RINI), requestApproval(3))
  expect(allowed(office, RINI).callTicket).toEqual({ type: 'approvalNeeded', asked: false })
  const [wish] = [...office.state.approvals.keys()]
  office.run(approve(wish as never))
  expect(allowed(office, RINI).callTicket).toBeNull()
  expect(office.run(callTicket(3, INVITED))).toMatchObject({ ok: true })
  expect(allowed(office, RINI).callTicket).toBeUndefined()
})

test('[V2] a word refused for the first in line says nothing of the next, who may be called where nobody else is there', () => {
  const office = anOpenOffice(ONLY_INVITED)
  office.signedIn = ['u-supervisor' as never]
  givenIn(office, issue(KTP), open(C1, RINI), requestApproval(1))
  const [wish] = [...office.state.approvals.keys()]
  office.run(approve(wish as never, 'refused'))
  office.signedIn = []
  expect(allowed(office, RINI).callTicket).toEqual({ type: 'approvalRefused' })
  office.run(issue(KTP))
  expect(allowed(office, RINI).callTicket).toBeNull()
  expect(office.run(callTicket(2, INVITED))).toMatchObject({ ok: true })
})

test('[V2] where nobody waits for the counter a call out of order is not offered, whatever word was given before', () => {
  const office = anOpenOffice(ONLY_INVITED)
  office.signedIn = ['u-supervisor' as never]
  givenIn(office, issue(KTP), open(C1, RINI), requestApproval(1))
  const [wish] = [...office.state.approvals.keys()]
  givenIn(office, approve(wish as never), callTicket(1, INVITED), cancel(1, 'citizenLeft', RINI))
  expect(allowed(office, RINI)).not.toHaveProperty('callTicket')
})

test('[V2] what waits for another counter is no example, whatever word was given for it', () => {
  const office = anOpenOffice(ONLY_INVITED)
  office.signedIn = ['u-supervisor' as never]
  givenIn(office, issue(KK), issue(KTP), open(C1, RINI), requestApproval(1))
  const [wish] = [...office.state.approvals.keys()]
  givenIn(office, approve(wish as never), open(C3, SARI))
  expect(allowed(office, SARI).callTicket).toEqual({ type: 'notPermitted', command: 'callTicket' })
  givenIn(office, close(C3), close(C1, RINI), open(C3, RINI))
  expect(allowed(office, RINI).callTicket).toEqual({ type: 'approvalNeeded', asked: false })
})

test('[V2] a word of the day makes an example only while its ticket waits for the counter', () => {
  const asksOf = (...words: readonly Step[]) => {
    const office = anOpenOffice(ONLY_INVITED)
    office.signedIn = ['u-supervisor' as never]
    givenIn(office, ...Array.from({ length: 6 }, () => issue(KTP)), issue(KK), open(C3, RINI), ...words)
    let asks = 0
    function supervisorsSignedIn() {
      asks += 1
      return office.signedIn
    }
    projectConsole(office.state, { ...office.context(RINI), supervisorsSignedIn }, names)
    return asks
  }
  const wordOn = (n: number) => requestApproval(n, INVITED, C3)
  expect(asksOf(wordOn(2))).toBeGreaterThan(asksOf())
  expect(asksOf(wordOn(2), cancel(2, 'citizenLeft', SUPERVISOR))).toBe(asksOf())
  expect(asksOf(wordOn(2), toService(2, KK, { from: null, actor: SUPERVISOR }))).toBe(asksOf())
})

test('[V12] the last act may be taken back, and only once', () => {
  const { office } = given(issue(KTP), open(), callNext(), start(1))
  expect(allowed(office).undo).toBeNull()
  office.run(undo(office))
  expect(allowed(office).undo).toEqual({ type: 'nothingToUndo' })
})
