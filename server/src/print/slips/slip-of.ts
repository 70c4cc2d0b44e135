// From what a fact puts on paper to the paper's own words. Instants become those of the wall clock here.

import type { PaperFacts } from '@loket/domain'
import type { Instant, Language } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import type { AskedPaper } from '../../loop/turn.ts'
import type { StoredHead, StoredSlip, StoredTicket } from './stored-slip.ts'

/** The first 8 characters of the row's hash: enough to find the row, and to see whether somebody made it anew. */
const LEDGER_MARK_LENGTH = 8

/** What a paper says of the row that asked for it. */
export type PaperRow = Pick<AskedPaper['row'], 'at' | 'seq' | 'hash'>

export function slipOf({ row, facts }: { readonly row: PaperRow; readonly facts: PaperFacts }): StoredSlip {
  const head = headOf(facts, row.at)
  const wall = (at: Instant) => (at + facts.wallOffsetMs) as Instant
  const ledgerMark = row.hash.slice(0, LEDGER_MARK_LENGTH)
  switch (facts.kind) {
    case 'ticket':
    case 'copy':
      return ticketSlip(facts, head, ledgerMark)
    case 'checklist': {
      const { kind, serviceName, promiseMinutes, promiseFrom, cases } = facts
      return { ...head, kind, serviceName, promiseMinutes, promiseFrom, cases }
    }
    case 'missing': {
      const { kind, number, serviceName, missing, comeBack } = facts
      const when = comeBack && ({ with: 'sameNumber', before: wall(comeBack.before), counterNumber: comeBack.counterNumber } as const)
      return { ...head, kind, number, serviceName, missing, comeBack: when ?? { with: 'newNumber' }, ledgerMark }
    }
    case 'redirect': {
      const { kind, number, serviceName, asked, place } = facts
      return { ...head, kind, number, serviceName, asked, place, why: null, bring: [], ledgerMark }
    }
    case 'result': {
      const { kind, number, serviceName, from } = facts
      return { ...head, kind, number, serviceName, from, place: null, bring: [], ledgerMark }
    }
    case 'closing': {
      const { kind, day, tickets } = facts
      return { ...head, kind, day, tickets, head: { seq: row.seq, hash: row.hash } }
    }
    case 'outage': {
      const { kind, cause, affected } = facts
      return { ...head, kind, cause, since: wall(row.at), affected, stillServed: [], ledgerMark }
    }
    case 'test':
      return { ...head, kind: 'test' }
  }
}

function headOf(facts: PaperFacts, at: Instant): StoredHead {
  const { officeName, region, zone, zoneLabel, wallOffsetMs, paper, language } = facts
  return {
    officeName,
    region,
    zone,
    zoneLabel,
    languages: languagesOf(language, paper.languages),
    widthMm: paper.widthMm,
    printedAt: (at + wallOffsetMs) as Instant,
  }
}

type NumberPaper = Extract<PaperFacts, { readonly ticket: object }>

function ticketSlip({ kind, ticket, wallOffsetMs }: NumberPaper, head: StoredHead, ledgerMark: string): StoredTicket {
  const { number, serviceName, promiseMinutes, promiseFrom, priority, documents, ahead, window, complaints } = ticket
  // Of a copy the wait is that of now.
  const after = (minutes: number) => (head.printedAt + minutes * MINUTE_MS) as Instant
  return {
    ...head,
    kind: 'ticket',
    copy: kind === 'copy',
    number,
    serviceName,
    promiseMinutes,
    promiseFrom,
    priority,
    documents: documents.map(({ name }) => name),
    issuedAt: (ticket.issuedAt + wallOffsetMs) as Instant,
    ahead,
    window: window && { from: after(window.fromMinutes), to: after(window.toMinutes) },
    complaints: complaints.map(({ label }) => label),
    ledgerMark,
  }
}

/** The citizen's own language leads, whatever else the office prints. */
function languagesOf(chosen: Language | null, printed: readonly Language[]): readonly Language[] {
  return chosen === null ? printed.slice(0, 2) : [chosen, ...printed.filter((language) => language !== chosen)].slice(0, 2)
}
