// The independent look at the journal: nothing of Loket is used here but the layout of the table, so that a mistake in the program cannot
// hide itself. It recomputes every hash from the stored bytes, and looks for gaps, for time going back and for numbers given twice.

import { createHash } from 'node:crypto'
import type Sqlite from 'better-sqlite3'

export interface Verdict {
  readonly rows: number
  readonly head: { readonly seq: number; readonly hash: string } | null
  readonly bad: { readonly seq: number; readonly problem: string } | null
}

interface Row {
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
  readonly prev: Buffer
  readonly hash: Buffer
}

/** Stops at the first bad row. What follows it in the chain says nothing. */
export function verifyJournal(database: Sqlite.Database): Verdict {
  const numbers = new Set<string>()
  let last: Row | null = null
  let rows = 0
  for (const row of database.prepare<[], Row>('SELECT * FROM journal ORDER BY seq').iterate()) {
    const problem = chainProblem(row, last) ?? numberProblem(row, numbers)
    if (problem !== null) return { rows, head: headOf(last), bad: { seq: row.seq, problem } }
    rows += 1
    last = row
  }
  return { rows, head: headOf(last), bad: null }
}

function headOf(row: Row | null): Verdict['head'] {
  return row === null ? null : { seq: row.seq, hash: row.hash.toString('hex') }
}

function chainProblem(row: Row, last: Row | null): string | null {
  const expected = last === null ? 1 : last.seq + 1
  if (row.seq !== expected) return `row ${expected} is missing`
  if (!row.prev.equals(last === null ? Buffer.alloc(32) : last.hash)) return 'it does not continue the row before it'
  if (!row.hash.equals(hashOf(row))) return 'its bytes are not those its hash was made of'
  if (last !== null && row.at < last.at) return 'its time is before that of the row before it'
  return null
}

/** SHA-256 over `prev` and each field as "<bytes>:<field>", `null` as "-:". */
function hashOf(row: Row): Buffer {
  const hash = createHash('sha256').update(row.prev)
  const fields = [row.office, row.seq, row.at, row.service_day, row.type, row.v, row.actor, row.device, row.command_id, row.data]
  for (const field of fields) {
    const bytes = Buffer.from(String(field ?? ''))
    hash.update(field === null ? '-:' : `${bytes.length}:`).update(bytes)
  }
  return hash.digest()
}

function numberProblem(row: Row, numbers: Set<string>): string | null {
  if (row.type !== 'ticketIssued') return null
  const { seriesId, number } = JSON.parse(row.data) as { seriesId: string; number: string }
  const key = `${row.office} ${row.service_day} ${seriesId} ${number}`
  if (numbers.has(key)) return `number ${number} was given before on that day`
  numbers.add(key)
  return null
}
