import type { DisciplineSettings } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { busyDays } from '../../testing/busy-days.ts'
import type { Database } from '../database.ts'
import { examineJournal } from '../verify.ts'
import type { Finding, Notice } from './findings.ts'

const DISCIPLINES: readonly DisciplineSettings[] = [
  { name: 'fifo' },
  { name: 'deadline' },
  { name: 'rescue', graceMinutes: 5 },
  { name: 'profileOrder' },
]

function examine(database: Database) {
  const findings: Finding[] = []
  const notices: Notice[] = []
  const examined = examineJournal(database, [], { onFinding: (one) => findings.push(one), onNotice: (one) => notices.push(one) })
  return { examined, findings, notices }
}

describe.each(DISCIPLINES)('two busy days under $name', (discipline) => {
  test.each([1, 2])('[J91] are read as they were lived, seed %i: nothing is found, and each overtaking is listed', async (seed) => {
    const database = await busyDays(discipline, seed)
    const { examined, findings, notices } = examine(database)
    expect(findings).toEqual([])
    const count = (sql: string) => database.prepare<[], number>(sql).pluck().get()
    expect(examined.rows).toBe(count('SELECT count(*) FROM journal'))
    expect(examined.notices).toEqual({
      overtaking: count("SELECT coalesce(sum(json_array_length(data, '$.overtook')), 0) FROM journal WHERE type = 'ticketCalled'"),
      outOfOrder: count("SELECT count(*) FROM journal WHERE type = 'ticketCalled' AND data ->> '$.outOfOrder' IS NOT NULL"),
      undone: count("SELECT count(*) FROM journal WHERE type = 'commandUndone'"),
    })
    expect(notices.length).toBeGreaterThan(20)
  })
})
