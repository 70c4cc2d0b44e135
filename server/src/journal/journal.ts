// The memory of the office. What stands here happened; nothing is ever changed.

import type { ClockAlert } from '@loket/domain'
import type { Answer, CommandId, CommandType, Instant, LocalDate, TicketId } from '@loket/protocol'
import type { RecordedRow } from './row-hash.ts'

/** A row whose stored text cannot be read: damaged, or written by a newer program. */
export class UnreadableRow extends Error {
  readonly seq: number
  constructor(seq: number, cause: unknown) {
    super(`row ${seq} cannot be read`, { cause })
    this.seq = seq
  }
}

export interface JournalHead {
  /** 0 in an empty journal. */
  readonly seq: number
  readonly at: Instant
  readonly hash: string
}

/** What was answered to a command. `answer` never holds the citizen's address: that is made anew from the ticket's id. */
export interface RememberedAnswer {
  readonly commandId: CommandId
  readonly commandType: CommandType
  /** Tells one command from another, whatever their ids; empty where it was not kept. */
  readonly fingerprint: string
  /** A user id, a device id, or "system". */
  readonly actor: string
  readonly ticketId: TicketId | null
  readonly answer: Answer
  readonly answeredAt: Instant
}

export interface Journal {
  /** The last committed row. */
  readonly head: JournalHead
  /**
   * One durable transaction. When it returns, all that `work` wrote is on the disk; when `work` throws, nothing of it is.
   * `work` must not be asynchronous: one that returns a promise throws.
   */
  commit(work: () => void): void
  /** Within `commit` only. Throws when the row does not follow the one before, or gives a ticket number a second time. */
  append(row: RecordedRow): void
  /** Within `commit` only. */
  remember(answer: RememberedAnswer): void
  /** Within `commit` only. Answers older than the instant are forgotten. */
  forgetAnswersBefore(at: Instant): void
  /** Within `commit` only. False when this alert stands already. */
  raiseAlert(serviceDay: LocalDate, alert: ClockAlert): boolean
  /** The latest of a day, newest first, `most` of them. */
  alertsOf(serviceDay: LocalDate, most: number): readonly ClockAlert[]
  answerTo(commandId: CommandId): RememberedAnswer | null
  /** The rows from the last `dayOpened` on, or all where there is none. */
  rowsFromLastDay(): Iterable<RecordedRow>
  /** The rows after `seq`, in pages: other reads and writes may happen between two rows. */
  rowsAfter(seq: number): Iterable<RecordedRow>
}

/** Shared by every kind of journal: the chain is continued, never branched. */
export function checkFollows(head: JournalHead, row: RecordedRow): void {
  if (row.seq !== head.seq + 1 || row.prev !== head.hash || row.at < head.at) {
    throw new Error(`row ${row.seq} does not follow row ${head.seq}`)
  }
}
