// What only real processes show: kill -9, a second server, signals, exit codes.

import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer, CommandId, CounterId, TicketId } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { openDatabaseReadonly } from './journal/database.ts'
import { findUnfoldableRow } from './journal/replay.ts'
import type { RecordedRow } from './journal/row-hash.ts'
import { sqliteJournal } from './journal/sqlite-journal.ts'
import { verifyJournal } from './journal/verify.ts'
import type { Running } from './running-file.ts'
import { freshFolder } from './testing/folders.ts'
import { issueFor } from './testing/office.ts'
import type { OfficeClient } from './testing/office-client.ts'
import { pairedDevice, signedIn } from './testing/office-client.ts'
import type { Program } from './testing/programs.ts'
import { startProgram } from './testing/programs.ts'

const MAIN = join(import.meta.dirname, 'main.ts')
const UNDER_LOAD = fileURLToPath(new URL('./testing/office-under-load.ts', import.meta.url))

/** Not a measure of time: these start many programs, and a busy machine takes long to start one. */
const PATIENCE_MS = 240_000

const COUNTER = 'loket-1' as CounterId

interface Served {
  readonly program: Program
  readonly url: string
  readonly demoUsers: Running['demoUsers']
}

function launch(folder: string, env: Record<string, string> = {}): Program {
  const settings = { PORT: '0', LOKET_DATA: folder, LOKET_MODE: 'demo', LOKET_PRINTER: 'none', LOKET_LOG: 'warn', ...env }
  return startProgram({ args: [MAIN], env: settings })
}

async function serve(folder: string): Promise<Served> {
  const program = launch(folder)
  await program.waitFor(/Loket is running/)
  const { url, demoUsers } = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as Running
  return { program, url, demoUsers }
}

async function kill(program: Program): Promise<void> {
  process.kill(program.pid, 'SIGKILL')
  await program.ended
}

async function serviceHere(client: OfficeClient): Promise<string> {
  const { services } = await client.view('office')
  return services.find(({ offer }) => offer.here)?.id ?? ''
}

function rowsIn(folder: string): readonly RecordedRow[] {
  const database = openDatabaseReadonly(join(folder, 'office.sqlite'))
  try {
    expect(verifyJournal(database).bad).toBeNull()
    return [...sqliteJournal(database).rowsAfter(0)]
  } finally {
    database.close()
  }
}

/** Whole lines only: the last one may have been cut by the kill. */
function acknowledgedIn(output: string): readonly (readonly [id: string, answer: Answer])[] {
  const lines = output.split('\n').slice(0, -1)
  return lines.map((line) => [line.slice(0, 36), JSON.parse(line.slice(37)) as Answer])
}

function checkAcknowledged(folder: string, acknowledged: readonly (readonly [id: string, answer: Answer])[]): void {
  const rows = rowsIn(folder)
  expect(findUnfoldableRow(rows)).toBeNull()
  const rowsById = Map.groupBy(rows, (row) => String(row.commandId))
  const database = openDatabaseReadonly(join(folder, 'office.sqlite'))
  const journal = sqliteJournal(database)
  for (const [id, answer] of acknowledged) {
    expect(journal.answerTo(id as CommandId)?.answer).toEqual(answer)
    expect(rowsById.get(id)?.at(-1)?.seq).toBe(answer.ok ? answer.seq : undefined)
  }
  database.close()
  const numbers = rows.flatMap(({ event }) => (event.type === 'ticketIssued' ? [event.number] : []))
  expect(new Set(numbers).size).toBe(numbers.length)
}

describe('kill -9', () => {
  test(
    '[J70] under load, many times: every acknowledged command is there once, with its answer, and the journal verifies',
    async () => {
      const folder = freshFolder()
      let all = 0
      for (let round = 0; round < 8; round += 1) {
        const program = startProgram({ args: [UNDER_LOAD], env: { LOKET_DATA: folder } })
        // A different moment each round, the first in the very first turns.
        await program.waitFor(new RegExp(`(.+\n){${1 + round * 25}}`))
        await kill(program)
        const acknowledged = acknowledgedIn(program.output())
        all += acknowledged.length
        checkAcknowledged(folder, acknowledged)
      }
      expect(all).toBeGreaterThan(8 * 25)
    },
    PATIENCE_MS,
  )

  test(
    '[J40] in the middle of a call: after the restart the ticket stands at its counter, and who asks again gets the same answer',
    async () => {
      const folder = freshFolder()
      const first = await serve(folder)
      const kiosk = await pairedDevice(first.url, 'kiosk')
      const agent = await signedIn(first.url, first.demoUsers[0])
      const service = await serviceHere(kiosk)
      await agent.send({ type: 'openCounter', counterId: COUNTER, profileId: null }, 'open-the-counter')
      const issued = await kiosk.send(issueFor(service), 'the-first-touch')
      const called = await agent.send({ type: 'callNext', counterId: COUNTER }, 'the-first-call')
      const ticketId = (called.ok ? called.called?.ticketId : undefined) as TicketId
      await agent.send({ type: 'startService', counterId: COUNTER, ticketId }, 'the-first-start')
      const before = await agent.view('console')
      await kill(first.program)
      const second = await serve(folder)
      const after = await agent.at(second.url).view('console')
      expect(before.ticket?.ticketId).toBe(ticketId)
      expect([after.ticket, after.counter]).toEqual([before.ticket, before.counter])
      expect(await kiosk.at(second.url).send(issueFor(service), 'the-first-touch')).toEqual(issued)
      expect(second.demoUsers).toEqual(first.demoUsers)
    },
    PATIENCE_MS,
  )
})

describe('starting and stopping', () => {
  test(
    '[J71] SIGTERM is an orderly end: what was asked is answered, exit code 0, and nothing is left behind',
    async () => {
      const folder = freshFolder()
      const { program, url } = await serve(folder)
      const kiosk = await pairedDevice(url, 'kiosk')
      const service = await serviceHere(kiosk)
      const asked = Array.from({ length: 5 }, (_, touch) => kiosk.send(issueFor(service), `touch-number-${touch}`))
      // One that the server had not begun to read when it stopped was not asked: it fails, and counts for nothing below.
      const settled = Promise.allSettled(asked)
      await asked[0]
      program.child.kill('SIGTERM')
      expect(await program.ended).toBe(0)
      const left = ['running.json', 'office.sock', 'office.sqlite-wal', 'private.sqlite-wal'].filter((name) =>
        existsSync(join(folder, name)),
      )
      expect(left).toEqual([])
      const answers = await settled
      const acknowledged = answers.flatMap((answer) => (answer.status === 'fulfilled' && answer.value.ok ? [answer.value.seq] : []))
      expect(rowsIn(folder).flatMap(({ event, seq }) => (event.type === 'ticketIssued' ? [seq] : []))).toEqual(acknowledged)
    },
    PATIENCE_MS,
  )

  test(
    '[J72] a second server on the same data is refused with one sentence, and the first goes on',
    async () => {
      const folder = freshFolder()
      const { url } = await serve(folder)
      const second = launch(folder)
      expect(await second.ended).toBe(3)
      expect(second.output()).toContain(
        `Another Loket server uses the data folder ${folder}: stop that one first, or set LOKET_DATA to another folder.`,
      )
      expect(second.output()).not.toContain('    at ')
      expect((await fetch(`${url}/api/health`)).status).toBe(200)
    },
    PATIENCE_MS,
  )

  test(
    '[J72] a port in use, a wrong setting, an office that is not there: one sentence, an exit code, no fact written',
    async () => {
      const taken = createServer().listen(0, '127.0.0.1')
      await new Promise((resolve) => taken.once('listening', resolve))
      const { port } = taken.address() as AddressInfo
      const folder = freshFolder()
      const refused = [
        launch(folder, { PORT: String(port) }),
        launch(folder, { LOKET_PRINTER: 'usb' }),
        launch(freshFolder(), { LOKET_MODE: 'production' }),
      ]
      expect(await Promise.all(refused.map(({ ended }) => ended))).toEqual([11, 2, 9])
      taken.close()
      const sentences = refused.map((program) => program.output().trim().split('\n').at(-1))
      expect(sentences).toEqual([
        `Port ${port} on 127.0.0.1 is in use: stop the program that uses it, or set PORT to another number (0 takes any free port).`,
        'LOKET_PRINTER is "usb": write virtual, none, or tcp://host:port, for example tcp://192.168.1.50:9100.',
        expect.stringContaining('There is no office in'),
      ])
      expect(rowsIn(folder)).toEqual([])
    },
    PATIENCE_MS,
  )
})
