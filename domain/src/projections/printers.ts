// What the supervisor sees of printers and papers.

import type { DoubtfulPaperNow, Instant, PrinterNow, StationId } from '@loket/protocol'
import { isInDoubt } from '../clocks/paper-doubts.ts'
import { type DoubtfulPaper, isNumberPaper } from '../office/paper.ts'
import type { OfficeState } from '../office/state.ts'
import { copiesLeft } from './copies-left.ts'

/** A print station as the server knows it beside the journal. */
export interface StationKnown {
  readonly stationId: StationId
  readonly name: string
  /** `null`: it said nothing since the server started. */
  readonly heardAt: Instant | null
}

const PAPERS_SHOWN = 50

export function printersNow({ printers }: OfficeState, stations: readonly StationKnown[]): readonly PrinterNow[] {
  return stations.map(({ stationId, name, heardAt }) => {
    const printer = printers.get(stationId)
    return {
      stationId,
      name,
      troubles: [...(printer?.troubles ?? [])].map(([trouble, since]) => ({ trouble, since })),
      paperLowSince: printer?.paperLowSince ?? null,
      heardAt,
    }
  })
}

export function doubtfulPapersNow(state: OfficeState, at: Instant): readonly DoubtfulPaperNow[] {
  const inDoubt = [...state.doubtfulPapers.values()].filter((doubt) => isInDoubt(state, doubt, at))
  return inDoubt
    .reverse()
    .slice(0, PAPERS_SHOWN)
    .map((doubt) => showDoubt(state, doubt))
}

function showDoubt(state: OfficeState, { jobId, paper, ticketId, state: ended, trouble, at }: DoubtfulPaper): DoubtfulPaperNow {
  const ticket = ticketId === null ? undefined : state.tickets.get(ticketId)
  // A ticket or copy is in doubt only while its number is open, and only an open number is printed again.
  const copy = ticket && isNumberPaper(paper) ? { ticketId: ticket.id, left: copiesLeft(state, ticket) } : null
  return { jobId, paper, number: ticket?.number ?? null, state: ended, trouble, at, copy }
}
