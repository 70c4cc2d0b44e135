import { createServer, type Server, type Socket } from 'node:net'

/** A port of loopback that can be closed and opened again. */
export interface Listener {
  readonly port: number
  /** Opens or closes it, after what was asked before; rejects with the system's error when the port was taken meanwhile. */
  setOpen(open: boolean): Promise<void>
}

/** Port 0 takes any free one. Connections come paused: nothing of them was read. */
export async function openListener(wantedPort: number, onConnection: (socket: Socket) => void): Promise<Listener> {
  let server: Server | null = await listen(wantedPort, onConnection)
  const port = portOf(server)
  let before: Promise<void> = Promise.resolve()

  async function change(open: boolean): Promise<void> {
    if (open && server === null) server = await listen(port, onConnection)
    if (!open && server !== null) {
      await stop(server)
      server = null
    }
  }

  return {
    port,
    setOpen(open) {
      const changed = before.then(() => change(open))
      before = changed.catch(() => undefined)
      return changed
    },
  }
}

function listen(port: number, onConnection: (socket: Socket) => void): Promise<Server> {
  return new Promise((resolve, reject) => {
    // Half open: a host that ends its side still hears the answers to what it sent.
    const server = createServer({ pauseOnConnect: true, allowHalfOpen: true, noDelay: true }, onConnection)
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return address.port
}
