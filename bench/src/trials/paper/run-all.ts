// Plays every case, on as many threads as there are cores.

import { availableParallelism } from 'node:os'
import { runInThreads } from '@loket/server'
import { COMBINATIONS, type Combination } from './combinations.ts'
import type { Outcome } from './outcome.ts'
import type { Share } from './trial-share.ts'

export interface Played {
  readonly combination: Combination
  readonly outcome: Outcome
}

/** More would wait for each other. */
const MOST_THREADS = 4

/** In the order of the list, whatever ended first. */
export async function runAll(): Promise<readonly Played[]> {
  const threads = Math.min(MOST_THREADS, availableParallelism())
  const shares = Array.from(
    { length: threads },
    (_, thread): Share => [...COMBINATIONS.keys()].filter((place) => place % threads === thread),
  )
  const outcomes = await runInThreads<Share, readonly Outcome[]>(new URL('./trial-share.ts', import.meta.url), shares, () => undefined)
  return COMBINATIONS.map((combination, place) => {
    const outcome = outcomes[place % threads]?.[Math.floor(place / threads)]
    if (outcome === undefined) throw new Error(`case ${place} was not played`)
    return { combination, outcome }
  })
}
