import { expect, test } from 'vitest'
import { freshDatabase } from '../../testing/databases.ts'
import { COMPLETED, LAST, shortMorning } from '../../testing/short-morning.ts'
import { rechain, renumber, reseal, rewriteData, rowAt, tamper } from '../../testing/tampering.ts'
import type { Database } from '../database.ts'
import { examineJournal } from '../verify.ts'
import { createChainReader } from './chain.ts'
import { type Finding, type FindingKind, isOfTheChain } from './findings.ts'
import { storedDays } from './stored-row.ts'

/** What the chain alone shows, as "kind row" or "kind from-to". */
function brokenIn(database: Database): readonly string[] {
  const findings: Finding[] = []
  examineJournal(database, [], { onFinding: (one) => findings.push(one), onNotice: () => {} })
  return findings.filter(isOfTheChain).map(({ kind, seq, toSeq }) => (seq === toSeq ? `${kind} ${seq}` : `${kind} ${seq}-${toSeq}`))
}

function problemsOf(database: Database, kind: FindingKind = 'altered'): readonly string[] {
  const findings: Finding[] = []
  examineJournal(database, [], { onFinding: (one) => findings.push(one), onNotice: () => {} })
  return findings.filter((one) => one.kind === kind).map(({ problem }) => problem)
}

/** A whole morning, sealed as the journal would, before the one that was. */
function putPrehistory(database: Database): void {
  database.pragma('ignore_check_constraints = ON')
  const columns = 'office, at, service_day, type, v, actor, device, command_id, data, prev, hash'
  tamper(database, `INSERT INTO journal (seq, ${columns}) SELECT seq - ?, ${columns} FROM journal`, LAST)
  rechainRun(database, 1 - LAST, 0)
  tamper(database, 'UPDATE journal SET prev = zeroblob(32) WHERE seq = 1')
}

/** Seals only these rows anew, and has the next one name the last of them. */
function rechainRun(database: Database, from: number, to: number): void {
  const kept = Array.from({ length: LAST - to }, (_, place) => rowAt(database, to + 1 + place))
  rechain(database, from)
  for (const { prev, hash, seq } of kept) tamper(database, 'UPDATE journal SET prev = ?, hash = ? WHERE seq = ?', prev, hash, seq)
  tamper(database, 'UPDATE journal SET prev = ? WHERE seq = ?', rowAt(database, to).hash, to + 1)
}

/** So many rows that say nothing of tickets. */
function plainRows(count: number): Database {
  const database = freshDatabase()
  const columns = 'office, at, service_day, type, v, actor, device, command_id, data, prev, hash'
  const values = "'x', n, '2027-01-12', 'serverStarted', 2, 'system', NULL, 'c-' || n, '{}', zeroblob(32), zeroblob(32)"
  const numbers = 'WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)'
  tamper(database, `INSERT INTO journal (seq, ${columns}) ${numbers} SELECT n, ${values} FROM numbers`, count)
  database.transaction(() => rechain(database, 1))()
  return database
}

test('[J10] a journal as it was written, and an empty one, have nothing to find', async () => {
  expect(brokenIn(await shortMorning())).toEqual([])
  expect(brokenIn(freshDatabase())).toEqual([])
})

test.each(['office', 'at', 'service_day', 'type', 'v', 'actor', 'device', 'command_id', 'data', 'prev', 'hash'])(
  '[J10] a row whose %s was changed is altered, and no other',
  async (column) => {
    const database = await shortMorning()
    const value = { at: 3, v: 1, prev: Buffer.alloc(32), hash: Buffer.alloc(32, 1) }[column] ?? 'x'
    tamper(database, `UPDATE journal SET ${column} = ? WHERE seq = 6`, value)
    expect(brokenIn(database)).toEqual(['altered 6'])
  },
)

test('[J10] the last row may be altered too, and the first', async () => {
  const database = await shortMorning()
  tamper(database, "UPDATE journal SET actor = 'x' WHERE seq IN (1, ?)", LAST)
  expect(brokenIn(database)).toEqual(['altered 1', `altered ${LAST}`])
})

test('[J10] every row that was changed or taken out is named, not only the first', async () => {
  const database = await shortMorning()
  tamper(database, "UPDATE journal SET actor = 'x' WHERE seq IN (5, 13)")
  tamper(database, 'DELETE FROM journal WHERE seq IN (8, 9, 11)')
  expect(brokenIn(database)).toEqual(['altered 5', 'missing 8-9', 'missing 11', 'altered 13'])
})

test('[J10] a row that was taken out is missing, also where the rows after it closed up', async () => {
  const database = await shortMorning()
  tamper(database, 'DELETE FROM journal WHERE seq = 6')
  renumber(database, 7, -1)
  expect(brokenIn(database)).toEqual(['missing 6', `reordered 6-${LAST - 1}`])
})

test('[J10] the beginning may be missing', async () => {
  const database = await shortMorning()
  tamper(database, 'DELETE FROM journal WHERE seq < 3')
  expect(brokenIn(database)).toEqual(['missing 1-2'])
})

test('[J10] two rows that changed places are both out of their places, and nothing is missing', async () => {
  const database = await shortMorning()
  tamper(database, 'UPDATE journal SET seq = CASE seq WHEN 6 THEN -7 ELSE -6 END WHERE seq IN (6, 7)'.replaceAll('-', '100'))
  tamper(database, 'UPDATE journal SET seq = seq - 1000 WHERE seq > 1000')
  expect(brokenIn(database)).toEqual(['reordered 6', 'reordered 7'])
})

test('[J10] a row that was carried elsewhere is out of its place, and so are those that made room', async () => {
  const database = await shortMorning()
  tamper(database, 'UPDATE journal SET seq = 999 WHERE seq = 10')
  tamper(database, 'UPDATE journal SET seq = seq + 500 WHERE seq BETWEEN 6 AND 9')
  tamper(database, 'UPDATE journal SET seq = seq - 499 WHERE seq BETWEEN 506 AND 509')
  tamper(database, 'UPDATE journal SET seq = 6 WHERE seq = 999')
  expect(brokenIn(database)).toEqual(['reordered 6', 'reordered 7-10'])
})

/** Room is made at `seq`, and a copy of the row before it, said by somebody else, is put there. */
function putIn(database: Database, seq: number): void {
  renumber(database, seq, 1)
  const { prev, hash, ...copy } = rowAt(database, seq - 1)
  const row = { ...copy, seq, actor: 'x', prev: hash, hash: prev }
  const columns = Object.keys(row)
  tamper(database, `INSERT INTO journal (${columns}) VALUES (${columns.map(() => '?')})`, ...Object.values(row))
}

test('[J10] a row that was put in is told from those it moved, whether it was sealed or not', async () => {
  const unsealed = await shortMorning()
  putIn(unsealed, 6)
  expect(brokenIn(unsealed)).toEqual(['inserted 6', `reordered 7-${LAST + 1}`])
  const sealed = await shortMorning()
  putIn(sealed, 6)
  reseal(sealed, 6)
  expect(brokenIn(sealed)).toEqual(['inserted 6', `reordered 7-${LAST + 1}`])
})

test('[J90] a row that was changed and sealed anew is shown by the row after it, and both readings are told', async () => {
  const database = await shortMorning()
  tamper(database, "UPDATE journal SET actor = 'x' WHERE seq = 6")
  reseal(database, 6)
  expect(brokenIn(database)).toEqual(['resealed 6'])
  const problems: string[] = []
  examineJournal(database, [], { onFinding: ({ problem }) => problems.push(problem), onNotice: () => {} })
  expect(problems).toEqual([expect.stringMatching(/row 7 continues another row .* Either .* or .* or row 7 and those after it/)])
})

test('[J90] a run that was written anew is shown at its end, a row that fits nothing as changed or replaced', async () => {
  const run = await shortMorning()
  rewriteData(run, 4, (data) => ({ ...data, language: 'en' }))
  const kept = rowAt(run, 10)
  rechain(run, 4)
  tamper(run, 'UPDATE journal SET prev = ?, hash = ? WHERE seq = 10', kept.prev, kept.hash)
  expect(brokenIn(run)).toContain('resealed 9')
  const replaced = await shortMorning()
  tamper(replaced, "UPDATE journal SET actor = 'x', prev = zeroblob(32), hash = zeroblob(32) WHERE seq = ?", COMPLETED)
  expect(brokenIn(replaced)).toEqual([`altered ${COMPLETED}`])
})

test('[J90] rows that were written anew hide behind the next one’s bytes: both readings are told where it names them', async () => {
  const database = await shortMorning()
  rewriteData(database, 4, (data) => ({ ...data, language: 'en' }))
  rechainRun(database, 4, 9)
  expect(brokenIn(database)).toEqual(['altered 10'])
  expect(problemsOf(database)).toEqual([
    expect.stringMatching(/Either it was changed, or row 9 was written anew, or a run of rows that ends there, and this one made to/),
  ])
})

test('[J90] a row that names no row before it says nothing of that one', async () => {
  const database = await shortMorning()
  tamper(database, 'UPDATE journal SET prev = zeroblob(32) WHERE seq = 6')
  expect(problemsOf(database)).toEqual([expect.stringMatching(/the row after it still continues that hash$/)])
  const both = await shortMorning()
  tamper(both, "UPDATE journal SET actor = 'x' WHERE seq IN (5, 6)")
  expect(problemsOf(both)).toEqual([expect.stringContaining('row 4 was written anew'), expect.stringMatching(/continues that hash$/)])
})

test('[J103] rows before the first are put in, however well they are sealed', async () => {
  const database = await shortMorning()
  putPrehistory(database)
  // Told up to where a day is opened, and from there on.
  expect(brokenIn(database)).toEqual(['inserted -16', 'inserted -15-0'])
})

test('[J103] a row that was sealed as one before the first is put in, wherever it stands', async () => {
  const database = await shortMorning()
  putPrehistory(database)
  tamper(database, 'DELETE FROM journal WHERE seq < 0')
  renumber(database, 0, 1)
  expect(brokenIn(database).filter((line) => !line.startsWith('reordered'))).toEqual(['inserted 1'])
})

test('[J103] there are as many rows as the number of the last', async () => {
  const database = await shortMorning()
  tamper(database, 'DELETE FROM journal WHERE seq = 6')
  const words = `it is the last one, but ${LAST - 1} rows stand here`
  expect(problemsOf(database, 'rowsMiscounted')).toEqual([words])
  expect(problemsOf(await shortMorning(), 'rowsMiscounted')).toEqual([])
})

test('[J10] also thousands of rows that were taken out are missing where the rows after them closed up', () => {
  const database = plainRows(1_400)
  tamper(database, 'DELETE FROM journal WHERE seq BETWEEN 101 AND 1300')
  renumber(database, 1_301, -1_200)
  expect(brokenIn(database)).toEqual(['missing 101-1300', 'reordered 101-200'])
})

test('[J10] days that changed places are out of their places, and nothing is missing', () => {
  const database = plainRows(40)
  tamper(database, "UPDATE journal SET type = 'dayOpened' WHERE seq % 10 = 1")
  rechain(database, 1)
  tamper(database, 'UPDATE journal SET seq = seq + 1000 WHERE seq BETWEEN 11 AND 20')
  tamper(database, 'UPDATE journal SET seq = seq - 10 WHERE seq BETWEEN 21 AND 30')
  tamper(database, 'UPDATE journal SET seq = seq - 990 WHERE seq > 1000')
  expect(brokenIn(database)).toEqual(['reordered 11-20', 'reordered 21-30'])
})

test('[J90] a first row that was written behind another is not the first', async () => {
  const database = await shortMorning()
  tamper(database, 'UPDATE journal SET prev = ? WHERE seq = 1', Buffer.alloc(32, 1))
  reseal(database, 1)
  expect(brokenIn(database)).toEqual(['unlinked 1', 'resealed 1'])
})

test('[J90] a row that was carried here from far behind says nothing of the rows in between', async () => {
  const all = [...storedDays(await shortMorning())].flat()
  const carried = all[14] ?? expect.fail('a row')
  const after = all.slice(5, 8).map((row) => ({ ...row, seq: row.seq + 1 }))
  const findings = createChainReader().read({ before: [], rows: [...all.slice(0, 5), { ...carried, seq: 6 }], after })
  expect(findings.map(({ kind, seq }) => `${kind} ${seq}`)).toEqual(['reordered 6'])
})
