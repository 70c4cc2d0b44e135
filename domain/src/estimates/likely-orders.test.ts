import type { Settings } from '@loket/protocol'
import { expect, test } from 'vitest'
import { anOpenOffice, at, type Step, WATI } from '../testing/office-under-test.ts'
import { C3, KK, KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import { callNext, issue, open, ticket } from '../testing/steps.ts'
import { callOrder, type ImaginedCall } from './call-order.ts'
import { assumptionsOf } from './forecast.ts'
import { busyIn, freeIn, imaginedHall } from './imagined-hall.ts'
import { askersOf, newcomersOf } from './imagined-tickets.ts'
import { likelyOrders } from './likely-orders.ts'
import { SCENARIOS } from './strata.ts'

const RESCUE: Settings = { ...SAMPLE_SETTINGS, discipline: { name: 'rescue', graceMinutes: 30 } }

function hallWith(settings: Settings, ...steps: readonly Step[]) {
  const office = anOpenOffice(settings)
  for (const step of steps) office.run(step)
  return imaginedHall(office.state, office.now, assumptionsOf(office.state))
}

function shown(order: readonly ImaginedCall[]): readonly string[] {
  return order.map(({ waiting, as }) => (as === 'waits' ? waiting.ticketId : `${as} ${waiting.serviceId} ${waiting.issueSeq}`))
}

/** Two have lost the target, and two came of late. */
const LATE: readonly Step[] = [issue(KTP), issue(KK), issue(KTP), issue(KTP), open(), callNext(), at('08:16'), issue(KTP), issue(KTP)]

test('[V20] under first come, first served there is one order, without anybody who is not here', () => {
  const orders = likelyOrders(hallWith(SAMPLE_SETTINGS, ...LATE))
  expect(orders).toHaveLength(1)
  expect(orders[0]?.map(({ as }) => as)).toEqual(['waits', 'waits', 'waits', 'waits', 'waits', 'asks', 'asks', 'asks'])
})

test('[V18] the usual order takes the counters as they are usually free, and visits as long as they usually take', () => {
  const steps = [issue(KTP), open(C3, WATI), callNext(C3, WATI), open(), issue(KTP), issue(KK), issue(KTP), issue(KK)]
  const [order = []] = likelyOrders(hallWith(SAMPLE_SETTINGS, ...steps))
  // The counter that is free is busy with the second for longer than the other is with the first, and the other does not take the third.
  expect(shown(order.filter(({ as }) => as === 'waits'))).toEqual([ticket(2), ticket(4), ticket(3), ticket(5)])
})

test('[V20] elsewhere each of several orders is one that may come in its part of the scenarios', () => {
  const hall = hallWith(RESCUE, ...LATE)
  const { state, at: now } = hall
  const askers = askersOf(state, now, hall.offered)
  const orderIn = (scenario: number) =>
    callOrder(state, now, {
      counters: hall.counters.map((counter) => ({ counterId: counter.counterId, freeInMs: freeIn(counter, scenario) })),
      askers,
      newcomers: newcomersOf(state, now, state.issueSeq + askers.length),
      busyMs: (waiting) => busyIn(hall, waiting, scenario),
    })
  const orders = likelyOrders(hall)
  expect(orders.length).toBeGreaterThan(1)
  const part = SCENARIOS / orders.length
  for (const [place, order] of orders.entries()) {
    const scenarios = Array.from({ length: SCENARIOS }, (_, scenario) => scenario).filter((one) => Math.floor(one / part) === place)
    expect(scenarios.map((scenario) => shown(orderIn(scenario)))).toContainEqual(shown(order))
  }
  expect(new Set(orders.map((order) => shown(order).join())).size).toBeGreaterThan(1)
})

test('[V20] who will come stands behind everybody who is here, those who ask among them, and may be called before them', () => {
  for (const order of likelyOrders(hallWith(RESCUE, ...LATE))) {
    const numbers = (wanted: ImaginedCall['as']) => order.filter(({ as }) => as === wanted).map(({ waiting }) => waiting.issueSeq)
    expect(Math.min(...numbers('comes'))).toBeGreaterThan(Math.max(...numbers('asks')))
    expect(Math.min(...numbers('asks'))).toBeGreaterThan(Math.max(...numbers('waits')))
    expect(order.at(-1)?.as).not.toBe('comes')
  }
})
