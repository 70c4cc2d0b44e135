// An office with paper: the loop of the other tests on a disk, the print desk, and the server's own station before a printer in memory.

import type { MemoryPrinter, Station } from '@loket/printer'
import { createStation, memoryPrinter } from '@loket/printer'
import type { Answer, PrinterCapability, PrintState, StationId } from '@loket/protocol'
import { onTestFinished } from 'vitest'
import { createDevices, type Devices } from '../access/devices.ts'
import type { Database } from '../journal/database.ts'
import { sqliteJournal } from '../journal/sqlite-journal.ts'
import { memoryLog } from '../log/memory-log.ts'
import { type ManualTime, manualTime } from '../loop/manual-time.ts'
import { createPrintJobs, type PrintJob, type PrintJobs } from '../print/jobs.ts'
import { inProcessDesk } from '../print/own-station.ts'
import { papersOfTurn } from '../print/papers-of-turn.ts'
import type { PrintDesk } from '../print/print-desk.ts'
import { createPrintRoom } from '../print/print-room.ts'
import type { Printing } from '../print/printing.ts'
import { stationsOf } from '../print/routing.ts'
import { freshDatabase } from './databases.ts'
import { EIGHT, expectOk, issueCommand, KIOSK, nextTurns, openOffice, startOffice, type TestOffice } from './office.ts'

export const EPSON: PrinterCapability = {
  maker: 'EPSON',
  model: 'TM-T82',
  answersStatus: true,
  completion: 'processId',
  clearsBuffer: true,
}

export interface PaperOffice {
  readonly office: TestOffice
  readonly database: Database
  readonly devices: Devices
  readonly jobs: PrintJobs
  readonly desk: PrintDesk
  readonly printing: Printing
  readonly printer: MemoryPrinter
  /** The server's own; `null` where the test takes the jobs itself. */
  readonly station: Station | null
  readonly log: ReturnType<typeof memoryLog>
  states(): readonly PrintState[]
  /** The oldest that is open. */
  job(): PrintJob
}

export interface PaperOfficeOptions {
  readonly database: Database
  readonly time: ManualTime
  readonly printer: MemoryPrinter
  /** Whether the desk is started. */
  readonly begin: boolean
  readonly ownStation: boolean
  /** Whether that station takes jobs by itself. */
  readonly station: boolean
  readonly capability: PrinterCapability | null
  readonly ticketUrl: string | null
  readonly demo: boolean
}

export async function paperOffice(options: Partial<PaperOfficeOptions> = {}): Promise<PaperOffice> {
  const { database = freshDatabase(), time = manualTime(EIGHT), printer = memoryPrinter(), capability = EPSON } = options
  const { ownStation = true, begin = true, station: runs = ownStation && begin } = options
  const [jobs, devices] = [createPrintJobs(database), createDevices(database)]
  const journal = sqliteJournal(database)
  const routing = { devices, ownStation }
  const changes = { inSameCommit: [papersOfTurn({ jobs, ...routing })], stations: () => stationsOf(devices, ownStation) }
  const wanted = { journal, time, changes }
  const office = journal.head.seq === 0 ? await openOffice(wanted) : startOffice(wanted)
  const { loop, clock } = office
  const log = memoryLog()
  const ticketUrl = () => options.ticketUrl ?? null
  const room = { database, devices, jobs, loop, clock, log, ownStation, demo: options.demo ?? true, ticketUrl }
  const { desk, printing } = createPrintRoom(room)
  onTestFinished(() => desk.close())
  if (capability !== null) await desk.hearCapability('server', capability, null)
  if (begin) await desk.start()
  const timers = { after: (ms: number, then: () => void) => time.setTimer(ms, then) }
  const station = runs ? createStation({ printer, desk: inProcessDesk(desk), timers }) : null
  if (runs) await settle()
  return {
    ...{ office, database, devices, jobs, desk, printing, printer, station, log },
    states: () => database.prepare<[], PrintState>('SELECT state FROM print_jobs ORDER BY id').pluck().all(),
    job: () => present(jobs.open()[0]),
  }
}

export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('nothing is there')
  return value
}

export async function issueTicket({ office }: Pick<PaperOffice, 'office'>): Promise<NonNullable<Extract<Answer, { ok: true }>['issued']>> {
  return present((await expectOk(office.send(KIOSK, issueCommand(office)))).issued)
}

/** Until whatever follows has followed, time standing still. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 15; round += 1) await nextTurns()
}

/** A paired print station, as its device's row. */
export function pairedStation(
  { devices, office }: Pick<PaperOffice, 'devices' | 'office'>,
  name: string,
  serves: string | null = null,
): StationId {
  const servesKioskId = serves as Parameters<Devices['insert']>[0]['servesKioskId']
  const deviceId = name as Parameters<Devices['insert']>[0]['deviceId']
  devices.insert(
    { deviceId, kind: 'station', name, hallId: null, servesKioskId, tokenHash: Buffer.from(name.padEnd(32)) },
    office.clock.now(),
  )
  office.time.advance(1)
  return deviceId
}
