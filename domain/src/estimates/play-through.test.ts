import { type CounterId, MINUTE_MS, type ServiceId } from '@loket/protocol'
import { expect, test } from 'vitest'
import type { OfficeState } from '../office/state.ts'
import { BUDI, given, WATI } from '../testing/office-under-test.ts'
import { ADVICE, C1, C2, C3, KK, KTP } from '../testing/sample-office.ts'
import { callNext, issue, open, start, ticket, toCounter } from '../testing/steps.ts'
import type { ImaginedCall } from './call-order.ts'
import type { ImaginedHall } from './imagined-hall.ts'
import { askersOf } from './imagined-tickets.ts'
import { playThrough } from './play-through.ts'
import { SCENARIOS } from './strata.ts'

/** Always the same. */
function always(minutes: number): Float64Array {
  return new Float64Array(SCENARIOS).fill(minutes * MINUTE_MS)
}

/** Nothing is left to chance: a visit takes five minutes, and a counter is free in as many as are told. */
function hallOf(state: OfficeState, free: readonly (readonly [CounterId, number])[]): ImaginedHall {
  const offered = [KTP, KK, ADVICE]
  return {
    ...{ state, at: state.lastAt, offered },
    assumptions: { busy: new Map(), absentShare: 0, absentMs: 0, betweenMs: 0 },
    counters: free.map(([counterId, minutes], who) => ({
      ...{ counterId, who, free: always(minutes) },
      services: new Set(counterId === C3 ? [KTP] : offered),
    })),
    visits: new Map(offered.map((id) => [id, always(5)])),
  }
}

function call(state: OfficeState, n: number): ImaginedCall {
  const waiting = [...state.queues.values()].flatMap(({ byOrder }) => byOrder).find(({ ticketId }) => ticketId === ticket(n))
  if (!waiting) throw new Error('nobody waits with that number')
  return { waiting, as: 'waits', comesInMs: 0 }
}

function imagined(state: OfficeState, as: 'asks' | 'comes', serviceId: ServiceId, minutes = 0): ImaginedCall {
  const [waiting] = askersOf(state, state.lastAt, [serviceId])
  if (!waiting) throw new Error('no such service')
  return { waiting, as, comesInMs: minutes * MINUTE_MS }
}

/** Minutes until each call, where all scenarios say the same. */
function minutesIn<Key>(times: ReadonlyMap<Key, Float64Array>): readonly (readonly [Key, number])[] {
  return [...times].map(([key, own]) => {
    expect([...own]).toEqual([...own].fill(own[0] ?? Number.NaN))
    return [key, (own[0] ?? Number.NaN) / MINUTE_MS]
  })
}

test('[V18] each is called by the counter that is free first among those that take the service', () => {
  const { state } = given(issue(KTP), issue(KTP), issue(KK), issue(KTP), open(), open(C3, WATI)).office
  const order = [1, 2, 3, 4].map((n) => call(state, n))
  const { waiting, taken } = playThrough(
    hallOf(state, [
      [C1, 2],
      [C3, 1],
    ]),
    [order],
  )
  expect(minutesIn(waiting)).toEqual([
    [ticket(1), 1],
    [ticket(2), 2],
    [ticket(3), 7],
    [ticket(4), 6],
  ])
  expect(taken.size).toBe(0)
})

test('[V18] who waits for one counter alone is called there, whatever service it is', () => {
  const { state } = given(issue(KTP), open(), open(C2, BUDI), callNext(), start(1), toCounter(1, C2), issue(KTP)).office
  const { waiting } = playThrough(
    hallOf(state, [
      [C1, 0],
      [C2, 9],
    ]),
    [[call(state, 1), call(state, 2)]],
  )
  expect(minutesIn(waiting)).toEqual([
    [ticket(1), 9],
    [ticket(2), 0],
  ])
})

test('[V20] who comes later is called when a counter is free and the person is there, and is told nothing', () => {
  const { state } = given(issue(KTP), issue(KTP), open()).office
  const order = [imagined(state, 'comes', KTP, 3), call(state, 1), imagined(state, 'comes', KTP, 4), call(state, 2)]
  const { waiting, taken } = playThrough(hallOf(state, [[C1, 1]]), [order])
  expect(minutesIn(waiting)).toEqual([
    [ticket(1), 8],
    [ticket(2), 18],
  ])
  expect(taken.size).toBe(0)
})

test('[V21] who only asks is told a time and keeps no counter busy', () => {
  const { state } = given(issue(KTP), open()).office
  const order = [imagined(state, 'asks', KTP), call(state, 1), imagined(state, 'asks', KK)]
  const { waiting, taken } = playThrough(hallOf(state, [[C1, 1]]), [order])
  expect(minutesIn(waiting)).toEqual([[ticket(1), 1]])
  expect(minutesIn(taken)).toEqual([
    [KTP, 1],
    [KK, 6],
  ])
})

test('[V20] each of several orders is played in its part of the scenarios', () => {
  const { state } = given(issue(KTP), issue(KTP), open()).office
  const one = [call(state, 1), call(state, 2)]
  const { waiting } = playThrough(hallOf(state, [[C1, 1]]), [one, one.toReversed(), one])
  const minutes = [...(waiting.get(ticket(1)) ?? [])].map((ms) => ms / MINUTE_MS)
  expect(minutes).toEqual([...Array(21).fill(1), ...Array(20).fill(6), ...Array(20).fill(1)])
  expect([...(waiting.get(ticket(2)) ?? [])].map((ms) => ms / MINUTE_MS)).toEqual(minutes.map((own) => 7 - own))
})
