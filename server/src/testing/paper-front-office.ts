// The office with paper, its front door open: stations come over real sockets.

import { randomUUID } from 'node:crypto'
import { createRemoteDesk, openStationSocket, type StationDesk, type StationSocket, SYSTEM_TIMERS } from '@loket/printer'
import type { CommandId, DeviceId, PrinterCapability, PrintState, StationAnswer, StationCommandEnvelope } from '@loket/protocol'
import { PROTOCOL_VERSION } from '@loket/protocol'
import { onTestFinished } from 'vitest'
import type { Database } from '../journal/database.ts'
import { sqliteJournal } from '../journal/sqlite-journal.ts'
import { createPrintJobs } from '../print/jobs.ts'
import { papersOfTurn } from '../print/papers-of-turn.ts'
import { createPrintRoom } from '../print/print-room.ts'
import { NO_PRINTING, type Printing } from '../print/printing.ts'
import { stationsOf } from '../print/routing.ts'
import { freshDatabase } from './databases.ts'
import { type FrontOffice, openTestAccess, startFrontOffice } from './front-office.ts'
import { expectOk } from './office.ts'
import { EPSON, present, settle } from './paper-office.ts'

export interface PaperFrontOffice {
  readonly front: FrontOffice
  readonly database: Database
  states(): readonly PrintState[]
  /** A station of its own, paired and connected; gives the desk as it sees it. */
  station(token: string, capability?: PrinterCapability | null): Promise<RemoteStation>
}

export interface RemoteStation {
  readonly desk: StationDesk
  /** Sends as it is. */
  send(command: StationCommandEnvelope): Promise<StationAnswer>
  /** Until all that was sent before has arrived. */
  arrived(): Promise<void>
  /** Why it has no connection, one after the other. */
  readonly failures: readonly string[]
  /** How often it heard that the server knows it no more. */
  readonly revocations: number
  close(): void
}

/** No printer of the server's own; its day is open. */
export async function paperFrontOffice(mode: 'demo' | 'production' = 'demo'): Promise<PaperFrontOffice> {
  const database = freshDatabase()
  const access = openTestAccess()
  const jobs = createPrintJobs(database)
  const listeners: (() => void)[] = []
  // The door is built with the office, the desk over its loop.
  let opened: Printing = NO_PRINTING
  const printing: Printing = {
    get desk() {
      return opened.desk
    },
    ownStatus: () => opened.ownStatus(),
    statusFor: (kioskId) => opened.statusFor(kioskId),
    stationOf: (kioskId) => opened.stationOf(kioskId),
    printsOf: (askedBy) => opened.printsOf(askedBy),
    openJobs: (stationId) => opened.openJobs(stationId),
    stations: () => opened.stations(),
    onChange: (listener) => void listeners.push(listener),
  }
  const changes = {
    inSameCommit: [access.inSameCommit, papersOfTurn({ jobs, devices: access.devices, ownStation: false })],
    stations: () => stationsOf(access.devices, false),
  }
  const front = await startFrontOffice({ access, office: { journal: sqliteJournal(database), changes }, door: { printing, mode } })
  const { loop, clock, log } = front
  const { desk, printing: opening } = createPrintRoom({
    ...{ database, devices: access.devices, jobs, loop, clock, log, ownStation: false, demo: true },
    ticketUrl: () => null,
  })
  onTestFinished(() => desk.close())
  opened = opening
  desk.onChange(() => {
    for (const listener of listeners) listener()
  })
  await desk.start()
  await expectOk(loop.submitAsSystem({ type: 'openDay' }))
  return {
    front,
    database,
    states: () => database.prepare<[], PrintState>('SELECT state FROM print_jobs ORDER BY id').pluck().all(),
    station: (token, capability = EPSON) => connectStation(front.port, token, capability),
  }
}

/** The secret in a cookie. */
export function tokenIn(cookie: string): string {
  return present(cookie.split('=')[1])
}

export function deviceOf(front: FrontOffice, cookie: string): DeviceId {
  return present(front.access.devices.findByToken(tokenIn(cookie))).deviceId
}

async function connectStation(port: number, token: string, capability: PrinterCapability | null): Promise<RemoteStation> {
  const connected = Promise.withResolvers<void>()
  const sockets: StationSocket[] = []
  let revocations = 0
  const where = { server: `http://127.0.0.1:${port}` }
  const failures: string[] = []
  const onFailure = (reason: string) => void failures.push(reason)
  const onRevoked = () => {
    revocations += 1
  }
  const desk = createRemoteDesk({
    capability,
    makeId: () => randomUUID() as CommandId,
    timers: SYSTEM_TIMERS,
    openSocket(events) {
      const socket = openStationSocket(
        { ...where, protocol: PROTOCOL_VERSION, token, timers: SYSTEM_TIMERS, onFailure, onRevoked },
        {
          viewed: events.viewed,
          connected() {
            events.connected()
            connected.resolve()
          },
        },
      )
      sockets.push(socket)
      return socket
    },
  })
  onTestFinished(() => desk.close())
  await connected.promise
  const send = (command: StationCommandEnvelope) => new Promise<StationAnswer>((answered) => present(sockets[0]).send(command, answered))
  return {
    desk,
    send,
    async arrived() {
      // Messages of one connection arrive in order, and one that is no command changes nothing.
      await send({ type: 'nothing', id: 'n' } as unknown as StationCommandEnvelope)
      await settle()
    },
    failures,
    get revocations() {
      return revocations
    },
    close: () => desk.close(),
  }
}
