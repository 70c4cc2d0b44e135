// Replays a day, asks for each waiting ticket when it will be called, and notes when it was.

import {
  type Assumptions,
  assumptionsOf,
  type CallTimes,
  forecast,
  type OfficeState,
  peopleAhead,
  servicesAt,
  toldWindow,
} from '@loket/domain'
import { type CounterId, type Instant, MINUTE_MS, type TicketId, type WaitWindow } from '@loket/protocol'
import type { Observed } from './observe.ts'
import { type DayOfFacts, replay } from './replay.ts'

export interface Answer {
  readonly times: CallTimes
  /** As people are told it. */
  readonly window: WaitWindow
}

/** One question, and what came of it. */
export interface Sample {
  /** When the ticket was taken, or later while it waited. */
  readonly asked: 'taken' | 'waiting'
  /** From the question to the call, ms. */
  readonly waitMs: number
  /** What the office tells people. */
  readonly own: Answer
  /** What the same forecast says with the true distributions. */
  readonly knowing: Answer
  /** (people ahead + 1) × mean time at the counter ÷ open counters that take the service, ms. */
  readonly usualMs: number
}

/** Whoever waits is asked for again after this. */
const AGAIN_MS = 10 * MINUTE_MS

type Asked = Omit<Sample, 'waitMs'> & { readonly at: Instant }

export interface DayOfSamples {
  readonly samples: readonly Sample[]
  /** Questions about tickets that left, or were sent elsewhere, before they were called: they prove nothing. */
  readonly left: readonly Sample['asked'][]
}

/** Every question of the day. */
export function samplesOf(day: DayOfFacts, truth: Observed): DayOfSamples {
  const open = new Map<TicketId, Asked[]>()
  const samples: Sample[] = []
  const left: Sample['asked'][] = []
  let askAgainAt: number | null = null
  for (const { state, recorded } of replay(day)) {
    const { at, event } = recorded
    switch (event.type) {
      case 'ticketIssued':
        note(open, ask(state, at, truth, [event.ticketId], 'taken'))
        break
      case 'ticketCalled':
        for (const { at: askedAt, ...asked } of open.get(event.ticketId) ?? []) samples.push({ ...asked, waitMs: at - askedAt })
        open.delete(event.ticketId)
        break
      case 'ticketTransferred':
      case 'ticketCancelled':
      case 'ticketExpired':
        left.push(...(open.get(event.ticketId) ?? []).map(({ asked }) => asked))
        open.delete(event.ticketId)
        break
      default:
    }
    askAgainAt ??= at + AGAIN_MS
    if (at < askAgainAt) continue
    askAgainAt = at + AGAIN_MS
    note(open, ask(state, at, truth, waitingIn(state), 'waiting'))
  }
  return { samples, left: [...left, ...[...open.values()].flatMap((asked) => asked.map((one) => one.asked))] }
}

function waitingIn({ tickets }: OfficeState): readonly TicketId[] {
  return [...tickets.values()].filter((ticket) => ticket.state === 'waiting').map(({ id }) => id)
}

function note(open: Map<TicketId, Asked[]>, asked: ReadonlyMap<TicketId, Asked>): void {
  for (const [ticketId, one] of asked) open.set(ticketId, [...(open.get(ticketId) ?? []), one])
}

function ask(
  state: OfficeState,
  at: Instant,
  { assumptions, meanBusyMs }: Observed,
  ticketIds: readonly TicketId[],
  asked: Sample['asked'],
): ReadonlyMap<TicketId, Asked> {
  const who = ticketIds.flatMap((ticketId) => {
    const line = lineOf(state, ticketId)
    return line === null ? [] : [{ ticketId, ...line }]
  })
  if (who.length === 0) return new Map()
  const own = answers(state, at, assumptionsOf(state))
  const knowing = answers(state, at, assumptions)
  return new Map(
    who.flatMap(({ ticketId, ahead, counters }): readonly (readonly [TicketId, Asked])[] => {
      const [ownAnswer, knowingAnswer] = [own(ticketId), knowing(ticketId)]
      if (!ownAnswer || !knowingAnswer) return []
      return [[ticketId, { at, asked, own: ownAnswer, knowing: knowingAnswer, usualMs: ((ahead + 1) * meanBusyMs) / counters }]]
    }),
  )
}

/** `null` where there is nothing to foretell: nobody takes the ticket, or a counter is free for it and nobody stands before it. */
function lineOf(state: OfficeState, ticketId: TicketId): { readonly ahead: number; readonly counters: number } | null {
  const ticket = state.tickets.get(ticketId)
  const leg = ticket?.legs.at(-1)
  if (ticket?.state !== 'waiting' || !leg) return null
  const takers = [...state.counters.values()].filter(({ id, state: is }) => is === 'open' && takes(state, id, leg.terms.serviceId))
  const ahead = peopleAhead(state, ticket)
  if (takers.length === 0 || (ahead === 0 && takers.some((counter) => counter.ticketId === null))) return null
  return { ahead, counters: takers.length }
}

function takes(state: OfficeState, counterId: CounterId, serviceId: string): boolean {
  return servicesAt(state, counterId).some((id) => id === serviceId)
}

function answers(state: OfficeState, at: Instant, assumptions: Assumptions): (ticketId: TicketId) => Answer | null {
  const { waiting } = forecast(state, at, assumptions)
  return (ticketId) => {
    const times = waiting.get(ticketId)
    return times ? { times, window: toldWindow(times) } : null
  }
}
