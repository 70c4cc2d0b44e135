// Jobs that ended as unknown while the printer may still have them: it prints them when paper is back, and then says so.

import type { LateWordListener } from './printer.ts'

export interface LateWords {
  listen(listener: LateWordListener): () => void
  waitFor(processId: string, ref: string): void
  /** The id is another job's from now on. */
  waitNoLonger(processId: string): void
  /** The word of a job that is not in hand. */
  hear(processId: string): void
  /** The printer forgot its jobs, or the connection is another: no word will come that could be trusted. */
  forget(): void
}

export function createLateWords(): LateWords {
  const listeners = new Set<LateWordListener>()
  const refs = new Map<string, string>()
  return {
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    waitFor: (processId, ref) => void refs.set(processId, ref),
    waitNoLonger: (processId) => void refs.delete(processId),
    hear(processId) {
      const ref = refs.get(processId)
      if (ref === undefined) return
      refs.delete(processId)
      for (const listener of listeners) listener(ref, { state: 'printed' })
    },
    forget: () => refs.clear(),
  }
}
