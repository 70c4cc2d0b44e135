// How much longer a restart takes with a busy day behind it: 5,000 tickets, eight events each.

import type { Desk } from '../load/contestant.ts'
import { fillHall, serveHall } from '../load/hall.ts'
import { startLoadServer } from '../load/load-office.ts'
import { startLoket } from '../load/loket.ts'
import { atMost, metric } from '../report/metric.ts'
import { median } from '../report/statistics.ts'
import type { Figure } from './figure.ts'
import { interleaved } from './rounds.ts'

const TICKETS = 5_000
const STAFF = 8
/** Issued, called, recalled four times, started, completed. */
const RECALLS = 4

export const restartDay: Figure = {
  names: ['restart_day'],
  async measure({ quick, freshFolder }) {
    const [full, empty] = [freshFolder(), freshFolder()]
    await liveThroughDay(full, quick ? TICKETS / 10 : TICKETS)
    await restart(empty)
    const [fullMs = [], emptyMs = []] = await interleaved(quick ? 3 : 9, [() => restart(full), () => restart(empty)])
    return [metric('restart_day', { value: median(fullMs), floor: median(emptyMs) }, atMost(2))]
  },
}

async function liveThroughDay(folder: string, tickets: number): Promise<void> {
  const loket = await startLoket(folder)
  try {
    await fillHall(loket, tickets)
    const desks = await Promise.all(Array.from({ length: STAFF }, (_, counter) => loket.openDesk(counter)))
    await serveHall(desks.map(patient), tickets)
    for (const desk of desks) desk.close()
  } finally {
    await loket.end()
  }
}

function patient(desk: Desk): Desk {
  return {
    ...desk,
    async call() {
      await desk.call()
      for (let recall = 0; recall < RECALLS; recall += 1) await desk.recall()
    },
  }
}

/** Milliseconds from the start of the process until it serves. */
async function restart(folder: string): Promise<number> {
  const { readyMs, end } = await startLoadServer(folder)
  await end()
  return readyMs
}
