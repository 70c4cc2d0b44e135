// Several senders, each asking again as soon as it was answered, until all requests together are sent.

import { percentile } from '../report/statistics.ts'
import type { Reply, Sender } from './sender.ts'

export interface Storm {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** Answers that were no success, the first of each kind as it came. */
  readonly refused: readonly string[]
}

export interface StormPlan {
  readonly senders: readonly Sender[]
  readonly requests: number
  /** The how-manieth request, from 0. */
  send(sender: Sender, request: number): Promise<Reply>
}

export async function storm({ senders, requests, send }: StormPlan): Promise<Storm> {
  const latencies: number[] = []
  const refused = new Map<string, string>()
  let sent = 0

  async function keepSending(sender: Sender): Promise<void> {
    while (sent < requests) {
      const request = sent
      sent += 1
      const from = performance.now()
      const { status, body } = await send(sender, request)
      latencies.push(performance.now() - from)
      if (status !== 200) refused.set(`${status}`, body)
    }
  }

  const from = performance.now()
  await Promise.all(senders.map(keepSending))
  const seconds = (performance.now() - from) / 1_000
  return {
    perSecond: requests / seconds,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    refused: [...refused].map(([status, body]) => `${status} ${body}`),
  }
}
