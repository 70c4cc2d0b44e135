// Interleaved rounds: a machine that slows down for a while slows down everybody.

/** A B C A B C …: `rounds` results of each contestant, in its own list. */
export async function interleaved<T>(rounds: number, contestants: readonly (() => Promise<T>)[]): Promise<readonly (readonly T[])[]> {
  const results = contestants.map((): T[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, measure] of contestants.entries()) results[place]?.push(await measure())
  }
  return results
}

/** Milliseconds of this thread's computing in one call: other programs on the same core do not count. */
export function computing(work: () => void): number {
  const from = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(from)
  return (user + system) / 1_000
}
