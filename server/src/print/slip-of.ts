import type { TicketSlip } from '@loket/printer'
import type { Instant, Language } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import type { IssuedPaper } from '../loop/turn.ts'

/** A slip as it stands in its row: without the citizen's address and the office's template, which are put to it when it is printed. */
export type StoredSlip = Omit<TicketSlip, 'url' | 'template'>

/** The first 8 characters of the row's hash: enough to find the row, and to see whether somebody made it anew. */
const LEDGER_MARK_LENGTH = 8

/** What the paper of a new ticket says. Instants become those of the wall clock here. */
export function slipOf({ row, facts }: IssuedPaper, demo: boolean): StoredSlip {
  const issuedAt = (facts.issuedAt + facts.wallOffsetMs) as Instant
  const after = (minutes: number) => (issuedAt + minutes * MINUTE_MS) as Instant
  return {
    kind: 'ticket',
    copy: false,
    officeName: facts.officeName,
    region: facts.region,
    number: facts.number,
    serviceName: facts.serviceName,
    promiseMinutes: facts.promiseMinutes,
    promiseFrom: facts.promiseFrom,
    priority: facts.priority,
    documents: facts.documents.map(({ name }) => name),
    issuedAt,
    printedAt: issuedAt,
    zone: facts.zone,
    zoneLabel: facts.zoneLabel,
    ahead: facts.ahead,
    window: facts.window && { from: after(facts.window.fromMinutes), to: after(facts.window.toMinutes) },
    complaints: facts.complaints.map(({ label }) => label),
    ledgerMark: row.hash.slice(0, LEDGER_MARK_LENGTH),
    languages: languagesOf(facts.language, facts.paper.languages),
    widthMm: facts.paper.widthMm,
    demo,
  }
}

/** The citizen's own language leads, whatever else the office prints. */
function languagesOf(chosen: Language, printed: readonly Language[]): readonly Language[] {
  return [chosen, ...printed.filter((language) => language !== chosen)].slice(0, 2)
}
