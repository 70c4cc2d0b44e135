// The orders in which a line may be called. Under first come, first served there is but one; elsewhere it depends on how long others take,
// and on who will come.

import { present } from '../invariant.ts'
import { callOrder, type ImaginedCall } from './call-order.ts'
import { busyIn, freeIn, type ImaginedHall, usuallyBusy, usuallyFree } from './imagined-hall.ts'
import { askersOf, newcomersOf } from './imagined-tickets.ts'
import { SCENARIOS } from './strata.ts'

/** More of them made no window better (docs/simulator.md). */
const ORDERS = 6

/** Each stands for an equal part of the scenarios. */
export function likelyOrders(hall: ImaginedHall): readonly (readonly ImaginedCall[])[] {
  const { discipline } = present(hall.state.settings, 'settings')
  return discipline.name === 'fifo' ? [usualOrder(hall)] : Array.from({ length: ORDERS }, (_, part) => orderOf(hall, middleOf(part)))
}

function middleOf(part: number): number {
  return Math.floor(((part + 0.5) * SCENARIOS) / ORDERS)
}

/** Everything takes its usual time, and nobody who comes later passes anybody. */
function usualOrder(hall: ImaginedHall): readonly ImaginedCall[] {
  const { state, at, counters, offered } = hall
  return callOrder(state, at, {
    counters: counters.map((counter) => ({ counterId: counter.counterId, freeInMs: usuallyFree(counter) })),
    askers: askersOf(state, at, offered),
    newcomers: [],
    busyMs: (waiting) => usuallyBusy(hall, waiting),
  })
}

/** As it would be called in one scenario. */
function orderOf(hall: ImaginedHall, scenario: number): readonly ImaginedCall[] {
  const { state, at, counters, offered } = hall
  const askers = askersOf(state, at, offered)
  return callOrder(state, at, {
    counters: counters.map((counter) => ({ counterId: counter.counterId, freeInMs: freeIn(counter, scenario) })),
    askers,
    newcomers: newcomersOf(state, at, state.issueSeq + askers.length),
    busyMs: (waiting) => busyIn(hall, waiting, scenario),
  })
}
