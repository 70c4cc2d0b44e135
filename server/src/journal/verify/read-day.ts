// Follows the facts row by row: moves tickets as they say, and says what cannot be.

import { carryApprovals, giveApproval, requestApproval, settleApproval } from './approvals.ts'
import { judgeBelonging } from './belonging.ts'
import { judgeCall, judgeComing, noticesOf } from './calls.ts'
import { judgeCourse } from './course.ts'
import { closeDay, judgeOpen, openDay } from './day-bounds.ts'
import { counterOf, type DayReading, emptyReading, place } from './day-reading.ts'
import { type Fact, type FactType, readFact } from './facts.ts'
import { type Finding, type FindingKind, finding, type Notice } from './findings.ts'
import { issue } from './issue.ts'
import { createPaperReader, fieldOf } from './papers.ts'
import { judgePlace } from './places.ts'
import type { StoredRow } from './stored-row.ts'
import { rememberAct, undo } from './undo.ts'

export interface RowReading {
  /** The number that the row gives, or `null`. */
  readonly issued: string | null
  /** The number of the ticket that a paper of this row is about, or `null`. */
  readonly paperOf: string | null
  readonly findings: readonly Finding[]
  readonly notices: readonly Notice[]
}

export interface FactReader {
  /** To be called with one row after the other. */
  read(row: StoredRow): RowReading
}

type Step<T extends FactType> = (reading: DayReading, row: StoredRow, fact: Extract<Fact, { readonly type: T }>) => readonly Finding[]
type Steps = { readonly [T in FactType]: Step<T> }

const NOTHING: readonly never[] = []

export function createFactReader(): FactReader {
  const day = emptyReading()
  const papers = createPaperReader()
  return {
    read(row) {
      const fact = readFact(row)
      const said = fact === 'elsewhere' ? null : fact
      const findings = [...judgeTime(day, row), ...judgeBelonging(day, row, said), ...papers.read(row)]
      if (fact === null) findings.push(finding('unreadable', row.seq, `it does not say what a row of its kind (${row.type}) says`))
      if (said === null) return { issued: null, paperOf: paperOf(day, row), findings, notices: NOTHING }
      const notices = noticesIn(day, row, said)
      findings.push(...judgeOpen(day, row, said), ...judgeCourse(day, row, said), ...judgePlace(day, row, said))
      rememberAct(day, row, said)
      const step = STEPS[said.type] as Step<FactType>
      findings.push(...step(day, row, said))
      return { issued: said.type === 'ticketIssued' ? said.number : null, paperOf: paperOf(day, row), findings, notices }
    },
  }
}

/** Slips carry the number of their ticket, and the mark of their own row. */
function paperOf(day: DayReading, row: StoredRow): string | null {
  if (!HAS_SLIP.has(row.type)) return null
  const ticketId = fieldOf(row, 'ticketId')
  return typeof ticketId === 'string' ? (day.tickets.get(ticketId)?.number ?? null) : null
}

const HAS_SLIP: ReadonlySet<string> = new Set(['copyRequested', 'ticketParked', 'serviceCompleted'])

function judgeTime(day: DayReading, { at, seq }: StoredRow): readonly Finding[] {
  const isBack = at < day.lastAt
  day.lastAt = at
  return isBack ? [finding('timeBack', seq, 'its time is before that of the row before it')] : NOTHING
}

function noticesIn(day: DayReading, row: StoredRow, fact: Fact): readonly Notice[] {
  if (fact.type === 'ticketCalled') return noticesOf(day, row, fact)
  if (fact.type !== 'commandUndone') return NOTHING
  const { seq, serviceDay, actor } = row
  const number = day.tickets.get(fact.ticketId)?.number ?? fact.ticketId
  return [{ kind: 'undone', seq, serviceDay, actor, number, counterId: fact.counterId, act: fact.act, actSeq: fact.actSeq }]
}

const STEPS: Steps = {
  ticketIssued: issue,
  ticketCalled(reading, row, fact) {
    const findings = [...judgeCall(reading, row, fact), ...countCall(reading, row, fact.callNo), ...settleApproval(reading, row, fact)]
    move(reading, fact.ticketId, { standing: 'called', counterId: fact.counterId })
    return findings
  },
  ticketRecalled: (reading, row, { callNo }) => countCall(reading, row, callNo),
  ticketResumed(reading, row, fact) {
    const ticket = reading.tickets.get(fact.ticketId)
    const findings = [...countCall(reading, row, fact.callNo)]
    if (ticket === undefined)
      findings.push(finding('ticketUnknown', row.seq, `it calls ${fact.ticketId} back, which was never issued on that day`))
    else {
      findings.push(...judgeComing(reading, row, ticket, fact.counterId))
      if (ticket.standing !== 'parked') {
        const kind: FindingKind = ticket.counterId === null ? 'notWaiting' : 'calledTwice'
        findings.push(finding(kind, row.seq, `it calls ${ticket.number} back, which is not parked but ${ticket.standing}`))
      }
      place(reading, ticket, { standing: 'called', counterId: fact.counterId })
    }
    return findings
  },
  serviceStarted: (reading, _row, fact) => move(reading, fact.ticketId, { standing: 'served', reservedFor: null }),
  documentsAccepted: () => NOTHING,
  serviceCompleted(reading, _row, fact) {
    if (fact.nextLeg === null) return move(reading, fact.ticketId, { standing: 'gone', counterId: null })
    return move(reading, fact.ticketId, { standing: 'waiting', counterId: null, booked: false, ...fact.nextLeg })
  },
  ticketReturned(reading, _row, fact) {
    const ticket = reading.tickets.get(fact.ticketId)
    if (ticket === undefined) return NOTHING
    const { reservedFor } = ticket
    // The counter it waited for may have closed while it was called or absent.
    const kept = reservedFor !== null && counterOf(reading, reservedFor).state !== 'closed' ? reservedFor : null
    const wasReturned = ticket.wasReturned || fact.rule === 'placesBack'
    place(reading, ticket, { standing: 'waiting', counterId: null, orderKey: fact.orderKey, reservedFor: kept, wasReturned })
    return NOTHING
  },
  ticketParked: (reading, _row, fact) => move(reading, fact.ticketId, { standing: 'parked', counterId: null }),
  ticketMarkedNoShow: (reading, _row, fact) => move(reading, fact.ticketId, { standing: 'absent', counterId: null }),
  ticketCancelled: (reading, _row, fact) => move(reading, fact.ticketId, { standing: 'gone', counterId: null }),
  ticketExpired(reading, _row, fact) {
    reading.expired += 1
    return move(reading, fact.ticketId, { standing: 'gone', counterId: null })
  },
  ticketTransferred(reading, _row, fact) {
    const { toCounterId: reservedFor, orderKey, nextLeg } = fact
    const change = { standing: 'waiting', counterId: null, reservedFor, orderKey, wasTransferred: true } as const
    return move(reading, fact.ticketId, nextLeg === null ? change : { ...change, booked: false, ...nextLeg })
  },
  commandUndone: undo,
  approvalRequested: requestApproval,
  approvalGiven: giveApproval,
  counterOpened(reading, _row, { counterId, profileId }) {
    Object.assign(counterOf(reading, counterId), { state: 'open', profileId })
    return NOTHING
  },
  counterTakenOver(reading, _row, { counterId }) {
    counterOf(reading, counterId).state = 'open'
    return NOTHING
  },
  counterPaused(reading, row, { counterId }) {
    counterOf(reading, counterId).state = 'paused'
    return judgeLeaving(reading, row, counterId)
  },
  /** Who waited for it alone waits for the service again. */
  counterClosed(reading, row, { counterId }) {
    Object.assign(counterOf(reading, counterId), { state: 'closed', profileId: null })
    for (const ticket of reading.waiting) if (ticket.reservedFor === counterId) ticket.reservedFor = null
    return judgeLeaving(reading, row, counterId)
  },
  dayOpened: (reading, row, fact) => [...openDay(reading, row, fact), ...carryApprovals(reading, row, fact.unreviewed)],
  dayClosed: closeDay,
  settingsChanged(reading, _row, { settings }) {
    reading.settings = settings
    return NOTHING
  },
}

/** Nobody leaves a counter while somebody stands there. */
function judgeLeaving(reading: DayReading, row: StoredRow, counterId: string): readonly Finding[] {
  const { ticketId } = counterOf(reading, counterId)
  if (ticketId === null) return NOTHING
  const number = reading.tickets.get(ticketId)?.number ?? ticketId
  return [finding('counterBusy', row.seq, `it says ${row.type} of counter ${counterId}, where ${number} stands`)]
}

function move(reading: DayReading, ticketId: string, change: Parameters<typeof place>[2]): readonly never[] {
  const ticket = reading.tickets.get(ticketId)
  if (ticket !== undefined) place(reading, ticket, change)
  return NOTHING
}

function countCall(reading: DayReading, row: StoredRow, callNo: number): readonly Finding[] {
  const last = reading.callNo
  reading.callNo = callNo
  return callNo === last + 1 ? NOTHING : [finding('countBroken', row.seq, `it is call ${callNo} of the day, after call ${last}`)]
}
