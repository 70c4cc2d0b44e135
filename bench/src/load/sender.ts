// One keep-alive connection that asks and waits, written close to the socket: it shares the cores with what it measures.

import { connect } from 'node:net'

export interface Reply {
  readonly status: number
  readonly body: string
}

export interface Sender {
  /** One request at a time. Rejects when the connection ends without an answer. */
  post(path: string, body: string): Promise<Reply>
  close(): void
}

interface Waiting {
  readonly resolve: (reply: Reply) => void
  readonly reject: (error: Error) => void
}

/** Servers close a connection that was idle for five seconds; before that we leave it ourselves. */
const IDLE_MS = 3_000

/** `headers`: lines for every request, such as `{ Authorization: 'Bearer …' }`. */
export async function openSender(url: string, headers: { readonly [name: string]: string }): Promise<Sender> {
  const lines = Object.entries({ Host: new URL(url).host, 'Content-Type': 'application/json', ...headers })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  let connection = await openConnection(url)
  let usedAt = performance.now()

  return {
    async post(path, body) {
      if (performance.now() - usedAt > IDLE_MS) {
        connection.close()
        connection = await openConnection(url)
      }
      const reply = await connection.ask(`POST ${path} HTTP/1.1\r\n${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
      usedAt = performance.now()
      return reply
    },
    close: () => connection.close(),
  }
}

interface Connection {
  ask(request: string): Promise<Reply>
  close(): void
}

async function openConnection(url: string): Promise<Connection> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let waiting: Waiting | null = null
  let received: Buffer = Buffer.alloc(0)

  function fail(error: Error): void {
    waiting?.reject(error)
    waiting = null
  }

  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const reply = parseReply(received)
    if (reply === null) return
    if (reply === 'withoutLength') {
      fail(new Error(`${url} answered without a length: ${received.toString('latin1')}`))
      return
    }
    received = Buffer.alloc(0)
    const answered = waiting
    waiting = null
    answered?.resolve(reply)
  })
  socket.on('error', fail)
  socket.on('close', () => fail(new Error(`${url} closed the connection`)))

  return {
    ask(request) {
      if (waiting !== null) throw new Error('one request at a time')
      if (socket.closed) throw new Error(`${url} had closed the connection`)
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(request)
      })
    },
    close() {
      socket.destroy()
    },
  }
}

const HEAD_END = '\r\n\r\n'

/** A whole answer with a Content-Length, or `null` while more is to come. */
export function parseReply(bytes: Buffer): Reply | 'withoutLength' | null {
  const headLength = bytes.indexOf(HEAD_END)
  if (headLength < 0) return null
  const head = bytes.toString('latin1', 0, headLength)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length === undefined) return 'withoutLength'
  const from = headLength + HEAD_END.length
  const to = from + Number(length)
  return bytes.length < to ? null : { status: Number(head.slice(9, 12)), body: bytes.toString('utf8', from, to) }
}
