// Every statement of the journal, prepared once. The plans of those that grow with the years are tested.

import type { Database } from './database.ts'

export interface JournalColumns {
  readonly seq: number
  readonly office: string
  readonly at: number
  readonly service_day: string
  readonly type: string
  readonly v: number
  readonly actor: string
  readonly device: string | null
  readonly command_id: string
  readonly data: string
  /** 64 hexadecimal digits; the table holds the 32 bytes. */
  readonly prev: string
  readonly hash: string
}

export interface AnswerColumns {
  readonly command_id: string
  readonly command_type: string
  readonly fingerprint: string
  readonly actor: string
  readonly ticket_id: string | null
  readonly answer: string
  readonly answered_at: number
}

export interface AlertColumns {
  readonly ticket_id: string
  readonly leg: number
  readonly clock: string
  readonly band: string
  readonly number: string
  readonly crossed_at: number
}

export const JOURNAL_SQL = {
  insertRow: `INSERT INTO journal (seq, office, at, service_day, type, v, actor, device, command_id, data, prev, hash)
    VALUES (@seq, @office, @at, @service_day, @type, @v, @actor, @device, @command_id, @data, unhex(@prev), unhex(@hash))`,
  lastRow: 'SELECT seq, at, lower(hex(hash)) AS hash FROM journal ORDER BY seq DESC LIMIT 1',
  lastDayOpened: "SELECT max(seq) FROM journal WHERE type = 'dayOpened'",
  rowsAfter: `SELECT seq, office, at, service_day, type, v, actor, device, command_id, data, lower(hex(prev)) AS prev, lower(hex(hash)) AS hash
    FROM journal WHERE seq > ? ORDER BY seq LIMIT ?`,
  insertNumber: 'INSERT INTO ticket_numbers (office, service_day, series, number) VALUES (?, ?, ?, ?)',
  insertAnswer: `INSERT INTO answers (command_id, command_type, fingerprint, actor, ticket_id, answer, answered_at)
    VALUES (@command_id, @command_type, @fingerprint, @actor, @ticket_id, @answer, @answered_at)`,
  answerIds: 'SELECT answer_no, command_id FROM answers',
  answer: 'SELECT * FROM answers WHERE answer_no = ?',
  deleteAnswersBefore: 'DELETE FROM answers WHERE answered_at < ?',
  insertAlert: `INSERT INTO alerts (service_day, ticket_id, leg, clock, band, number, crossed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  alertsOf: 'SELECT ticket_id, leg, clock, band, number, crossed_at FROM alerts WHERE service_day = ? ORDER BY crossed_at DESC LIMIT ?',
} as const

export type Statements = ReturnType<typeof prepareStatements>

export function prepareStatements(database: Database) {
  return {
    insertRow: database.prepare<[JournalColumns]>(JOURNAL_SQL.insertRow),
    lastRow: database.prepare<[], Pick<JournalColumns, 'seq' | 'at' | 'hash'>>(JOURNAL_SQL.lastRow),
    lastDayOpened: database.prepare<[], number | null>(JOURNAL_SQL.lastDayOpened).pluck(),
    rowsAfter: database.prepare<[number, number], JournalColumns>(JOURNAL_SQL.rowsAfter),
    insertNumber: database.prepare<[string, string, string, string]>(JOURNAL_SQL.insertNumber),
    insertAnswer: database.prepare<[AnswerColumns]>(JOURNAL_SQL.insertAnswer),
    answerIds: database.prepare<[], { answer_no: number; command_id: string }>(JOURNAL_SQL.answerIds),
    answer: database.prepare<[number], AnswerColumns>(JOURNAL_SQL.answer),
    deleteAnswersBefore: database.prepare<[number]>(JOURNAL_SQL.deleteAnswersBefore),
    insertAlert: database.prepare<[string, string, number, string, string, string, number]>(JOURNAL_SQL.insertAlert),
    alertsOf: database.prepare<[string, number], AlertColumns>(JOURNAL_SQL.alertsOf),
  }
}
