// From the agent's key to the last display of the hall, with a thousand phone pages connected.

import { fileURLToPath } from 'node:url'
import type { Audience } from '../load/audience.ts'
import type { Desk } from '../load/contestant.ts'
import { startChildProgram } from '../programs/child-program.ts'
import { atMost, metric, type NamedMetric } from '../report/metric.ts'
import { median } from '../report/statistics.ts'
import type { Figure } from './figure.ts'
import { interleaved } from './rounds.ts'
import { type Versus, versusFloor } from './versus-floor.ts'

const PHONE_CROWD = fileURLToPath(new URL('../phone-crowd.ts', import.meta.url))
const PHONES = 1_000
const HALLS = [10, 100]
/** Between two presses of one office: faster than any hall, slow enough that no view waits for its pace. */
const PAUSE_MS = 200

export const callDisplay: Figure = {
  names: HALLS.map(nameOf),
  measure: (context) =>
    versusFloor(context, async (versus) => {
      const phones = context.quick ? PHONES / 10 : PHONES
      const order = JSON.stringify([await versus.loket.phones(phones), await versus.floor.phones(phones)])
      const crowd = await startChildProgram([PHONE_CROWD], [order])
      try {
        const desks = { loket: await versus.loket.openDesk(0), floor: await versus.floor.openDesk(0) }
        const results: NamedMetric[] = []
        for (const displays of HALLS) results.push(await measureHall(versus, desks, { displays, presses: context.quick ? 10 : 60 }))
        return results
      } finally {
        await crowd.end()
      }
    }),
}

interface HallPlan {
  readonly displays: number
  readonly presses: number
}

async function measureHall(
  { loket, floor }: Versus,
  desks: Readonly<Record<keyof Versus, Desk>>,
  { displays, presses }: HallPlan,
): Promise<NamedMetric> {
  const [ours, theirs] = [await loket.displays(displays), await floor.displays(displays)]
  const [loketMs = [], floorMs = []] = await interleaved(presses, [() => press(desks.loket, ours), () => press(desks.floor, theirs)])
  ours.close()
  theirs.close()
  return metric(nameOf(displays), { value: median(loketMs), floor: median(floorMs) }, atMost(1.5))
}

/** Milliseconds from sending the call to its arrival at the last display; the ticket is served and the hall left in peace afterwards. */
async function press(desk: Desk, audience: Audience): Promise<number> {
  const arrived = audience.newCall()
  const from = performance.now()
  await desk.call()
  const to = await arrived
  await desk.serve()
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  return to - from
}

function nameOf(displays: number): string {
  return `call_display_${displays}_vs_floor`
}
