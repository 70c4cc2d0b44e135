// What a paper cannot do without, each part by itself: a commit, the bytes, and the way over the sockets.

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { startVirtualPrinter } from '@loket/printer'
import Sqlite from 'better-sqlite3'
import { io } from 'socket.io-client'
import { startChildProgram } from '../programs/child-program.ts'
import { watchPapers } from './paper-watch.ts'
import { encodeUsualTicket } from './usual-ticket.ts'

const ANSWERING_SOCKET = fileURLToPath(new URL('../answering-socket.ts', import.meta.url))
/** DLE EOT 4: how is the paper? */
const ASK = Uint8Array.from([0x10, 0x04, 0x04])

export interface PaperParts {
  /** Milliseconds of one row made durable. */
  commit(): Promise<number>
  /** Of layout and bytes of one ticket, once, as it is done for one citizen. */
  encode(): Promise<number>
  /** Of a command to another program and its acknowledgement, over Socket.io. */
  command(): Promise<number>
  /** Of a question to a printer and its answer. */
  question(): Promise<number>
  /** Of a ticket's bytes to their last at the printer. */
  bytes(): Promise<number>
  close(): Promise<void>
}

export async function openPaperParts(databaseFile: string): Promise<PaperParts> {
  const commit = openCommit(databaseFile)
  const program = await startChildProgram([ANSWERING_SOCKET], [])
  const socket = io(program.url, { transports: ['websocket'] })
  await new Promise<void>((resolve) => socket.once('connect', resolve))
  const printer = await startVirtualPrinter({ port: 0 })
  const papers = watchPapers(printer)
  const line = connect({ host: '127.0.0.1', port: printer.port, noDelay: true })
  await once(line, 'connect')
  const ticket = encodeUsualTicket()
  return {
    commit: async () => timed(async () => commit.write()),
    encode: async () => timed(async () => encodeUsualTicket()),
    command: () => timed(() => socket.emitWithAck('command', { type: 'issueTicket' })),
    question: () => timed(() => answerTo(line, ASK)),
    bytes: () =>
      timed(async () => {
        const paper = papers.next()
        line.write(ticket)
        await paper
      }),
    async close() {
      commit.close()
      socket.close()
      line.end()
      await printer.close()
      await program.end()
    },
  }
}

function openCommit(file: string) {
  const database = new Sqlite(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, words TEXT NOT NULL)')
  const insert = database.prepare('INSERT INTO rows (words) VALUES (?)')
  return { write: () => insert.run('waiting'), close: () => database.close() }
}

async function answerTo(line: Socket, question: Uint8Array): Promise<void> {
  const answer = once(line, 'data')
  line.write(question)
  await answer
}

async function timed(part: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await part()
  return performance.now() - from
}
