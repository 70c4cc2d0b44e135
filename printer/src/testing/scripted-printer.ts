import { createServer, type Socket } from 'node:net'

/** A printer that says what the test wants it to say. */
export interface ScriptedPrinter extends AsyncDisposable {
  readonly port: number
  /** All bytes it was sent, over all connections. */
  readonly received: readonly number[]
  readonly connections: number
  say(...bytes: readonly number[]): void
  /** Whether it answers DLE EOT 1 to 4, each with "nothing wrong". */
  answersStatus: boolean
  /** Ends the connection from its side. */
  hangUp(): void
  /** Stops and starts reading. */
  pause(): void
  resume(): void
}

export async function scriptedPrinter(): Promise<ScriptedPrinter> {
  const received: number[] = []
  const sockets = new Set<Socket>()
  let current: Socket | null = null
  let connections = 0
  const server = createServer((socket) => {
    current = socket
    connections += 1
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (bytes) => {
      for (const byte of bytes) received.push(byte)
      const questions = bytes.filter((byte, at) => byte === 0x10 && bytes[at + 1] === 0x04).length
      if (printer.answersStatus && questions > 0) socket.write(Uint8Array.from({ length: questions }, () => 0x12))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const printer: ScriptedPrinter = {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    received,
    get connections() {
      return connections
    },
    answersStatus: true,
    say: (...bytes) => void current?.write(Uint8Array.from(bytes)),
    hangUp: () => void current?.end(),
    pause: () => void current?.pause(),
    resume: () => void current?.resume(),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return printer
}
