// Filling a hall with people and serving them all.

import type { Contestant, Desk } from './contestant.ts'
import { storm } from './storm.ts'

const SENDERS = 32

/** So many tickets more; throws when one is refused. */
export async function fillHall(contestant: Contestant, tickets: number): Promise<void> {
  const senders = await Promise.all(Array.from({ length: SENDERS }, () => contestant.openKiosk()))
  const { refused } = await storm({ senders, requests: tickets, send: contestant.issue })
  for (const sender of senders) sender.close()
  if (refused.length > 0) throw new Error(`tickets were refused: ${refused.join('; ')}`)
}

/** So many tickets, each called and served by whichever desk is free. */
export async function serveHall(desks: readonly Desk[], tickets: number): Promise<void> {
  let begun = 0
  async function work(desk: Desk): Promise<void> {
    while (begun < tickets) {
      begun += 1
      await desk.call()
      await desk.serve()
    }
  }
  await Promise.all(desks.map(work))
}
