import type { Instant } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../testing/databases.ts'
import { issued, MORNING, rowAfter, STARTED } from '../testing/rows.ts'
import type { Database } from './database.ts'
import { rowHash } from './row-hash.ts'
import { sqliteJournal } from './sqlite-journal.ts'
import { verifyJournal } from './verify.ts'

function fiveRows(): Database {
  const database = freshDatabase()
  const journal = sqliteJournal(database)
  for (const event of [STARTED, issued(1), issued(2), STARTED, issued(3)])
    journal.commit(() => journal.append(rowAfter(journal.head, event)))
  return database
}

/** What somebody with the disk in hand may do: the trigger is no lock. */
function tamper(database: Database, sql: string, ...values: (string | number | Buffer)[]): void {
  database.exec('DROP TRIGGER IF EXISTS journal_never_changed')
  database.prepare(sql).run(...values)
}

/** Writes the chain anew from row `seq` on, as a clever forger would. */
function rechain(database: Database, seq: number): void {
  const rows = database.prepare<[number], Record<string, never>>('SELECT * FROM journal WHERE seq >= ? ORDER BY seq').all(seq)
  let prev =
    database
      .prepare<[number], Buffer>('SELECT hash FROM journal WHERE seq = ?')
      .pluck()
      .get(seq - 1) ?? Buffer.alloc(32)
  for (const row of rows) {
    const { service_day: serviceDay, command_id: commandId, ...rest } = row
    const hash = Buffer.from(rowHash(prev.toString('hex'), String(rest['type']), { ...rest, serviceDay, commandId } as never), 'hex')
    database.prepare('UPDATE journal SET prev = ?, hash = ? WHERE seq = ?').run(prev, hash, row['seq'])
    prev = hash
  }
}

describe('the verifier', () => {
  test('[J10] accepts what the journal wrote, and names the head', () => {
    const database = fiveRows()
    const { head } = sqliteJournal(database)
    expect(verifyJournal(database)).toEqual({ rows: 5, head: { seq: 5, hash: head.hash }, bad: null })
  })

  test('[J10] accepts an empty journal', () => {
    expect(verifyJournal(freshDatabase())).toEqual({ rows: 0, head: null, bad: null })
  })

  test.each(['office', 'at', 'service_day', 'type', 'v', 'actor', 'device', 'command_id', 'data'])(
    '[J10] names the first row whose %s was changed',
    (column) => {
      const database = fiveRows()
      tamper(database, `UPDATE journal SET ${column} = ? WHERE seq = 3`, column === 'at' || column === 'v' ? 3 : '{}')
      expect(verifyJournal(database).bad).toEqual({ seq: 3, problem: 'its bytes are not those its hash was made of' })
    },
  )

  test('[J10] names the row after one that was taken out', () => {
    const database = fiveRows()
    tamper(database, 'DELETE FROM journal WHERE seq = 3')
    expect(verifyJournal(database).bad).toEqual({ seq: 4, problem: 'row 3 is missing' })
  })

  test('[J10] names a row that does not continue the chain, also the first', () => {
    const database = fiveRows()
    tamper(database, 'UPDATE journal SET prev = ? WHERE seq = 4', Buffer.alloc(32))
    expect(verifyJournal(database).bad).toEqual({ seq: 4, problem: 'it does not continue the row before it' })
    tamper(database, 'UPDATE journal SET prev = ? WHERE seq = 1', Buffer.alloc(32, 1))
    expect(verifyJournal(database).bad).toMatchObject({ seq: 1 })
  })

  test('[J10] finds time going back and a number given twice, even where the chain was written anew', () => {
    const database = fiveRows()
    tamper(database, 'UPDATE journal SET at = ? WHERE seq = 4', (MORNING - 5) as Instant)
    rechain(database, 4)
    expect(verifyJournal(database).bad).toEqual({ seq: 4, problem: 'its time is before that of the row before it' })
    tamper(database, 'UPDATE journal SET at = ? WHERE seq = 4', MORNING)
    tamper(database, 'UPDATE journal SET data = (SELECT data FROM journal WHERE seq = 2) WHERE seq = 5')
    rechain(database, 4)
    expect(verifyJournal(database).bad).toEqual({ seq: 5, problem: 'number A001 was given before on that day' })
  })

  test('[J11] the journal itself refuses to change a row', () => {
    expect(() => fiveRows().prepare("UPDATE journal SET actor = 'nobody' WHERE seq = 2").run()).toThrow('never changed')
  })
})
