// Wait and promise of a ticket, read from the facts alone and in another way than the domain does: the check on its clocks.
// What was undone is struck out first, both rows; the rest is read once from the front.

import type { Instant, RecordedEvent, ServiceCompleted, TicketId, TicketIssued, TicketParked, TicketTransferred } from '@loket/protocol'
import { type Dated, lastTerms, type TicketFact, visitPromiseMs } from './visit-promise-reader.ts'

export interface ReadClocks {
  /** From issue to the first start; `null`: not started. */
  readonly waitMs: number | null
  /** Of the last leg, net of documents; `null`: it has not begun. */
  readonly processingMs: number | null
  readonly promiseMs: number | null
}

export function readClocks(recorded: readonly RecordedEvent[], ticketId: TicketId, now: Instant): ReadClocks {
  const facts = withoutUndone(recorded).filter(
    (row): row is typeof row & Dated => 'ticketId' in row.event && row.event.ticketId === ticketId,
  )
  let issuedAt = 0
  let firstStart: number | null = null
  const processing = createProcessingReader()
  for (const { at, event } of facts) {
    if (event.type === 'ticketIssued') issuedAt = at
    if (event.type === 'serviceStarted') firstStart ??= at
    processing.read(event, at)
  }
  const processingMs = processing.net(now)
  const promiseMs = lastTerms(facts)?.promiseFrom === 'visit' ? visitPromiseMs(facts, now) : processingMs
  return { waitMs: firstStart === null ? null : firstStart - issuedAt, processingMs, promiseMs }
}

function withoutUndone(recorded: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const struck = new Set<number>()
  for (const { seq, event } of recorded) if (event.type === 'commandUndone') struck.add(seq).add(event.actSeq)
  return recorded.filter(({ seq }) => !struck.has(seq))
}

/** One stretch of processing: begun by papers accepted, ended with the leg, carried over a transfer that found it running. */
function createProcessingReader() {
  let needsPapers = true
  let legStart: number | null = null
  let begun: number | null = null
  let ended: number | null = null
  let pauseBegan: number | null = null
  let pauses: { from: number; to: number }[] = []

  function newLeg(papers: boolean, keep: boolean): void {
    needsPapers = papers
    legStart = null
    ended = null
    if (keep) return
    begun = null
    pauses = []
  }

  function endPause(at: number): void {
    if (pauseBegan !== null) pauses.push({ from: pauseBegan, to: at })
    pauseBegan = null
  }

  function end(at: number): void {
    endPause(at)
    ended = at
  }

  const readers: { readonly [T in TicketFact['type']]?: (fact: never, at: number) => void } = {
    ticketIssued: ({ leg }: TicketIssued) => newLeg(leg.checksDocuments, false),
    serviceStarted: (_, at) => {
      endPause(at)
      legStart ??= at
      if (!needsPapers) begun ??= at
    },
    documentsAccepted: (_, at) => {
      begun ??= at
    },
    ticketParked: ({ cause }: TicketParked, at) => {
      if (cause === 'documents') pauseBegan ??= at
    },
    serviceCompleted: ({ nextLeg }: ServiceCompleted, at) => {
      end(at)
      begun ??= legStart
      if (nextLeg) newLeg(nextLeg.checksDocuments, false)
    },
    ticketTransferred: ({ nextLeg }: TicketTransferred, at) => {
      endPause(at)
      if (nextLeg) newLeg(nextLeg.checksDocuments, begun !== null)
    },
    ticketMarkedNoShow: (_, at) => end(at),
    ticketCancelled: (_, at) => end(at),
    ticketExpired: (_, at) => end(at),
    ticketReturned: (_, at) => {
      endPause(at)
      ended = null
    },
  }

  function read(event: TicketFact, at: number): void {
    readers[event.type]?.(event as never, at)
  }

  function net(now: number): number | null {
    if (begun === null) return null
    const until = ended ?? now
    const from = begun
    const paused = [...pauses, ...(pauseBegan === null ? [] : [{ from: pauseBegan, to: until }])]
    return until - from - paused.reduce((sum, pause) => sum + Math.max(0, pause.to - Math.max(pause.from, from)), 0)
  }

  return { read, net }
}
