// Follows the facts row by row: moves tickets as they say, and says what cannot be.

import { judgeCall, judgeComing, noticesOf } from './calls.ts'
import { judgeCourse } from './course.ts'
import { beginDay, counterOf, type DayReading, emptyReading, place, type ReadTicket } from './day-reading.ts'
import { type Fact, type FactType, type Issued, readFact } from './facts.ts'
import { type Finding, type FindingKind, finding, type Notice } from './findings.ts'
import type { StoredRow } from './stored-row.ts'
import { rememberAct, undo } from './undo.ts'

export interface RowReading {
  /** The number that the row gives, or `null`. */
  readonly issued: string | null
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
  return {
    read(row) {
      const back = row.at < day.lastAt ? [finding('timeBack', row.seq, 'its time is before that of the row before it')] : NOTHING
      day.lastAt = row.at
      const fact = readFact(row)
      if (fact === 'elsewhere') return { issued: null, findings: back, notices: NOTHING }
      if (fact === null) {
        const unreadable = finding('unreadable', row.seq, `it does not say what a row of its kind (${row.type}) says`)
        return { issued: null, findings: [...back, unreadable], notices: NOTHING }
      }
      const notices = noticesIn(day, row, fact)
      const course = judgeCourse(day, row, fact)
      rememberAct(day, row, fact)
      const step = STEPS[fact.type] as Step<FactType>
      const issued = fact.type === 'ticketIssued' ? fact.number : null
      return { issued, findings: [...back, ...course, ...step(day, row, fact)], notices }
    },
  }
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
    const findings = [...judgeCall(reading, row, fact), ...countCall(reading, row, fact.callNo)]
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
    return move(reading, fact.ticketId, { standing: 'waiting', counterId: null, ...fact.nextLeg })
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
  ticketExpired: (reading, _row, fact) => move(reading, fact.ticketId, { standing: 'gone', counterId: null }),
  ticketTransferred(reading, _row, fact) {
    const { toCounterId: reservedFor, orderKey, nextLeg } = fact
    return move(reading, fact.ticketId, { standing: 'waiting', counterId: null, reservedFor, orderKey, ...nextLeg })
  },
  commandUndone: undo,
  counterOpened(reading, _row, { counterId, profileId }) {
    Object.assign(counterOf(reading, counterId), { state: 'open', profileId })
    return NOTHING
  },
  counterTakenOver(reading, _row, { counterId }) {
    counterOf(reading, counterId).state = 'open'
    return NOTHING
  },
  counterPaused(reading, _row, { counterId }) {
    counterOf(reading, counterId).state = 'paused'
    return NOTHING
  },
  /** Who waited for it alone waits for the service again. */
  counterClosed(reading, _row, { counterId }) {
    Object.assign(counterOf(reading, counterId), { state: 'closed', profileId: null })
    for (const ticket of reading.waiting) if (ticket.reservedFor === counterId) ticket.reservedFor = null
    return NOTHING
  },
  dayOpened(reading, row, { serviceDay, settings }) {
    const isBack = reading.serviceDay !== null && serviceDay <= reading.serviceDay
    const problem = `it opens ${serviceDay}, when ${reading.serviceDay} had been opened`
    beginDay(reading, serviceDay)
    reading.settings = settings
    return isBack ? [finding('dayBack', row.seq, problem)] : NOTHING
  },
  settingsChanged(reading, _row, { settings }) {
    reading.settings = settings
    return NOTHING
  },
}

function move(reading: DayReading, ticketId: string, change: Parameters<typeof place>[2]): readonly never[] {
  const ticket = reading.tickets.get(ticketId)
  if (ticket !== undefined) place(reading, ticket, change)
  return NOTHING
}

/** Numbers are given once; tickets and the numbers of a series are counted without a gap, so that one left out is missed. */
function issue(reading: DayReading, row: StoredRow, fact: Issued): readonly Finding[] {
  const findings: Finding[] = []
  const key = `${row.office} ${row.serviceDay} ${fact.seriesId} ${fact.number}`
  if (reading.numbers.has(key)) findings.push(finding('numberTwice', row.seq, `number ${fact.number} was given before on that day`))
  reading.numbers.add(key)
  if (reading.tickets.has(fact.ticketId)) findings.push(finding('numberTwice', row.seq, `ticket ${fact.ticketId} was issued before`))
  findings.push(...countIssue(reading, row, fact))
  const { ticketId: id, number, issueSeq, priority, leg } = fact
  const ticket: ReadTicket = {
    ...{ id, number, issueSeq, priority, ...leg, standing: 'waiting' },
    ...{ reservedFor: null, counterId: null, wasReturned: false, before: null },
  }
  reading.tickets.set(id, ticket)
  place(reading, ticket, { standing: 'waiting' })
  return findings
}

function countIssue(reading: DayReading, row: StoredRow, { issueSeq, seriesId, ordinal }: Issued): readonly Finding[] {
  const findings: Finding[] = []
  if (issueSeq !== reading.issueSeq + 1) {
    findings.push(finding('countBroken', row.seq, `it is ticket ${issueSeq} of the day, after ticket ${reading.issueSeq}`))
  }
  const last = reading.ordinals.get(seriesId) ?? 0
  if (ordinal !== last + 1)
    findings.push(finding('countBroken', row.seq, `it is number ${ordinal} of series ${seriesId}, after number ${last}`))
  reading.issueSeq = issueSeq
  reading.ordinals.set(seriesId, ordinal)
  return findings
}

function countCall(reading: DayReading, row: StoredRow, callNo: number): readonly Finding[] {
  const last = reading.callNo
  reading.callNo = callNo
  return callNo === last + 1 ? NOTHING : [finding('countBroken', row.seq, `it is call ${callNo} of the day, after call ${last}`)]
}
