// The rows as they stand on the disk, and the hash they should have. Only the layout of the table is known here.

import { hash } from 'node:crypto'
import type Sqlite from 'better-sqlite3'

export interface StoredRow {
  readonly seq: number
  readonly office: string
  readonly at: number
  readonly serviceDay: string
  readonly type: string
  readonly v: number
  readonly actor: string
  readonly device: string | null
  readonly commandId: string
  readonly data: string
  /** 64 hexadecimal digits. */
  readonly prev: string
  readonly hash: string
}

/** Stands before the first row. */
export const NO_ROW = '0'.repeat(64)

/** A journal that never opens a day is read in pieces of this size. */
const MOST_ROWS = 50_000

const ROWS = `SELECT seq, office, at, service_day AS serviceDay, type, v, actor, device, command_id AS commandId, data,
  lower(hex(prev)) AS prev, lower(hex(hash)) AS hash FROM journal ORDER BY seq`

/** All rows in the order of their seq, from one opening of a day to the next; never more than a day in memory. */
export function* storedDays(database: Sqlite.Database): Generator<readonly StoredRow[]> {
  let day: StoredRow[] = []
  for (const row of database.prepare<[], StoredRow>(ROWS).iterate()) {
    if (day.length > 0 && (row.type === 'dayOpened' || day.length === MOST_ROWS)) {
      yield day
      day = []
    }
    day.push(row)
  }
  if (day.length > 0) yield day
}

export interface DaySpan {
  readonly before: readonly StoredRow[]
  readonly rows: readonly StoredRow[]
  /** What comes next, so that the last of `rows` can be judged by who continues it. */
  readonly after: readonly StoredRow[]
}

/** Each day once as `rows`, between its neighbours; an empty list where there is none. */
export function* daySpans(database: Sqlite.Database): Generator<DaySpan> {
  let before: DaySpan['rows'] = []
  let rows: DaySpan['rows'] | null = null
  for (const after of storedDays(database)) {
    if (rows !== null) {
      yield { before, rows, after }
      before = rows
    }
    rows = after
  }
  if (rows !== null) yield { before, rows, after: [] }
}

/** SHA-256 over the bytes of `prev` and each field as "<bytes>:<field>", `null` as "-:"; 64 hexadecimal digits. */
export function hashOf(row: StoredRow, seq: number = row.seq): string {
  const text = partOf(row.office) + partOf(seq) + partsBehindSeq(row)
  return hash('sha256', Buffer.concat([Buffer.from(row.prev, 'hex'), Buffer.from(text)]), 'hex')
}

/** `hashOf` for many numbers of one row. */
export function hashesOf(row: StoredRow): (seq: number) => string {
  const before = Buffer.concat([Buffer.from(row.prev, 'hex'), Buffer.from(partOf(row.office))])
  const behind = Buffer.from(partsBehindSeq(row))
  return (seq) => hash('sha256', Buffer.concat([before, Buffer.from(partOf(seq)), behind]), 'hex')
}

function partsBehindSeq({ at, serviceDay, type, v, actor, device, commandId, data }: StoredRow): string {
  return [at, serviceDay, type, v, actor, device, commandId, data].map(partOf).join('')
}

function partOf(field: string | number | null): string {
  return field === null ? '-:' : `${Buffer.byteLength(String(field))}:${field}`
}
