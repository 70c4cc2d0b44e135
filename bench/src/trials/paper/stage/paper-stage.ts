// A whole office before one printer: its loop, journal, print desk and station, a real line, and a clock turned by hand.

import type { VirtualPrinter } from '@loket/printer'
import type { Actor, Answer, Command, CommandEnvelope, CommandId, PrinterCapability } from '@loket/protocol'
import { memoryLog, openPaperOffice, type PaperOffice } from '@loket/server'
import type { Profile } from '../profiles.ts'
import { NINE } from './first-morning.ts'
import { createHandClock, type HandClock } from './hand-clock.ts'
import type { Heartbeat } from './heartbeat.ts'
import type { OwnPorts } from './own-ports.ts'
import { type OpenPrinter, openTrialStation, type TrialStation } from './trial-station.ts'
import { type DeskWatchers, type WatchedDesk, watchDesk } from './watched-desk.ts'

export interface PaperStage {
  readonly profile: Profile
  readonly capability: PrinterCapability
  readonly virtual: VirtualPrinter
  readonly clock: HandClock
  readonly desk: WatchedDesk
  /** As it is now: another one after the server died. */
  readonly office: PaperOffice
  readonly station: TrialStation
  /** Grows with everything that changes about paper. */
  readonly paperChanges: number
  /** What ended the office, in words. */
  readonly serverFaults: readonly string[]
  newCommandId(): CommandId
  send(actor: Actor, command: Command, id?: CommandId): Promise<Answer>
  /** Without a word, and its connections with it. */
  killStation(): void
  startStation(): void
  /** The server, with the station in its process. */
  restartServer(): Promise<void>
  close(): Promise<void>
}

export interface StageParts {
  readonly profile: Profile
  readonly capability: PrinterCapability
  readonly heartbeat: Heartbeat
  readonly dataFolder: string
  readonly watchers: DeskWatchers
  readonly openPrinter: OpenPrinter
  readonly ports: OwnPorts
}

/** Opens the office of `foundOffice` in its folder, and puts the printer into service. */
export async function openPaperStage(parts: StageParts): Promise<PaperStage> {
  const { profile, capability, heartbeat, dataFolder, watchers, openPrinter, ports } = parts
  const virtual = await ports.startPrinter(profile)
  const clock = createHandClock({
    startsAt: NINE,
    heartbeat,
    activity: () => virtual.bytesRead + virtual.bytesSaid + desk.words + changes,
  })
  const serverFaults: string[] = []
  let changes = 0

  async function openOffice(): Promise<PaperOffice> {
    const onFault = (fault: unknown) => serverFaults.push(String(fault))
    const opened = await openPaperOffice({ dataFolder, time: clock.time, log: memoryLog(), onFault })
    changes += 1
    opened.printing.onChange(() => {
      changes += 1
    })
    return opened
  }

  const desk: WatchedDesk = watchDesk(() => office.desk, watchers)
  let office = await openOffice()
  let commands = 0
  let runs = 0

  function startStation(): TrialStation {
    runs += 1
    return openTrialStation({ openPrinter, port: virtual.port, capability, desk, timers: clock.timers, firstProcessId: runs * 100 })
  }

  function killStation(): void {
    station.die()
    // The system ends the connections of a process that died; here that is left to the other side.
    virtual.dropConnections('end')
  }

  function newCommandId(): CommandId {
    commands += 1
    return `trial-${commands}` as CommandId
  }

  function send(actor: Actor, command: Command, id = newCommandId()): Promise<Answer> {
    return office.loop.submit({ ...command, id } as CommandEnvelope, actor)
  }

  await office.hearCapability(capability)
  let station = startStation()

  return {
    ...{ profile, capability, virtual, clock, desk, serverFaults, newCommandId, send, killStation },
    get paperChanges() {
      return changes
    },
    get office() {
      return office
    },
    get station() {
      return station
    },
    startStation() {
      station = startStation()
    },
    async restartServer() {
      await office.close()
      office = await openOffice()
    },
    async close() {
      station.die()
      await virtual.close()
      await office.close()
    },
  }
}
