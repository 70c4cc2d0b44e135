// Draws papers and reads logos in a thread of its own, so that no number waits for a picture. The thread begins with the first work.

import { Worker } from 'node:worker_threads'
import type { StudioAnswer, StudioOrder } from './studio-thread.ts'
import type { StudioResults, StudioWork } from './studio-work.ts'

export interface PaperStudio {
  /** Rejects where the work cannot be done at all, or the thread ended. */
  work<Kind extends StudioWork['kind']>(work: Extract<StudioWork, { kind: Kind }>): Promise<StudioResults[Kind]>
  close(): void
}

interface Waiting {
  readonly resolve: (result: StudioResults[StudioWork['kind']]) => void
  readonly reject: (error: unknown) => void
}

const PROGRAM = new URL('./studio-thread.ts', import.meta.url)

export function createPaperStudio(): PaperStudio {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | null = null
  let last = 0

  function start(): Worker {
    const started = new Worker(PROGRAM)
    // A server that stops does not wait for a picture.
    started.unref()
    started.on('message', (answer: StudioAnswer) => {
      const asked = waiting.get(answer.number)
      waiting.delete(answer.number)
      if (answer.ok) asked?.resolve(answer.result)
      else asked?.reject(answer.error)
    })
    started.on('error', (error) => giveUp(started, error))
    started.on('exit', () => giveUp(started, new Error('the studio has ended')))
    return started
  }

  /** The next work starts another thread. */
  function giveUp(ended: Worker, error: unknown): void {
    if (thread !== ended) return
    thread = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  return {
    work(work) {
      thread ??= start()
      last += 1
      const order: StudioOrder = { number: last, work }
      const answered = new Promise((resolve, reject) => waiting.set(order.number, { resolve, reject }))
      thread.postMessage(order)
      // The thread answers each kind of work with its own kind of result.
      return answered as ReturnType<PaperStudio['work']> as never
    },
    close() {
      void thread?.terminate()
    },
  }
}
