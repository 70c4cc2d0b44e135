import { expect, test } from 'vitest'
import { takeDueAlerts } from '../clocks/alerts.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { projectSupervisor } from '../projections/supervisor.ts'
import { at, BUDI, clock, given, type OfficeUnderTest, SUPERVISOR } from '../testing/office-under-test.ts'
import { ADVICE, C2, KK, KTP } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  complete,
  issue,
  open,
  park,
  recall,
  resume,
  returnToQueue,
  start,
  ticket,
  toCounter,
  toService,
  undo,
} from '../testing/steps.ts'

const IN_WORK = [issue(KTP), open(), open(C2, BUDI), callNext(), start(1), acceptDocuments(1)]

function periodsOf({ state }: OfficeUnderTest, n: number): readonly string[] {
  return presentLeg(state.tickets.get(ticket(n)) as Ticket).periods.map(({ kind }) => kind)
}

function bandsUpTo({ state }: OfficeUnderTest, time: string): readonly string[] {
  return takeDueAlerts(state, clock(time)).map(({ leg, clock: name, band }) => `leg ${leg} ${name} ${band}`)
}

test('[P5] who is called back and does not come was put aside all along', () => {
  const { office } = given(...IN_WORK, at('08:05'), park(1), at('08:20'), resume(1), recall(1), at('08:22'), returnToQueue(1, 'notHere'))
  expect(periodsOf(office, 1)).toEqual(['legWait', 'walking', 'checking', 'processing', 'parked'])
  expect(office.state.tickets.get(ticket(1))?.parked).toMatchObject({ parkedAt: clock('08:05'), from: 'processing' })
})

test('[K1] the time between two counters is leg wait again', () => {
  const { office } = given(...IN_WORK, toCounter(1, C2), at('08:10'), callNext(C2, BUDI))
  expect(periodsOf(office, 1)).toEqual(['legWait', 'walking', 'checking', 'processing', 'legWait', 'walking'])
})

test('[P7] what was put aside for one service is not put aside for the next', () => {
  const moved = [...IN_WORK, park(1), resume(1), toService(1, KK), callNext()]
  given(...moved)
    .when(returnToQueue(1, 'calledByMistake'))
    .leadsTo({ type: 'ticketReturned', rule: 'keepsPlace' })
  given(...moved)
    .when(start(1))
    .leadsTo({ type: 'serviceStarted', into: 'checking' })
})

test('[K12] a promise that a transfer carries on is announced while the next leg still waits', () => {
  const { office } = given(...IN_WORK, at('08:05'), toService(1, ADVICE))
  expect(bandsUpTo(office, '08:16')).toEqual(['leg 1 processing atRisk', 'leg 1 processing breached'])
})

test('[K6] a band that passed while the act stood that is taken back is announced all the same', () => {
  const { office } = given(issue(ADVICE), open(), callNext(), start(1), at('08:14:50'))
  expect(bandsUpTo(office, '08:14:50')).toEqual(['leg 0 processing atRisk'])
  for (const step of [complete(1), at('08:15:10')]) office.run(step)
  expect(bandsUpTo(office, '08:15:10')).toEqual([])
  office.run(undo(office))
  expect(bandsUpTo(office, '08:15:10')).toContain('leg 0 processing breached')
})

test("[V15] of the transfers the supervisor's list has those behind everybody", () => {
  const acts = ({ state, context }: OfficeUnderTest) =>
    projectSupervisor(state, context(SUPERVISOR), { nameOf: () => null, alerts: [], stations: [], boards: [] }).acts
  expect(acts(given(...IN_WORK, toService(1, KK)).office)).toEqual([])
  const { office } = given(...IN_WORK, toService(1, KK, { last: true }))
  expect(acts(office)).toMatchObject([{ kind: 'transferredLast', number: 'A001', counterNumber: 1, reason: 'citizenAsked' }])
})
