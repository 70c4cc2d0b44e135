// Plays one case from the opening of the office to the call of its tickets, and tells what happened.

import type { Combination } from './combinations.ts'
import { atAllowing, atTaking } from './moments.ts'
import type { Outcome, PrinterLook } from './outcome.ts'
import { type PlayedFault, playFault } from './play-fault.ts'
import type { Capabilities } from './profiles.ts'
import { callAll, lookAtPrinter } from './stage/hall.ts'
import type { Heartbeat } from './stage/heartbeat.ts'
import type { OwnPorts } from './stage/own-ports.ts'
import { openPaperStage, type PaperStage } from './stage/paper-stage.ts'
import { type TicketWatch, watchTickets } from './stage/ticket-watch.ts'
import type { OpenPrinter } from './stage/trial-station.ts'

export interface TrialParts {
  readonly heartbeat: Heartbeat
  readonly capabilities: Capabilities
  /** That of an office on its first morning, which is nobody else's. */
  freshFolder(): string
  readonly openPrinter: OpenPrinter
  readonly ports: OwnPorts
}

/** Milliseconds. */
const SETTLED = 3_000
/** What is known by asking alone is known by then. */
const KNOWN = 8_000
const SOON = 2_000
const SECOND_CITIZEN_AFTER = 5_000
const NEXT = 45_000
const LATE = 125_000
const COPIES_BEFORE_THE_END = 10_000
/** Enough for a printer that is ready again to be found, and for everything that waits for it. */
const RECOVERED = 40_000
/** Enough for a paper, and for the last word on it. */
const PRINTED = 15_000

interface Scene {
  readonly stage: PaperStage
  readonly fault: PlayedFault
  readonly tickets: TicketWatch
}

export async function runCombination(
  combination: Combination,
  { heartbeat, capabilities, freshFolder, openPrinter, ports }: TrialParts,
): Promise<Outcome> {
  const { profile, moment } = combination
  let isArmed = false
  const stage: PaperStage = await openPaperStage({
    ...{ profile, capability: capabilities[profile], heartbeat, dataFolder: freshFolder(), openPrinter, ports },
    watchers: {
      async onTaken(job) {
        tickets.noteJob(job)
        if (isArmed) atTaking(moment, fault)
      },
      async onAllowed(job) {
        if (isArmed) await atAllowing(stage, moment, fault, job)
      },
    },
  })
  const tickets = watchTickets(stage)
  const fault = playFault(stage, combination.fault)
  try {
    await stage.clock.pass(SETTLED)
    await bringPrinterTo(stage, tickets, combination)
    isArmed = true
    const during = await meetFault({ stage, fault, tickets }, combination)
    return await lookBack({ stage, fault, tickets }, during)
  } finally {
    await stage.close()
  }
}

/** Everyday life: it has printed before, and nothing is left in it. Only the first job of a station finds it otherwise. */
async function bringPrinterTo({ clock }: PaperStage, tickets: TicketWatch, { moment }: Combination): Promise<void> {
  if (moment === 'clearing') return
  await tickets.take('before')
  await clock.pass(PRINTED)
}

async function meetFault(scene: Scene, { moment, afterwards }: Combination): Promise<PrinterLook | null> {
  const { stage, fault, tickets } = scene
  const { clock } = stage
  if (moment === 'idle') {
    fault.happen()
    await clock.pass(KNOWN)
  }
  await tickets.take('tested')
  let during: PrinterLook | null = null
  switch (afterwards) {
    case 'soon':
      await clock.pass(SOON)
      break
    case 'next':
      await clock.pass(SECOND_CITIZEN_AFTER)
      await tickets.take('next')
      await clock.pass(NEXT)
      during = lookAtPrinter(stage)
      break
    case 'late':
      await clock.pass(LATE)
      during = lookAtPrinter(stage)
      await tickets.askForCopies()
      await clock.pass(COPIES_BEFORE_THE_END)
  }
  await fault.end()
  return during
}

/** Copies of what is in doubt, two citizens who come when all is well again, and what is left of it all. */
async function lookBack({ stage, tickets }: Scene, during: PrinterLook | null): Promise<Outcome> {
  const { clock } = stage
  await clock.pass(RECOVERED)
  await tickets.askForCopies()
  await clock.pass(PRINTED)
  await tickets.take('after')
  await clock.pass(PRINTED)
  await tickets.take('last')
  await clock.pass(PRINTED)
  const after = lookAtPrinter(stage)
  const inDoubt = tickets.inDoubt()
  const called = await callAll(stage)
  const findings = stage.office.verify().map(({ kind }) => kind)
  return { tickets: tickets.outcomes({ called, inDoubt }), during, after, findings, serverFaults: stage.serverFaults }
}
