// Runs a bare office from its opening until the last visitor has been served. At every instant a free counter calls, if anybody waits:
// the discipline alone decides how long each one does.

import type { Instant, TicketCalled, TicketId } from '@loket/protocol'
import { type Agenda, createAgenda } from '../agenda.ts'
import { SIMULATED_KIOSK } from '../day-script.ts'
import { later } from '../later.ts'
import { agentAt, type BareOffice, openBareOffice } from './bare-office.ts'
import type { BareOutcome, BarePlan, BareVisit, StandStill } from './bare-plan.ts'
import { counterIdAt, serviceIdAt } from './bare-settings.ts'

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

interface Run {
  readonly plan: BarePlan
  readonly office: BareOffice
  readonly agenda: Agenda<(at: Instant) => void>
  /** Places of free counters, the one that has been free longest first. */
  readonly free: number[]
  readonly outcomes: readonly Mutable<BareOutcome>[]
}

/** Everybody's wait and by how many they were overtaken, in the order of the plan's visits. */
export function runBareDay(plan: BarePlan): readonly BareOutcome[] {
  const run: Run = {
    plan,
    office: openBareOffice(plan),
    agenda: createAgenda(),
    free: Array.from({ length: plan.counters }, (_, place) => place),
    outcomes: plan.visits.map((visit) => ({ visit, waitMs: 0, overtakenWithin: 0, overtakenAcross: 0 })),
  }
  expectFrom(run, 0)
  for (let next = run.agenda.take(); next; next = run.agenda.take()) next.entry(next.at)
  return run.outcomes
}

/** The visitor at this place of the plan is the next to come; the one after is expected from then on. */
function expectFrom(run: Run, place: number): void {
  const visit = run.plan.visits[place]
  if (!visit) return
  run.agenda.add(visit.arrivesMs as Instant, (at) => {
    expectFrom(run, place + 1)
    takeTicket(run, visit, at)
    const counter = run.free.shift()
    if (counter !== undefined) callNext(run, counter, at)
  })
}

function takeTicket({ office }: Run, { service, priority }: BareVisit, at: Instant): void {
  const serviceId = serviceIdAt(service)
  office.perform(at, SIMULATED_KIOSK, {
    type: 'issueTicket',
    serviceId,
    priority,
    documents: 'notAsked',
    language: 'id',
    onBehalf: null,
  })
}

function callNext(run: Run, counter: number, at: Instant): void {
  const { standStill } = run.plan
  if (standStill && at >= standStill.fromMs && at < standStill.toMs) {
    run.agenda.add(standStill.toMs as Instant, (end) => callNext(run, counter, end))
    return
  }
  const facts = run.office.perform(at, agentAt(counter), { type: 'callNext', counterId: counterIdAt(counter) })
  const called = facts?.find((fact) => fact.type === 'ticketCalled')
  if (called) serve(run, counter, called, at)
  else run.free.push(counter)
}

function serve(run: Run, counter: number, called: TicketCalled, calledAt: Instant): void {
  const { agenda, office, plan } = run
  const outcome = outcomeOf(run, called.ticketId)
  const { visit } = outcome
  noteOvertakings(run, called, visit)
  const actor = agentAt(counter)
  const here = { counterId: counterIdAt(counter), ticketId: called.ticketId }
  agenda.add(through(plan.standStill, calledAt, visit.walkingMs), (startedAt) => {
    outcome.waitMs = startedAt - visit.arrivesMs
    office.perform(startedAt, actor, { type: 'startService', ...here })
    agenda.add(through(plan.standStill, startedAt, visit.serviceMs), (doneAt) => {
      office.perform(doneAt, actor, { type: 'complete', ...here, ...DONE })
      callNext(run, counter, doneAt)
    })
  })
}

const DONE = { outcome: 'done', nextServiceId: null, resultOn: null, redirectTo: null, missing: [], delayCause: null } as const

function noteOvertakings(run: Run, { overtook }: TicketCalled, called: BareVisit): void {
  const seriesOf = ({ service }: BareVisit) => run.plan.services[service]?.seriesId
  for (const { ticketId } of overtook) {
    const earlier = outcomeOf(run, ticketId)
    if (seriesOf(earlier.visit) === seriesOf(called)) earlier.overtakenWithin += 1
    else earlier.overtakenAcross += 1
  }
}

function outcomeOf({ office, outcomes }: Run, ticketId: TicketId): Mutable<BareOutcome> {
  const issueSeq = office.state.tickets.get(ticketId)?.issueSeq ?? 0
  const outcome = outcomes[issueSeq - 1]
  if (!outcome) throw new Error(`ticket ${ticketId} was taken by no simulated visitor`)
  return outcome
}

/** When work that begins at an instant is done, with whatever stand-still comes in between. */
function through(standStill: StandStill | null, from: Instant, ms: number): Instant {
  const end = later(from, ms)
  if (!standStill || from >= standStill.toMs || end <= standStill.fromMs) return end
  return later(end, standStill.toMs - standStill.fromMs)
}
