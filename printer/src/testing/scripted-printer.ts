import { createServer, type Socket } from 'node:net'

/** A printer that says what the test wants it to say. */
export interface ScriptedPrinter extends AsyncDisposable {
  readonly port: number
  /** All bytes it was sent, over all connections. */
  readonly received: readonly number[]
  readonly connections: number
  /** Those that have not ended. */
  readonly open: number
  say(...bytes: readonly number[]): void
  /** Whether it answers DLE EOT 1 to 4. */
  answersStatus: boolean
  /** With what, at first "nothing wrong" to each. */
  statusAnswers: readonly [number, number, number, number]
  /** Whether it answers DLE DC4 8 with "buffers cleared". */
  answersClearing: boolean
  /** What else it says to bytes that it reads. */
  answers: ((bytes: Uint8Array) => readonly number[]) | null
  /** Ends the connection from its side. */
  hangUp(): void
  /** Stops and starts reading. */
  pause(): void
  resume(): void
}

/** DLE DC4 8. */
const CLEARING = Buffer.from('10140801031401060208', 'hex')

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
      const answer = answerTo(printer, bytes)
      if (answer.length > 0) socket.write(Uint8Array.from(answer))
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
    get open() {
      return sockets.size
    },
    answersStatus: true,
    statusAnswers: [0x12, 0x12, 0x12, 0x12],
    answersClearing: true,
    answers: null,
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

function answerTo(printer: ScriptedPrinter, bytes: Buffer): readonly number[] {
  const cleared = printer.answersClearing && bytes.includes(CLEARING) ? [0x37, 0x25, 0x00] : []
  const questions = [...bytes].flatMap((byte, at) => (byte === 0x10 && bytes[at + 1] === 0x04 ? [bytes[at + 2] ?? 0] : []))
  const status = printer.answersStatus ? questions.map((n) => printer.statusAnswers[n - 1] ?? 0x12) : []
  return [...cleared, ...(printer.answers?.(bytes) ?? []), ...status]
}
