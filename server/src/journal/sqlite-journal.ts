// The journal on the disk.

import type { ClockAlert } from '@loket/domain'
import type { ClockName, CommandId, DeviceId, DomainEvent, Instant, LocalDate, OfficeId, TicketId, TicketNumber } from '@loket/protocol'
import { openAnswers } from './answers.ts'
import type { Database } from './database.ts'
import type { Journal, JournalHead } from './journal.ts'
import { checkFollows, UnreadableRow } from './journal.ts'
import type { RecordedRow } from './row-hash.ts'
import { FIRST_PREV } from './row-hash.ts'
import type { AlertColumns, JournalColumns } from './statements.ts'
import { prepareStatements } from './statements.ts'
import { upcast } from './upcast.ts'

/** Rows read at a time: no read keeps the connection from writing for longer than a page. */
const PAGE_ROWS = 500

export function sqliteJournal(database: Database): Journal {
  const statements = prepareStatements(database)
  const answers = openAnswers(statements)
  const transaction = database.transaction((work: () => unknown) => work())
  let kept = readHead()
  let head = kept

  function readHead(): JournalHead {
    const row = statements.lastRow.get()
    return row === undefined ? { seq: 0, at: 0 as Instant, hash: FIRST_PREV } : { seq: row.seq, at: row.at as Instant, hash: row.hash }
  }

  function* rowsAfter(seq: number): Iterable<RecordedRow> {
    let last = seq
    for (;;) {
      const page = statements.rowsAfter.all(last, PAGE_ROWS)
      for (const columns of page) yield columnsToRow(columns)
      if (page.length < PAGE_ROWS) return
      last = page.at(-1)?.seq ?? last
    }
  }

  return {
    get head() {
      return kept
    },
    commit(work) {
      if (database.inTransaction) throw new Error('a commit within a commit')
      try {
        transaction.immediate(work)
      } catch (error) {
        head = kept
        answers.undo()
        throw error
      }
      kept = head
      answers.keep()
    },
    append(row) {
      requireTransaction(database)
      checkFollows(head, row)
      statements.insertRow.run(rowToColumns(row))
      if (row.event.type === 'ticketIssued') {
        statements.insertNumber.run(row.office, row.serviceDay, row.event.seriesId, row.event.number)
      }
      head = row
    },
    remember(answer) {
      requireTransaction(database)
      answers.add(answer)
    },
    forgetAnswersBefore(at) {
      requireTransaction(database)
      answers.forgetBefore(at)
    },
    raiseAlert(serviceDay, { ticketId, leg, clock, band, number, at }) {
      requireTransaction(database)
      return statements.insertAlert.run(serviceDay, ticketId, leg, clock, band, number, at).changes === 1
    },
    alertsOf(serviceDay, most) {
      return statements.alertsOf.all(serviceDay, most).map(columnsToAlert)
    },
    answerTo(commandId) {
      return answers.find(commandId)
    },
    rowsFromLastDay() {
      return rowsAfter((statements.lastDayOpened.get() ?? 1) - 1)
    },
    rowsAfter,
  }
}

function requireTransaction(database: Database): void {
  if (!database.inTransaction) throw new Error('written outside a commit')
}

/** As the table of the journal holds it, in every schema. */
export function rowToColumns(row: RecordedRow): JournalColumns {
  return {
    seq: row.seq,
    office: row.office,
    at: row.at,
    service_day: row.serviceDay,
    type: row.event.type,
    v: row.v,
    actor: row.actor,
    device: row.device,
    command_id: row.commandId,
    data: row.data,
    prev: row.prev,
    hash: row.hash,
  }
}

function columnsToAlert(columns: AlertColumns): ClockAlert {
  return {
    ticketId: columns.ticket_id as TicketId,
    number: columns.number as TicketNumber,
    leg: columns.leg,
    clock: columns.clock as ClockName,
    band: columns.band as ClockAlert['band'],
    at: columns.crossed_at as Instant,
  }
}

function columnsToRow(columns: JournalColumns): RecordedRow {
  return {
    office: columns.office as OfficeId,
    seq: columns.seq,
    at: columns.at as Instant,
    serviceDay: columns.service_day as LocalDate,
    actor: columns.actor,
    device: columns.device as DeviceId | null,
    commandId: columns.command_id as CommandId,
    event: eventIn(columns),
    v: columns.v,
    data: columns.data,
    prev: columns.prev,
    hash: columns.hash,
  }
}

function eventIn({ seq, type, v, data }: JournalColumns): DomainEvent {
  try {
    return upcast(type, v, data)
  } catch (error) {
    // Whoever reads must be told which row it is.
    throw new UnreadableRow(seq, error)
  }
}
