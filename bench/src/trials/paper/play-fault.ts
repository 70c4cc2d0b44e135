// Lets a fault happen, and lets somebody in the office put it right.

import { NO_FAULTS, PRINTER_PROFILES } from '@loket/printer'
import type { HouseFault, PaperFault } from './faults.ts'
import type { PaperStage } from './stage/paper-stage.ts'

/** How long a program that died is away. */
const BACK_AFTER_MS = 5_000

export interface PlayedFault {
  /** At once, between two bytes where need be. */
  happen(): void
  readonly hasHappened: boolean
  /** It lasts no longer. Resolves when whoever puts it right is done. */
  end(): Promise<void>
}

export function playFault(stage: PaperStage, { cause }: PaperFault): PlayedFault {
  let hasHappened = false

  function happen(): void {
    if (hasHappened) return
    hasHappened = true
    if (cause.at === 'printer') void stage.virtual.setFaults({ ...NO_FAULTS, ...cause.faults })
    else if (cause.at === 'house') trouble(stage, cause.fault)
    else if (cause.jolt === 'powerCycle') stage.virtual.powerCycle()
    else stage.virtual.dropConnections('reset')
  }

  return {
    happen,
    get hasHappened() {
      return hasHappened
    },
    async end() {
      if (cause.at === 'printer') await repairPrinter(stage)
      if (cause.at === 'house') await repairHouse(stage, cause.fault)
    },
  }
}

function trouble(stage: PaperStage, fault: HouseFault): void {
  if (fault === 'stationDies' || fault === 'serverDies') stage.killStation()
  else stage.desk.line = fault === 'deskSilent' ? 'silent' : 'lostAnswers'
}

async function repairHouse(stage: PaperStage, fault: HouseFault): Promise<void> {
  if (fault === 'serverDies') {
    await stage.clock.pass(BACK_AFTER_MS)
    await stage.restartServer()
    stage.startStation()
  } else if (fault === 'stationDies') {
    await stage.clock.pass(BACK_AFTER_MS)
    stage.startStation()
  } else {
    stage.desk.line = 'whole'
    // Heard again, a station begins with how its printer is.
    stage.desk.reportStatus(stage.station.printerStatus)
  }
}

/** As a person does it: the cause away, a jam through the cover, and off and on where nothing else helps. */
async function repairPrinter({ virtual, clock, profile }: PaperStage): Promise<void> {
  await virtual.setFaults({})
  if (virtual.condition.cutterJammed) {
    await virtual.setFaults({ coverOpen: true })
    await clock.pass(3_000)
    await virtual.setFaults({})
    await clock.quiet()
  }
  const helpless = virtual.condition.cutterJammed && !PRINTER_PROFILES[profile].recovers
  if (helpless || virtual.condition.unrecoverable) virtual.powerCycle()
}
