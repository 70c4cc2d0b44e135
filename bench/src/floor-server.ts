// The least a durable ticket server can do: Express, one transaction for each turn of the event loop, a message to everybody who listens.
// No sign-in, no rules, no ledger, no views. Whatever Loket adds is measured against this.

import Sqlite from 'better-sqlite3'
import express, { type Request, type Response } from 'express'
import { Server } from 'socket.io'
import { listenOnLoopback } from './programs/listen-on-loopback.ts'

const database = new Sqlite(process.argv[2] ?? ':memory:')
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec(`CREATE TABLE tickets (id INTEGER PRIMARY KEY, number TEXT NOT NULL, service TEXT NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL);
  CREATE UNIQUE INDEX tickets_number ON tickets (number); CREATE INDEX tickets_service ON tickets (service, state, id)`)
const insert = database.prepare('INSERT INTO tickets VALUES (?, ?, ?, ?, ?)')
const update = database.prepare('UPDATE tickets SET state = ?, at = ? WHERE id = ?')
const transaction = database.transaction((works: readonly Work[]) => works.map(({ act }) => act()))

const app = express().use(express.json())
const io = new Server(listenOnLoopback(app), { transports: ['websocket'], perMessageDeflate: false, serveClient: false })
io.on('connection', (socket) => {
  void socket.join(socket.handshake.auth['room'] === 'phones' ? 'phones' : 'hall')
  socket.emit('view', { callNo: called, waiting: issued - called })
})

interface Work {
  readonly act: () => unknown
  readonly response: Response
}

let works: Work[] = []
let [issued, called] = [0, 0]

function inNextCommit(response: Response, act: () => unknown): void {
  if (works.push({ act, response }) === 1) setImmediate(commit)
}

function commit(): void {
  const done = works
  works = []
  const answers: unknown[] = transaction(done)
  for (const [index, { response }] of done.entries()) response.json(answers[index])
  io.to('hall').emit('view', { callNo: called, waiting: issued - called })
  io.to('phones').emit('view', { callNo: called, waiting: issued - called })
}

app.post('/issue', ({ body }: Request, response) => {
  inNextCommit(response, () => {
    issued += 1
    const number = `A${String(issued).padStart(5, '0')}`
    insert.run(issued, number, body.serviceId, 'waiting', Date.now())
    return { ok: true, number }
  })
})

app.post('/act', ({ body }: Request, response) => {
  inNextCommit(response, () => {
    const ticketId = body.type === 'callNext' ? ++called : body.ticketId
    update.run(body.type, Date.now(), ticketId)
    return { ok: true, called: { ticketId } }
  })
})
