// Who waits, where, and which services a counter takes: the verifier's own small reading of a day, apart from the rules that made it.

import type { OfficeSettings } from './facts.ts'

export type Standing = 'waiting' | 'called' | 'served' | 'parked' | 'absent' | 'gone'

/** What an act changes, and taking it back restores. */
export interface Place {
  standing: Standing
  serviceId: string
  orderKey: number
  /** Only this counter may call it. */
  reservedFor: string | null
  /** Where it is called or served. */
  counterId: string | null
  /** Whether its place was moved because nobody came. */
  wasReturned: boolean
  /** Whether it was moved to another service or counter. */
  wasTransferred: boolean
  /** With a booking, on time, and still in the leg that was booked. */
  booked: boolean
}

export interface ReadTicket extends Place {
  readonly id: string
  readonly number: string
  readonly issueSeq: number
  readonly priority: boolean
  /** Its latest act with its row, where that can be taken back, and how the ticket stood before. */
  before: { readonly seq: number; readonly at: number; readonly act: string; readonly place: Place } | null
}

export interface ReadCounter {
  state: 'open' | 'paused' | 'closed'
  profileId: string | null
  ticketId: string | null
}

/** A word on a call out of order: asked for, given, used up by a call, or owed after one. */
export interface ReadApproval {
  /** `null`: of an earlier day. */
  readonly ticketId: string | null
  readonly reasonId: string | null
  /** Who asked, or called without asking. */
  readonly by: string
  status: 'asked' | 'granted' | 'refused' | 'used' | 'unapproved' | 'reviewed'
}

export interface DayReading {
  settings: OfficeSettings | null
  /** The latest that was opened. */
  serviceDay: string | null
  isOpen: boolean
  /** Whether it was told that something happens while no day is open. */
  isToldNotOpen: boolean
  /** Tickets that have expired. */
  expired: number
  readonly approvals: Map<string, ReadApproval>
  /** Time of the row before. */
  lastAt: number
  issueSeq: number
  callNo: number
  readonly ordinals: Map<string, number>
  /** Given on `serviceDay`. */
  readonly numbers: Set<string>
  /** Bookings of the day that were used. */
  readonly bookings: Set<string>
  readonly tickets: Map<string, ReadTicket>
  readonly waiting: Set<ReadTicket>
  /** Tickets that are named and were never issued. */
  readonly strangers: Set<string>
  readonly counters: Map<string, ReadCounter>
}

export function emptyReading(): DayReading {
  return {
    settings: null,
    serviceDay: null,
    isOpen: false,
    isToldNotOpen: false,
    expired: 0,
    approvals: new Map(),
    lastAt: 0,
    issueSeq: 0,
    callNo: 0,
    ordinals: new Map(),
    numbers: new Set(),
    bookings: new Set(),
    tickets: new Map(),
    waiting: new Set(),
    strangers: new Set(),
    counters: new Map(),
  }
}

/** A day begins without tickets and with every counter closed. */
export function beginDay(reading: DayReading, serviceDay: string): void {
  if (serviceDay !== reading.serviceDay) reading.numbers.clear()
  reading.serviceDay = serviceDay
  reading.isOpen = true
  reading.isToldNotOpen = false
  reading.expired = 0
  reading.issueSeq = 0
  reading.callNo = 0
  for (const kept of [reading.ordinals, reading.bookings, reading.tickets, reading.waiting, reading.strangers, reading.counters])
    kept.clear()
}

export function counterOf(reading: DayReading, counterId: string): ReadCounter {
  const counter = reading.counters.get(counterId) ?? { state: 'closed', profileId: null, ticketId: null }
  reading.counters.set(counterId, counter)
  return counter
}

/** Moves a ticket: from its counter, to another one, into the line or out of it. */
export function place(reading: DayReading, ticket: ReadTicket, change: Partial<Place> & Pick<Place, 'standing'>): void {
  if (ticket.counterId !== null && counterOf(reading, ticket.counterId).ticketId === ticket.id) {
    counterOf(reading, ticket.counterId).ticketId = null
  }
  Object.assign(ticket, change)
  if (ticket.counterId !== null) counterOf(reading, ticket.counterId).ticketId = ticket.id
  if (ticket.standing === 'waiting') reading.waiting.add(ticket)
  else reading.waiting.delete(ticket)
}

/** How the ticket stands now. */
export function placeNow({ id, number, issueSeq, priority, before, ...now }: ReadTicket): Place {
  return now
}

/** Whether the counter could serve a ticket that waits: kept for it alone, or of a service of its work profile. */
export function couldServe(reading: DayReading, counterId: string, ticket: ReadTicket): boolean {
  if (ticket.reservedFor !== null) return ticket.reservedFor === counterId
  const { profileId } = counterOf(reading, counterId)
  return profileId !== null && reading.settings?.profiles.get(profileId)?.has(ticket.serviceId) === true
}

/** Whether `one` stands before `other` in the line. */
export function standsBefore(one: ReadTicket, other: ReadTicket): boolean {
  return one.orderKey < other.orderKey || (one.orderKey === other.orderKey && one.issueSeq < other.issueSeq)
}
