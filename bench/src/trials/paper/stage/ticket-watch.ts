// The citizens of a trial: what each was given, what the kiosk could tell of the paper from one moment to the next, and what came out.

import { type LeasedJob, textOnPaper } from '@loket/printer'
import { type Command, type CommandId, PAPER_SHOWN, type TicketId, type TicketNumber } from '@loket/protocol'
import type { Claim, TicketOutcome } from '../outcome.ts'
import { sheetsOf } from '../seen-sheets.ts'
import { expectOk, KIOSK, SUPERVISOR } from './first-morning.ts'
import { supervisorView } from './hall.ts'
import type { PaperStage } from './paper-stage.ts'

type Role = TicketOutcome['role']

export interface TicketWatch {
  take(role: Role): Promise<void>
  /** To be told of every job that a station was given. */
  noteJob(job: LeasedJob): void
  /** A look at the supervisor's list: those in doubt get a copy. The first look is kept. */
  askForCopies(): Promise<void>
  /** Numbers in that list. */
  inDoubt(): readonly TicketNumber[]
  outcomes(end: { readonly called: readonly TicketNumber[]; readonly inDoubt: readonly TicketNumber[] }): readonly TicketOutcome[]
}

interface Watched {
  readonly role: Role
  readonly ticketId: TicketId
  readonly number: TicketNumber
  readonly commandId: CommandId
  readonly claims: Claim[]
  looked: Pick<TicketOutcome, 'listed' | 'stateWhenLooked'> | null
  copyAsked: boolean
}

export function watchTickets(stage: PaperStage): TicketWatch {
  const { virtual, clock } = stage
  const watched: Watched[] = []
  /** What a healthy printer makes of each job. */
  const texts: string[] = []

  function sheets({ number }: Watched): TicketOutcome['sheets'] {
    const wanted = texts.filter((text) => text.split('\n').some((line) => line.trim() === number))
    return sheetsOf(virtual.papers, number, wanted)
  }

  let seenChanges = -1

  function observe(): void {
    if (stage.paperChanges === seenChanges) return
    seenChanges = stage.paperChanges
    const prints = stage.office.printing.printsOf(KIOSK.deviceId)
    for (const one of watched) {
      const state = prints.find(({ commandId }) => commandId === one.commandId)?.state
      if (state !== undefined && state !== one.claims.at(-1)?.state) {
        one.claims.push({ state, shown: PAPER_SHOWN[state], sheets: sheets(one) })
      }
    }
  }

  function inDoubt(): readonly TicketNumber[] {
    return supervisorView(stage).papers.flatMap(({ number }) => (number === null ? [] : [number]))
  }

  clock.onStill(observe)

  return {
    async take(role) {
      const commandId = stage.newCommandId()
      const { issued } = await expectOk(stage.send(KIOSK, issueCommand(stage), commandId))
      const ticket = [...stage.office.loop.state.tickets.values()].find(({ number }) => number === issued?.number)
      if (ticket === undefined) throw new Error('a ticket that was issued is not there')
      seenChanges = -1
      watched.push({ role, ticketId: ticket.id, number: ticket.number, commandId, claims: [], looked: null, copyAsked: false })
    },
    noteJob({ bytes }) {
      const text = textOnPaper(bytes, 80)
      if (text !== null) texts.push(text)
    },
    async askForCopies() {
      const doubted = inDoubt()
      for (const one of watched) {
        const listed = doubted.includes(one.number)
        one.looked ??= { listed, stateWhenLooked: one.claims.at(-1)?.state ?? 'queued' }
        if (!listed || one.copyAsked) continue
        one.copyAsked = true
        await expectOk(stage.send(SUPERVISOR, { type: 'printCopy', ticketId: one.ticketId }))
      }
    },
    inDoubt,
    outcomes: ({ called, inDoubt: listed }) =>
      watched.map((one) => ({
        role: one.role,
        number: one.number,
        claims: one.claims,
        sheets: sheets(one),
        ...(one.looked ?? { listed: false, stateWhenLooked: one.claims.at(-1)?.state ?? 'queued' }),
        copyAsked: one.copyAsked,
        listedAtEnd: listed.includes(one.number),
        called: called.includes(one.number),
      })),
  }
}

/** The first service the office offers itself. */
function issueCommand({ office }: PaperStage): Command {
  const service = office.loop.state.settings?.services.find(({ offer }) => offer.here)
  if (service === undefined) throw new Error('an office without services')
  return { type: 'issueTicket', serviceId: service.id, priority: false, documents: 'complete', language: 'id', onBehalf: null }
}
