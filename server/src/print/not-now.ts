import type { Answer } from '@loket/protocol'

/** The server stops, or its disk is full: nothing was done, and its successor is told again. */
export class NotNow extends Error {}

/** What else rejects is a fault of ours: thrown where nobody waits for it, it ends the server. */
export function unlessNotNow(error: unknown): void {
  if (!(error instanceof NotNow)) throw error
}

/** For facts of the server's own: any other refusal is a fault of ours. */
export function requireRecorded(answer: Answer, what: string): void {
  if (answer.ok) return
  const { type } = answer.refusal
  const sentence = `${what} cannot be recorded: ${type}`
  throw type === 'stopping' || type === 'storageFull' ? new NotNow(sentence) : new Error(sentence)
}
