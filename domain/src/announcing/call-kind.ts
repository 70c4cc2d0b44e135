import type { CallKind, Settings } from '@loket/protocol'

/** Which announcement of its call it is: the one that makes a no-show possible is the last, unless it is the first. `calls`: 1 and up. */
export function kindOfCall(calls: number, { calls: { minimumCalls } }: Pick<Settings, 'calls'>): CallKind {
  if (calls === 1) return 'first'
  return calls < minimumCalls ? 'again' : 'last'
}
