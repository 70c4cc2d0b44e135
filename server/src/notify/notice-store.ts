// Phone numbers and what is still to be sent to them, in private.sqlite and nowhere else.

import type { Instant, Language, LocalDate, NoticeKind, TicketId } from '@loket/protocol'
import type { Database } from '../journal/database.ts'
import { emptyLog } from '../journal/empty-log.ts'
import type { PhoneNumber } from './phone-number.ts'

export interface KeptNumber {
  readonly ticketId: TicketId
  readonly serviceDay: LocalDate
  readonly phone: PhoneNumber
  readonly language: Language
  /** The journal's row up to which its notices were made. */
  readonly seenSeq: number
  readonly nearTold: boolean
  /** The call whose last call was told: when it was made. */
  readonly lastCallOf: Instant | null
}

export interface Waiting {
  readonly id: string
  readonly ticketId: TicketId
  readonly kind: NoticeKind
  /** When the ticket's last call had been made as this was; `null`: there was none. */
  readonly callAt: Instant | null
  readonly body: string
  readonly madeAt: Instant
  readonly attempts: number
}

export interface NoticeStore {
  /** How often a number was given for this ticket, removed ones included. */
  timesGiven(ticketId: TicketId): number
  keep(number: Omit<KeptNumber, 'nearTold' | 'lastCallOf'>): void
  /** The number and all that was to be sent to it. */
  forget(ticketId: TicketId): void
  numbers(): readonly KeptNumber[]
  find(ticketId: TicketId): KeptNumber | null
  /** Marks what was told, and queues the notices, in one commit. */
  put(number: KeptNumber, notices: readonly Waiting[]): void
  /** Those due, the earliest first. */
  due(at: Instant): readonly Waiting[]
  /** When the next falls due; `null`: nothing waits. */
  nextAt(): Instant | null
  /** Counts a try, and looks at it again then if nobody says how it ended. */
  begin(id: string, nextAt: Instant): void
  tryAgainAt(id: string, nextAt: Instant): void
  remove(id: string): void
  countWaiting(): number
  /** Those for this ticket, due or not. */
  waitingFor(ticketId: TicketId): readonly Waiting[]
  /** Everything of other days than this one, from the table and from the file. */
  wipe(keptDay: LocalDate | null): void
  /** To be asked again while it is false: somebody reads the file, and what was deleted still stands in its write-ahead log. */
  isLogEmpty(): boolean
}

interface NumberRow {
  readonly ticket_id: TicketId
  readonly service_day: LocalDate
  readonly phone: PhoneNumber
  readonly language: Language
  readonly seen_seq: number
  readonly near_told: number
  readonly last_call_of: Instant | null
}

interface NoticeRow {
  readonly id: string
  readonly ticket_id: TicketId
  readonly kind: NoticeKind
  readonly call_at: Instant | null
  readonly body: string
  readonly made_at: Instant
  readonly attempts: number
}

/** Taken out of the queue at a time: more cannot be on their way. */
const DUE_LOOKED_AT = 50

export function createNoticeStore(store: Database): NoticeStore {
  const { numbers, notices } = { numbers: numberTable(store), notices: noticeTable(store) }
  let isLogEmpty = true
  // What was deleted stands in the write-ahead log until this.
  const erase = () => {
    isLogEmpty = emptyLog(store)
  }

  const forget = store.transaction((ticketId: TicketId) => {
    numbers.forget.run(ticketId)
    notices.removeOf.run(ticketId)
  })
  const put = store.transaction((number: KeptNumber, waiting: readonly Waiting[]) => {
    const { ticketId, seenSeq, nearTold, lastCallOf } = number
    numbers.mark.run(seenSeq, nearTold ? 1 : 0, lastCallOf, ticketId)
    for (const { id, kind, callAt, body, madeAt } of waiting) {
      notices.insert.run(id, ticketId, number.serviceDay, kind, callAt, body, madeAt, madeAt)
    }
  })
  const wipe = store.transaction((keptDay: LocalDate | null) => {
    numbers.dropOthers.run(keptDay ?? '')
    notices.dropOthers.run(keptDay ?? '')
  })

  return {
    timesGiven: (ticketId) => numbers.times.get(ticketId) ?? 0,
    keep: ({ ticketId, serviceDay, phone, language, seenSeq }) => void numbers.keep.run(ticketId, serviceDay, phone, language, seenSeq),
    forget(ticketId) {
      forget(ticketId)
      erase()
    },
    numbers: () => numbers.all.all().map(toNumber),
    find(ticketId) {
      const row = numbers.find.get(ticketId)
      return row === undefined ? null : toNumber(row)
    },
    put,
    due: (at) => notices.due.all(at, DUE_LOOKED_AT).map(toWaiting),
    nextAt: () => notices.nextAt.get() ?? null,
    begin: (id, nextAt) => void notices.begin.run(nextAt, id),
    tryAgainAt: (id, nextAt) => void notices.tryAgainAt.run(nextAt, id),
    remove: (id) => void notices.remove.run(id),
    countWaiting: () => notices.count.get() ?? 0,
    waitingFor: (ticketId) => notices.of.all(ticketId).map(toWaiting),
    wipe(keptDay) {
      wipe(keptDay)
      erase()
    },
    isLogEmpty() {
      if (!isLogEmpty) erase()
      return isLogEmpty
    },
  }
}

const NUMBER = 'ticket_id, service_day, phone, language, seen_seq, near_told, last_call_of'

function numberTable(store: Database) {
  return {
    times: store.prepare<[string], number>('SELECT times FROM notice_numbers WHERE ticket_id = ?').pluck(),
    keep: store.prepare<[string, string, string, string, number]>(
      `INSERT INTO notice_numbers (ticket_id, service_day, phone, language, seen_seq, near_told, times) VALUES (?, ?, ?, ?, ?, 0, 1)
        ON CONFLICT (ticket_id) DO UPDATE SET phone = excluded.phone, language = excluded.language, seen_seq = excluded.seen_seq,
          near_told = 0, last_call_of = NULL, times = times + 1`,
    ),
    forget: store.prepare<[string]>('UPDATE notice_numbers SET phone = NULL WHERE ticket_id = ?'),
    all: store.prepare<[], NumberRow>(`SELECT ${NUMBER} FROM notice_numbers WHERE phone IS NOT NULL`),
    find: store.prepare<[string], NumberRow>(`SELECT ${NUMBER} FROM notice_numbers WHERE ticket_id = ? AND phone IS NOT NULL`),
    mark: store.prepare<[number, number, number | null, string]>(
      'UPDATE notice_numbers SET seen_seq = ?, near_told = ?, last_call_of = ? WHERE ticket_id = ?',
    ),
    dropOthers: store.prepare<[string]>('DELETE FROM notice_numbers WHERE service_day <> ?'),
  }
}

const NOTICE = 'id, ticket_id, kind, call_at, body, made_at, attempts'

function noticeTable(store: Database) {
  return {
    insert: store.prepare<[string, string, string, string, number | null, string, number, number]>(
      'INSERT INTO notices (id, ticket_id, service_day, kind, call_at, body, made_at, next_at, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)',
    ),
    due: store.prepare<[number, number], NoticeRow>(`SELECT ${NOTICE} FROM notices WHERE next_at <= ? ORDER BY next_at, id LIMIT ?`),
    of: store.prepare<[string], NoticeRow>(`SELECT ${NOTICE} FROM notices WHERE ticket_id = ?`),
    nextAt: store.prepare<[], Instant | null>('SELECT min(next_at) FROM notices').pluck(),
    begin: store.prepare<[number, string]>('UPDATE notices SET next_at = ?, attempts = attempts + 1 WHERE id = ?'),
    tryAgainAt: store.prepare<[number, string]>('UPDATE notices SET next_at = ? WHERE id = ?'),
    remove: store.prepare<[string]>('DELETE FROM notices WHERE id = ?'),
    removeOf: store.prepare<[string]>('DELETE FROM notices WHERE ticket_id = ?'),
    count: store.prepare<[], number>('SELECT count(*) FROM notices').pluck(),
    dropOthers: store.prepare<[string]>('DELETE FROM notices WHERE service_day <> ?'),
  }
}

function toNumber(row: NumberRow): KeptNumber {
  return {
    ticketId: row.ticket_id,
    serviceDay: row.service_day,
    phone: row.phone,
    language: row.language,
    seenSeq: row.seen_seq,
    nearTold: row.near_told === 1,
    lastCallOf: row.last_call_of,
  }
}

function toWaiting({ id, ticket_id: ticketId, kind, call_at: callAt, body, made_at: madeAt, attempts }: NoticeRow): Waiting {
  return { id, ticketId, kind, callAt, body, madeAt, attempts }
}
