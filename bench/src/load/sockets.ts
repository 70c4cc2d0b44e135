// Socket.io clients in any number, each with its own introduction.

import { io, type Socket } from 'socket.io-client'

export interface Sockets {
  close(): void
}

export interface SocketsPlan {
  readonly url: string
  /** One socket each. */
  readonly auths: readonly { readonly [key: string]: unknown }[]
  /** Every message of every socket, with the place of the socket in `auths`; `null` where nobody looks. */
  readonly onView: ((place: number, message: unknown) => void) | null
}

const CONNECTING_AT_ONCE = 50

/** Resolves when each has had its first view; rejects when one is refused. */
export async function openSockets(plan: SocketsPlan): Promise<Sockets> {
  const sockets: Socket[] = []
  for (let first = 0; first < plan.auths.length; first += CONNECTING_AT_ONCE) {
    const places = plan.auths.slice(first, first + CONNECTING_AT_ONCE).map((_, index) => first + index)
    await Promise.all(
      places.map((place) => {
        const socket = io(plan.url, { transports: ['websocket'], forceNew: true, reconnection: false, auth: { ...plan.auths[place] } })
        sockets.push(socket)
        return firstView(socket, (message) => plan.onView?.(place, message))
      }),
    )
  }
  return {
    close() {
      for (const socket of sockets) socket.disconnect()
    },
  }
}

function firstView(socket: Socket, onView: (message: unknown) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.on('connect_error', (error) => reject(new Error(`a socket was refused: ${error.message}`, { cause: error })))
    socket.on('view', (message: unknown) => {
      onView(message)
      resolve()
    })
  })
}
