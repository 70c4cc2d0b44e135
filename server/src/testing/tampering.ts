// What somebody with the disk in hand may do to a journal: no trigger and no key is a lock then.

import { createHash } from 'node:crypto'
import type { Database } from '../journal/database.ts'

type Value = string | number | null | Buffer
export type LooseRow = { seq: number; data: string; prev: Buffer; hash: Buffer } & { [column: string]: Value }

export function tamper(database: Database, sql: string, ...values: Value[]): void {
  database.pragma('foreign_keys = OFF')
  database.exec('DROP TRIGGER IF EXISTS journal_never_changed')
  database.prepare(sql).run(...values)
}

export function rowAt(database: Database, seq: number): LooseRow {
  const row = database.prepare<[number], LooseRow>('SELECT * FROM journal WHERE seq = ?').get(seq)
  if (!row) throw new Error(`no row ${seq}`)
  return row
}

/** Changes what a row says and leaves its hash as it was. */
export function rewriteData(database: Database, seq: number, change: (data: Record<string, unknown>) => object): void {
  const { data } = rowAt(database, seq)
  tamper(database, 'UPDATE journal SET data = ? WHERE seq = ?', JSON.stringify(change(JSON.parse(data))), seq)
}

/** Moves every row from `seq` on by so many places. */
export function renumber(database: Database, seq: number, by: number): void {
  tamper(database, 'UPDATE journal SET seq = seq + 1000000 WHERE seq >= ?', seq)
  tamper(database, 'UPDATE journal SET seq = seq - 1000000 + ? WHERE seq >= 1000000', by)
}

/** Seals a row anew behind the hash it names, as the journal would. */
export function reseal(database: Database, seq: number): void {
  const row = rowAt(database, seq)
  tamper(database, 'UPDATE journal SET hash = ? WHERE seq = ?', sealOf(row), seq)
}

/** Writes the chain anew from row `seq` on, as a clever forger would: nothing in the file shows it. */
export function rechain(database: Database, seq: number): void {
  const behind = database.prepare<[number], Buffer>('SELECT hash FROM journal WHERE seq < ? ORDER BY seq DESC LIMIT 1').pluck().get(seq)
  let prev = behind ?? Buffer.alloc(32)
  const rows = database.prepare<[number], LooseRow>('SELECT * FROM journal WHERE seq >= ? ORDER BY seq').all(seq)
  for (const row of rows) {
    const hash = sealOf({ ...row, prev })
    tamper(database, 'UPDATE journal SET prev = ?, hash = ? WHERE seq = ?', prev, hash, row.seq)
    prev = hash
  }
}

const COLUMNS = ['office', 'seq', 'at', 'service_day', 'type', 'v', 'actor', 'device', 'command_id', 'data'] as const

function sealOf(row: LooseRow): Buffer {
  const hash = createHash('sha256').update(row.prev)
  for (const column of COLUMNS) {
    const value = row[column] ?? null
    hash.update(value === null ? '-:' : `${Buffer.byteLength(String(value))}:${value}`)
  }
  return hash.digest()
}
