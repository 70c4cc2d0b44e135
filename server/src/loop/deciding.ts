// Decides and evolves the commands of one turn, one after the other, so that each is decided on what the one before it left.

import { hash } from 'node:crypto'
import type { ClockAlert, DecideContext, OfficeState } from '@loket/domain'
import { actorIdOf, type Decision, decide, evolve, openDayOf, projectPaper, projectTicket, takeDueAlerts } from '@loket/domain'
import type {
  Actor,
  Answer,
  CalledTicket,
  Command,
  CommandEnvelope,
  DomainEvent,
  Instant,
  LocalDate,
  RecordedEvent,
  Settings,
  TicketId,
} from '@loket/protocol'
import type { Journal, RememberedAnswer } from '../journal/journal.ts'
import type { RecordedRow } from '../journal/row-hash.ts'
import { sealRow } from '../journal/row-hash.ts'
import type { AskedPaper } from './turn.ts'

/** Everything one turn will write, and what it will answer once that is written. */
export interface Draft {
  readonly rows: RecordedRow[]
  readonly dueAlerts: { readonly serviceDay: LocalDate; readonly alert: ClockAlert }[]
  readonly papers: AskedPaper[]
  readonly answers: Map<string, RememberedAnswer>
}

export function emptyDraft(): Draft {
  return { rows: [], dueAlerts: [], papers: [], answers: new Map() }
}

export interface DecidingParts {
  readonly state: OfficeState
  readonly journal: Journal
  settingsProblems(settings: Settings): readonly string[]
  contextOf(actor: Actor, command: Command | null): DecideContext
}

/** The answer to one command: remembered from before, or decided now and noted in the draft. */
export function answerCommand(parts: DecidingParts, draft: Draft, envelope: CommandEnvelope, actor: Actor): RememberedAnswer {
  const before = draft.answers.get(envelope.id) ?? parts.journal.answerTo(envelope.id)
  const fingerprint = fingerprintOf(envelope)
  if (before !== null) return isSame(before, envelope, fingerprint, actor) ? before : reused(before)
  const context = parts.contextOf(actor, envelope)
  noteDueAlerts(parts.state, draft, context.at)
  const decision = decideAtEdge(parts, envelope, context)
  const { answer, ticketId } = decision.ok
    ? record(parts, draft, envelope, context, decision.events)
    : { answer: { ok: false, refusal: decision.refusal } as const, ticketId: null }
  const asked = { commandId: envelope.id, commandType: envelope.type, fingerprint, actor: actorIdOf(actor) }
  const remembered = { ...asked, ticketId, answer, answeredAt: context.at }
  draft.answers.set(envelope.id, remembered)
  return remembered
}

/** The domain knows no paper's layout; what it accepts may still be a ticket that cannot be printed. */
function decideAtEdge(parts: DecidingParts, envelope: CommandEnvelope, context: DecideContext): Decision {
  const decision = decide(parts.state, envelope, context)
  if (!decision.ok || envelope.type !== 'changeSettings') return decision
  const problems = parts.settingsProblems(envelope.settings)
  return problems.length === 0 ? decision : { ok: false, refusal: { type: 'settingsInvalid', problems } }
}

/** The same words by the same sender; the wire gives every command its fields in one order. */
function isSame(before: RememberedAnswer, envelope: CommandEnvelope, fingerprint: string, actor: Actor): boolean {
  if (before.actor !== actorIdOf(actor) || before.commandType !== envelope.type) return false
  return before.fingerprint === '' || before.fingerprint === fingerprint
}

function fingerprintOf(envelope: CommandEnvelope): string {
  return hash('sha256', JSON.stringify(envelope), 'hex').slice(0, 32)
}

/** Before a command is decided, for it may end the clock that has just crossed. */
export function noteDueAlerts(state: OfficeState, draft: Draft, at: Instant): void {
  const { day } = state
  if (day === null) return
  for (const alert of takeDueAlerts(state, at)) draft.dueAlerts.push({ serviceDay: day.serviceDay, alert })
}

function reused(before: RememberedAnswer): RememberedAnswer {
  return { ...before, ticketId: null, answer: { ok: false, refusal: { type: 'commandIdReused' } } }
}

function record(
  parts: DecidingParts,
  draft: Draft,
  envelope: CommandEnvelope,
  context: DecideContext,
  events: readonly DomainEvent[],
): { readonly answer: Answer; readonly ticketId: TicketId | null } {
  let answer: Answer = { ok: true, seq: parts.state.lastSeq }
  let ticketId: TicketId | null = null
  for (const event of events) {
    const row = place(parts, draft, envelope, context, event)
    answer = { ...answer, seq: row.seq }
    if (event.type === 'ticketCalled' || event.type === 'ticketResumed') answer = { ...answer, called: calledTicket(parts, event.ticketId) }
    if (event.type === 'ticketIssued') {
      ticketId = event.ticketId
      answer = { ...answer, issued: issuedTicket(parts, context, ticketId) }
    }
  }
  return { answer, ticketId }
}

/** Gives the event its row and folds it. */
function place(parts: DecidingParts, draft: Draft, envelope: CommandEnvelope, context: DecideContext, event: DomainEvent): RecordedRow {
  const { state, journal } = parts
  const last = draft.rows.at(-1) ?? journal.head
  const recorded: RecordedEvent = {
    office: known(event.type === 'settingsChanged' ? event.settings : state.settings, 'settings').officeId,
    seq: last.seq + 1,
    at: context.at,
    serviceDay: serviceDayOf(state, context, event),
    actor: actorIdOf(context.actor),
    device: context.actor.kind === 'device' ? context.actor.deviceId : null,
    commandId: envelope.id,
    event,
  }
  const row = sealRow(recorded, last.hash)
  evolve(state, recorded)
  draft.rows.push(row)
  const facts = projectPaper(state, context, recorded)
  if (facts !== null) draft.papers.push({ row, askedBy: context.actor, facts })
  return row
}

/** A fact belongs to the open day, or where none is open to the local date. */
function serviceDayOf(state: OfficeState, context: DecideContext, event: DomainEvent): LocalDate {
  return event.type === 'dayOpened' ? event.serviceDay : (openDayOf(state)?.serviceDay ?? context.today.date)
}

function calledTicket({ state }: DecidingParts, ticketId: TicketId): CalledTicket {
  return { ticketId, number: known(state.tickets.get(ticketId) ?? null, ticketId).number }
}

/** Without the citizen's address: that is no part of what is remembered. */
function issuedTicket({ state }: DecidingParts, context: DecideContext, ticketId: TicketId) {
  const { booking } = known(state.tickets.get(ticketId) ?? null, ticketId)
  const { number, serviceId, issuedAt, promiseMinutes, promiseFrom, ahead, window } = known(
    projectTicket(state, context, ticketId),
    ticketId,
  )
  const told = { number, serviceId, issuedAt, promiseMinutes, promiseFrom, ahead, window, url: null, paper: context.stations().length > 0 }
  if (booking === null) return told
  const { slotFrom, slotTo, arrival } = booking
  return { ...told, booking: { slotFrom, slotTo, arrival } }
}

function known<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`not in the state: ${what}`)
  return value
}
