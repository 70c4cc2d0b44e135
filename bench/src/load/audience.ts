// Displays that watch a call arrive.

import { openSockets, type SocketsPlan } from './sockets.ts'

export interface Audience {
  /** Resolves with the instant (`performance.now`) at which the last socket has a call newer than all before. Ask before calling. */
  newCall(): Promise<number>
  close(): void
}

export interface AudiencePlan extends Omit<SocketsPlan, 'onView'> {
  /** The how-manieth call of the day is the newest in a message; 0 for one without calls. */
  newestCall(message: unknown): number
}

const ARRIVES_MS = 10_000

export async function gatherAudience({ url, auths, newestCall }: AudiencePlan): Promise<Audience> {
  const missing = new Set<number>()
  let newest = 0
  let awaited = Number.POSITIVE_INFINITY
  let arrived: ((at: number) => void) | null = null

  function onView(place: number, message: unknown): void {
    const callNo = newestCall(message)
    newest = Math.max(newest, callNo)
    if (callNo >= awaited && missing.delete(place) && missing.size === 0) arrived?.(performance.now())
  }

  const sockets = await openSockets({ url, auths, onView })
  return {
    newCall() {
      for (const place of auths.keys()) missing.add(place)
      awaited = newest + 1
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`call ${awaited} did not reach ${missing.size} displays`)), ARRIVES_MS)
        arrived = (at) => {
          clearTimeout(timer)
          resolve(at)
        }
      })
    },
    close: () => sockets.close(),
  }
}
