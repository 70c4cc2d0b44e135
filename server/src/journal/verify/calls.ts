// A call, held against who waits: was the called one there to be called, and whom did it pass over? It is never asked whom the discipline
// should have called.

import type { DayReading, ReadTicket } from './day-reading.ts'
import { couldServe, counterOf, standsBefore } from './day-reading.ts'
import type { Called, Named } from './facts.ts'
import { type Finding, type FindingKind, finding, type Notice } from './findings.ts'
import type { StoredRow } from './stored-row.ts'

/** Which discipline may name a reason; the others follow from places and priority alone. */
const RULES_OF: Readonly<Record<string, readonly string[]>> = {
  target: ['deadline'],
  rescue: ['rescue', 'profileOrder'],
  profileRule: ['profileOrder'],
}

/** What is wrong with a call. Before the called ticket is moved. */
export function judgeCall(reading: DayReading, row: StoredRow, called: Called): readonly Finding[] {
  const ticket = reading.tickets.get(called.ticketId)
  const say = (kind: FindingKind, problem: string) => finding(kind, row.seq, problem)
  if (ticket === undefined) return [say('ticketUnknown', `it calls ${called.ticketId}, which was never issued on that day`)]
  const findings = [
    ...judgeComing(reading, row, ticket, called.counterId),
    ...judgeNames(row, ticket, called),
    ...judgeRule(reading, row, called),
  ]
  if (ticket.standing !== 'waiting') {
    const where = ticket.counterId === null ? `is ${ticket.standing}` : `already stands at counter ${ticket.counterId}`
    const kind = ticket.counterId === null ? 'notWaiting' : 'calledTwice'
    return [...findings, say(kind, `it calls ${ticket.number}, which does not wait but ${where}`)]
  }
  if (reading.settings === null) return findings
  if (!couldServe(reading, called.counterId, ticket)) {
    findings.push(say('notServable', `it calls ${ticket.number} to counter ${called.counterId}, which does not serve it`))
  }
  return [...findings, ...judgeOrder(reading, row, ticket, called)]
}

/** What must be so of every call, that of parked work included. */
export function judgeComing(reading: DayReading, row: StoredRow, ticket: ReadTicket, counterId: string): Finding[] {
  const findings: Finding[] = []
  const counter = counterOf(reading, counterId)
  // A journal may begin before its first day; nothing is known of counters then.
  if (reading.settings !== null && counter.state !== 'open') {
    findings.push(finding('counterNotOpen', row.seq, `it calls ${ticket.number} to counter ${counterId}, which is ${counter.state}`))
  }
  if (counter.ticketId !== null && counter.ticketId !== ticket.id) {
    const other = reading.tickets.get(counter.ticketId)?.number ?? counter.ticketId
    findings.push(finding('counterBusy', row.seq, `it calls ${ticket.number} to counter ${counterId}, where ${other} stands`))
  }
  return findings
}

function judgeNames(row: StoredRow, ticket: ReadTicket, { number, serviceId }: Called): readonly Finding[] {
  const findings: Finding[] = []
  if (number !== ticket.number) findings.push(finding('numberWrong', row.seq, `it calls ${ticket.number} by the name of ${number}`))
  if (serviceId !== ticket.serviceId) {
    const problem = `it calls ${ticket.number} for ${serviceId}, which waited for ${ticket.serviceId}`
    findings.push(finding('numberWrong', row.seq, problem))
  }
  return findings
}

function judgeRule(reading: DayReading, row: StoredRow, { rule, outOfOrder }: Called): readonly Finding[] {
  if ((rule === 'callTicket') !== (outOfOrder !== null)) {
    return [finding('ruleWrong', row.seq, 'it says that it is out of order and that it is not')]
  }
  const discipline = reading.settings?.discipline
  if (outOfOrder !== null || discipline === undefined || rule === discipline) return []
  return [finding('ruleWrong', row.seq, `it names the rule ${rule}, where the office's was ${discipline}`)]
}

/** Who stood before it, and whom it overtook, from the facts; then what the row says of them. */
function judgeOrder(reading: DayReading, row: StoredRow, ticket: ReadTicket, called: Called): readonly Finding[] {
  const rivals = [...reading.waiting].filter((other) => other !== ticket && couldServe(reading, called.counterId, other))
  rivals.sort((a, b) => a.issueSeq - b.issueSeq)
  const findings: Finding[] = []
  const ahead = rivals.filter((other) => standsBefore(other, ticket)).length
  if (ahead !== called.ahead) {
    findings.push(finding('aheadWrong', row.seq, `it says that ${called.ahead} stood before ${ticket.number}; there were ${ahead}`))
  }
  const named = new Set(called.overtook.map((one) => one.ticketId))
  if (named.size < called.overtook.length) findings.push(finding('overtakingWrong', row.seq, 'it names one and the same twice'))
  for (const other of rivals) {
    if (other.issueSeq < ticket.issueSeq && !named.has(other.id)) {
      const problem = `${ticket.number} overtakes ${other.number}, issued earlier and waiting for that counter too, and it does not say so`
      findings.push(finding('overtakingUnnamed', row.seq, problem))
    }
  }
  return [...findings, ...called.overtook.flatMap((one) => judgeNamed(reading, row, ticket, called, one))]
}

function judgeNamed(reading: DayReading, row: StoredRow, ticket: ReadTicket, called: Called, one: Named): readonly Finding[] {
  const other = reading.tickets.get(one.ticketId)
  const problem = other === undefined ? 'was never issued on that day' : overtakenProblem(reading, ticket, called, one, other)
  if (problem === null) return []
  return [finding('overtakingWrong', row.seq, `it says that ${ticket.number} overtakes ${other?.number ?? one.ticketId}, which ${problem}`)]
}

function overtakenProblem(reading: DayReading, ticket: ReadTicket, called: Called, one: Named, other: ReadTicket): string | null {
  if (other.standing !== 'waiting') return `does not wait but is ${other.standing}`
  if (!couldServe(reading, called.counterId, other)) return `counter ${called.counterId} does not serve`
  if (other.issueSeq >= ticket.issueSeq) return 'was not issued earlier'
  return reasonProblem(ticket, called, one.reason, other)
}

/** Whether the reason can be, by places and priority; which clause of the discipline chose is not asked. */
function reasonProblem(ticket: ReadTicket, called: Called, reason: string, other: ReadTicket): string | null {
  const why = called.outOfOrder === null ? againstReason(ticket, called, reason, other) : againstOutOfOrder(reason)
  return why === null ? null : `was passed over for another reason than "${reason}": ${why}`
}

function againstOutOfOrder(reason: string): string | null {
  return reason === 'outOfOrder' ? null : 'the call was out of order'
}

function againstReason(ticket: ReadTicket, { rule }: Called, reason: string, other: ReadTicket): string | null {
  if (standsBefore(ticket, other)) {
    const truth = whyMoved(other)
    if (truth === null) return 'its place had never been moved'
    return reason === truth ? null : `its place had been moved behind (${truth})`
  }
  if (reason === 'returned' || reason === 'transferred') return 'it stood before'
  const step = againstStep(ticket, reason)
  if (step !== undefined) return step
  return RULES_OF[reason]?.includes(rule) ? null : `the rule ${rule} knows no such reason`
}

/** `undefined`: the reason is not that of the step. */
function againstStep({ priority, booked }: ReadTicket, reason: string): string | null | undefined {
  if (reason === 'priority') return priority ? null : 'the called one has no priority'
  if (reason === 'booking') return booked ? null : 'the called one has no booking on time'
  return undefined
}

function whyMoved({ wasReturned, wasTransferred }: ReadTicket): string | null {
  if (wasReturned) return 'returned'
  return wasTransferred ? 'transferred' : null
}

/** For whoever wants to see each of them, also where nothing is wrong. */
export function noticesOf(reading: DayReading, row: StoredRow, called: Called): readonly Notice[] {
  const nameOf = (id: string) => reading.tickets.get(id)?.number ?? id
  const { counterId, rule } = called
  const common = { seq: row.seq, serviceDay: row.serviceDay, called: nameOf(called.ticketId), counterId }
  const overtakings = called.overtook.map(
    ({ ticketId, reason }): Notice => ({ kind: 'overtaking', ...common, rule, overtaken: nameOf(ticketId), reason }),
  )
  if (called.outOfOrder === null) return overtakings
  return [{ kind: 'outOfOrder', ...common, actor: row.actor, ...called.outOfOrder }, ...overtakings]
}
