// Eight agents who call and serve as fast as they are answered.

import type { Contestant } from '../load/contestant.ts'
import { fillHall, serveHall } from '../load/hall.ts'
import { atLeast, metric } from '../report/metric.ts'
import { median } from '../report/statistics.ts'
import type { Figure } from './figure.ts'
import { interleaved } from './rounds.ts'
import { versusFloor } from './versus-floor.ts'

const STAFF = 8

export const callRate: Figure = {
  names: ['call_s8_vs_floor'],
  measure: (context) =>
    versusFloor(context, async ({ loket, floor }) => {
      const listening = await Promise.all([loket.listenUsually(), floor.listenUsually()])
      const [rounds, calls] = context.quick ? [2, 200] : [7, 800]
      const shifts = [await shift(loket, calls), await shift(floor, calls)]
      for (const work of shifts) await work()
      const [ours = [], theirs = []] = await interleaved(rounds, shifts)
      for (const sockets of listening) sockets.close()
      return [metric('call_s8_vs_floor', { value: median(ours), floor: median(theirs) }, atLeast(0.6))]
    }),
}

/** Fills the hall, then measures how many tickets a second are called and served. */
async function shift(contestant: Contestant, calls: number): Promise<() => Promise<number>> {
  const desks = await Promise.all(Array.from({ length: STAFF }, (_, counter) => contestant.openDesk(counter)))
  return async () => {
    await fillHall(contestant, calls)
    const from = performance.now()
    await serveHall(desks, calls)
    return calls / ((performance.now() - from) / 1_000)
  }
}
