// Durable tickets by POST /api/commands, at one sender and at 32, with the usual faces listening.

import { fileURLToPath } from 'node:url'
import type { Contestant } from '../load/contestant.ts'
import { openSender, type Sender } from '../load/sender.ts'
import { type Storm, storm } from '../load/storm.ts'
import { startChildProgram } from '../programs/child-program.ts'
import { atLeast, atMost, metric, type NamedMetric } from '../report/metric.ts'
import { median } from '../report/statistics.ts'
import type { Figure } from './figure.ts'
import { interleaved } from './rounds.ts'
import { versusFloor } from './versus-floor.ts'

const ECHO_SERVER = fileURLToPath(new URL('../echo-server.ts', import.meta.url))
const MANY = 32

export const issue: Figure = {
  names: ['issue_c1_vs_floor', 'issue_c32_vs_echo', 'issue_c32_vs_floor', 'issue_c32_p99_vs_floor'],
  measure: (context) =>
    versusFloor(context, async ({ loket, floor }) => {
      const echo = await startChildProgram([ECHO_SERVER], [])
      try {
        const listening = await Promise.all([loket.listenUsually(), floor.listenUsually()])
        const [rounds, alone, many] = context.quick ? [2, 100, 600] : [7, 400, 3_000]
        const storms = [await issuer(loket), await issuer(floor), await echoer(echo.url)]
        for (const blow of storms) await blow(MANY, many)
        const singles = await interleaved(rounds, [() => at(storms, 0)(1, alone), () => at(storms, 1)(1, alone)])
        const crowds = await interleaved(
          rounds,
          [0, 1, 2].map((place) => () => at(storms, place)(MANY, many)),
        )
        for (const sockets of listening) sockets.close()
        return metrics(singles, crowds)
      } finally {
        await echo.end()
      }
    }),
}

type Blow = (senders: number, requests: number) => Promise<Storm>

async function issuer(contestant: Contestant): Promise<Blow> {
  const kiosks = await Promise.all(Array.from({ length: MANY }, () => contestant.openKiosk()))
  return (senders, requests) => storm({ senders: kiosks.slice(0, senders), requests, send: contestant.issue })
}

const ECHOED = JSON.stringify({
  id: '0c0a2f9e-6a55-4f0e-9e6e-1b1d6f3a9d10',
  type: 'issueTicket',
  serviceId: 'ktp-cetak',
  priority: false,
  documents: 'complete',
  language: 'id',
  onBehalf: null,
})

async function echoer(url: string): Promise<Blow> {
  const senders: readonly Sender[] = await Promise.all(Array.from({ length: MANY }, () => openSender(url, {})))
  return (count, requests) => storm({ senders: senders.slice(0, count), requests, send: (sender) => sender.post('/echo', ECHOED) })
}

function at<T>(list: readonly T[], place: number): T {
  const found = list[place]
  if (found === undefined) throw new RangeError(`nothing at ${place}`)
  return found
}

function metrics(singles: readonly (readonly Storm[])[], crowds: readonly (readonly Storm[])[]): readonly NamedMetric[] {
  const of = (storms: readonly Storm[], read: (storm: Storm) => number) => median(storms.map(read))
  const p50 = ({ p50Ms }: Storm) => p50Ms
  const p99 = ({ p99Ms }: Storm) => p99Ms
  const rate = ({ perSecond }: Storm) => perSecond
  const [loket, floor, echo] = [at(crowds, 0), at(crowds, 1), at(crowds, 2)]
  const refused = new Set([...at(singles, 0), ...loket].flatMap((round) => round.refused))
  for (const refusal of refused) process.stderr.write(`refused: ${refusal}\n`)
  const tail = metric('issue_c32_p99_vs_floor', { value: of(loket, p99), floor: of(floor, p99) }, atMost(1.5))
  const manyGoal = { words: '≥ 0.6, none refused, p99 ≤ 1.5 × floor', ratio: { atLeast: 0.6 }, also: refused.size === 0 && tail.holds }
  return [
    metric('issue_c1_vs_floor', { value: of(at(singles, 0), p50), floor: of(at(singles, 1), p50) }, atMost(1.5)),
    metric('issue_c32_vs_echo', { value: of(loket, rate), floor: of(echo, rate) }, manyGoal),
    metric('issue_c32_vs_floor', { value: of(loket, rate), floor: of(floor, rate) }, atLeast(0.6)),
    tail,
  ]
}
