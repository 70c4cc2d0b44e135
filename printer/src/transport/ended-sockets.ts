// Connections that we ended and the printer has not. What is still on its way must reach it, so they are left open; but a printer that takes
// connections and never reads must not collect them without bound.

import type { Socket } from 'node:net'
import type { Timers } from './timers.ts'

/** With so many left open, no new connection is made until one of them ends. */
const MOST = 3

export interface EndedSockets {
  readonly tooMany: boolean
  end(socket: Socket, carriedJob: boolean): void
  /** Once each has ended, or was given its time. */
  settled(): Promise<void>
}

export function createEndedSockets({ timers, endWithin }: { readonly timers: Timers; readonly endWithin: number }): EndedSockets {
  const open = new Map<Socket, Promise<void>>()

  function endAndWait(socket: Socket, carriedJob: boolean): Promise<void> {
    return new Promise((resolve) => {
      const cancel = timers.after(endWithin, () => {
        // The other side does not end. With a job on its way the socket stays open, but must not keep this program alive.
        if (carriedJob) socket.unref()
        else socket.destroy()
        resolve()
      })
      socket.once('close', () => {
        cancel()
        open.delete(socket)
        resolve()
      })
      socket.end()
    })
  }

  return {
    get tooMany() {
      return open.size >= MOST
    },
    end: (socket, carriedJob) => void open.set(socket, endAndWait(socket, carriedJob)),
    async settled() {
      await Promise.all(open.values())
    },
  }
}
