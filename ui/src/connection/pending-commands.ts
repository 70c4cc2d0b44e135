// Commands without an answer. Each keeps its id, so that asking again after a break gives the remembered answer and never a second act.

import type { Answer, Command, CommandEnvelope, CommandId, Refusal } from '@loket/protocol'
import type { NoAnswer } from '@loket/texts'
import { type ReadonlySignal, signal } from '@preact/signals'
import type { FaceSocket } from './face-socket.ts'
import type { PageWorld } from './page-world.ts'

/** How long a face waits for one answer before it says so. */
export const ANSWER_WAIT_MS = 10_000

/** An answer of the server, or the word that none came in time. Whether the act was done is then not known: ask again with the same id. */
export type Sent = Answer | { readonly ok: false; readonly refusal: Refusal | NoAnswer }

interface Pending {
  readonly envelope: CommandEnvelope
  readonly settle: (sent: Sent) => void
}

export interface PendingCommands {
  /** How many commands wait for an answer. */
  readonly count: ReadonlySignal<number>
  send(command: Command, id: CommandId): Promise<Sent>
  /** To be called on every new connection. */
  resend(): void
}

/** `socket` is asked for at each sending, for it comes to life after this. */
export function createPendingCommands(socket: () => FaceSocket, world: PageWorld): PendingCommands {
  const pending = new Map<CommandId, Pending>()
  const count = signal(0)

  function deliver({ envelope, settle }: Pending): void {
    if (!socket().connected) return
    socket().send(envelope, (answer) => {
      // A stopping server has done nothing; its successor is asked again.
      if (!answer.ok && answer.refusal.type === 'stopping') return
      settle(answer)
    })
  }

  function send(command: Command, id: CommandId): Promise<Sent> {
    return new Promise((resolve) => {
      const cancelWait = world.after(ANSWER_WAIT_MS, () => settle({ ok: false, refusal: { type: 'noAnswer' } }))
      const one: Pending = { envelope: { ...command, id }, settle }
      function settle(sent: Sent): void {
        if (pending.get(id) === one) pending.delete(id)
        count.value = pending.size
        cancelWait()
        resolve(sent)
      }
      pending.set(id, one)
      count.value = pending.size
      deliver(one)
    })
  }

  function resend(): void {
    for (const one of pending.values()) deliver(one)
  }

  return { count, send, resend }
}
