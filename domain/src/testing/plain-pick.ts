// Whom each discipline picks, read off the list of all tickets as its page in docs/disciplines.md says it: no queues, no strands, no indexes.

import type { CallGround, CounterId, Instant, ProfileId, Settings, TicketId } from '@loket/protocol'
import type { OfficeState } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'

export interface PlainPick {
  readonly ticketId: TicketId
  readonly ground: CallGround
  readonly profileRule: number | null
}

interface Standing {
  readonly ticketId: TicketId
  readonly place: readonly [number, number]
  readonly serviceId: string
  readonly seriesId: string
  readonly since: number
  /** As `since`, the step left out. */
  readonly ownSince: number
  readonly targetMs: number
}

const MINUTE = 60_000
const WALKING = MINUTE

export function plainPick(state: OfficeState, counterId: CounterId, at: Instant): PlainPick | null {
  const settings = state.settings as Settings
  const { stepMinutes, mostInARow } = settings.priority
  const plain = choose(state, counterId, at, 0)
  const run = state.counters.get(counterId)?.runs.priorityRun ?? 0
  const stepped = run < mostInARow ? choose(state, counterId, at, stepMinutes * MINUTE) : plain
  if (stepped === null || stepped.ticketId === plain?.ticketId) return plain
  return { ...stepped, ground: state.tickets.get(stepped.ticketId)?.priority ? 'priorityStep' : 'bookingStep' }
}

function choose(state: OfficeState, counterId: CounterId, at: number, stepMs: number): PlainPick | null {
  const line = [...state.tickets.values()].filter((ticket) => canCall(state, counterId, ticket)).map(standing(state, stepMs))
  const { discipline } = state.settings as Settings
  const pick = (one: Standing | undefined, ground: CallGround, profileRule: number | null = null): PlainPick | null =>
    one ? { ticketId: one.ticketId, ground, profileRule } : null
  switch (discipline.name) {
    case 'fifo':
      return pick(first(line, age), 'firstInLine')
    case 'deadline': {
      const chosen = first(mayGo(line), target)
      return pick(chosen, chosen === first(line, place) ? 'firstInLine' : 'earliestTarget')
    }
    case 'rescue':
      return (
        pick(
          first(
            late(line, at, ({ targetMs }) => Math.max(discipline.graceMinutes * MINUTE, 0.7 * longestWait(state, counterId) - targetMs)),
            age,
          ),
          'overdue',
        ) ??
        pick(first(inTime(line, at), target), 'stillInTime') ??
        pick(first(line, age), 'oldest')
      )
    case 'profileOrder':
      return (
        pick(
          first(
            late(line, at, ({ targetMs }) => targetMs),
            age,
          ),
          'overdue',
        ) ??
        profileLine(state, counterId, at, line) ??
        pick(first(line, age), 'firstInLine')
      )
  }
}

function longestWait(state: OfficeState, counterId: CounterId): number {
  return state.longestWaits.get(profileIdOf(state, counterId)) ?? 0
}

function profileIdOf(state: OfficeState, counterId: CounterId): ProfileId {
  const fromSettings = state.settings?.counters.find(({ id }) => id === counterId)?.profileId
  return (state.counters.get(counterId)?.profileId ?? fromSettings) as ProfileId
}

function late(line: readonly Standing[], at: number, grace: (one: Standing) => number): readonly Standing[] {
  return line.filter((one) => at > one.since + one.targetMs + grace(one))
}

function inTime(line: readonly Standing[], at: number): readonly Standing[] {
  return line.filter((one) => at + WALKING <= one.ownSince + one.targetMs)
}

/** The first of each series, by place and by age: the step may have changed who that is. */
function mayGo(line: readonly Standing[]): readonly Standing[] {
  return line.filter((one) => {
    const series = line.filter(({ seriesId }) => seriesId === one.seriesId)
    return one === first(series, place) || one === first(series, age)
  })
}

function profileLine(state: OfficeState, counterId: CounterId, at: number, line: readonly Standing[]): PlainPick | null {
  const counter = state.counters.get(counterId)
  const settings = state.settings as Settings
  const own = profileIdOf(state, counterId)
  const order = settings.profiles.find(({ id }) => id === own)?.order ?? []
  const place = order.findIndex(({ serviceIds, waitedMinutes, mostInARow }, index) => {
    const run = counter?.runs.profileRun
    const used = run?.rule === index && run.profileId === own ? run.calls : 0
    const head = first(takenBy(line, serviceIds), age)
    return head !== undefined && at - head.since >= waitedMinutes * MINUTE && (mostInARow === null || used < mostInARow)
  })
  const head = first(takenBy(line, order[place]?.serviceIds ?? []), age)
  return head ? { ticketId: head.ticketId, ground: 'profileRule', profileRule: place } : null
}

function takenBy(line: readonly Standing[], serviceIds: readonly string[]): readonly Standing[] {
  return line.filter(({ serviceId }) => serviceIds.includes(serviceId))
}

function canCall(state: OfficeState, counterId: CounterId, ticket: Ticket): boolean {
  if (ticket.state !== 'waiting') return false
  if (ticket.reservedFor !== null) return ticket.reservedFor === counterId
  const settings = state.settings as Settings
  const own = profileIdOf(state, counterId)
  const taken = settings.profiles.find(({ id }) => id === own)?.serviceIds ?? []
  return taken === 'all' || taken.includes(presentLeg(ticket).terms.serviceId)
}

function isBooked({ booking, legs }: Ticket): boolean {
  return booking?.arrival === 'onTime' && legs.length === 1
}

function standing(state: OfficeState, stepMs: number) {
  return (ticket: Ticket): Standing => {
    const { orderKey, serviceId } = presentLeg(ticket).terms
    const isMoved = orderKey !== ticket.issueSeq
    const neighbour = [...state.tickets.values()].find(({ issueSeq }) => issueSeq === Math.floor(orderKey))
    const ownSince = isMoved ? (neighbour?.issuedAt ?? Number.NaN) : ticket.issuedAt
    return {
      ticketId: ticket.id,
      place: [orderKey, ticket.issueSeq],
      serviceId,
      seriesId: ticket.seriesId,
      ownSince,
      since: (ticket.priority || isBooked(ticket)) && !isMoved ? ownSince - stepMs : ownSince,
      targetMs: ticket.legs[0]?.terms.waitTargetMs ?? Number.NaN,
    }
  }
}

const place = (one: Standing) => [...one.place]
const age = (one: Standing) => [one.since, ...one.place]
const target = (one: Standing) => [one.since + one.targetMs, ...one.place]

function first(line: readonly Standing[], by: (one: Standing) => readonly number[]): Standing | undefined {
  return [...line].sort(
    (a, b) =>
      by(a)
        .map((value, n) => value - (by(b)[n] ?? 0))
        .find((difference) => difference !== 0) ?? 0,
  )[0]
}
