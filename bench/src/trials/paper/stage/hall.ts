// What staff see and do in a trial.

import { projectSupervisor } from '@loket/domain'
import type { SupervisorView, TicketNumber } from '@loket/protocol'
import type { PrinterLook } from '../outcome.ts'
import { AGENT, COUNTER, expectOk, SUPERVISOR } from './first-morning.ts'
import type { PaperStage } from './paper-stage.ts'

/** The supervisor's page as of now. */
export function supervisorView({ office: { loop, printing } }: PaperStage): SupervisorView {
  return projectSupervisor(loop.state, loop.context(SUPERVISOR), {
    nameOf: () => null,
    alerts: [],
    stations: printing.stations(),
    boards: [],
  })
}

/** The printer of the trial on that page. */
export function lookAtPrinter(stage: PaperStage): PrinterLook {
  const [printer] = supervisorView(stage).printers
  if (printer === undefined) throw new Error('an office with a printer shows none')
  return { troubles: printer.troubles.map(({ trouble }) => trouble), paperLow: printer.paperLowSince !== null }
}

/** Calls all who wait, in their order, and serves them. */
export async function callAll(stage: PaperStage): Promise<readonly TicketNumber[]> {
  const called: TicketNumber[] = []
  for (;;) {
    const answer = await stage.send(AGENT, { type: 'callNext', counterId: COUNTER })
    if (!answer.ok || answer.called === undefined) return called
    const { ticketId, number } = answer.called
    called.push(number)
    await expectOk(stage.send(AGENT, { type: 'startService', counterId: COUNTER, ticketId }))
    await expectOk(stage.send(AGENT, { type: 'complete', counterId: COUNTER, ticketId, outcome: 'done', nextServiceId: null, ...PLAINLY }))
  }
}

const PLAINLY = { resultOn: null, redirectTo: null, missing: [], delayCause: null } as const
