// Papers: what a row says that one came to must be said of a row that asked for one, before it.

import { type Finding, finding } from './findings.ts'
import type { StoredRow } from './stored-row.ts'

const ASKS_FOR_PAPER: ReadonlySet<string> = new Set([
  'ticketIssued',
  'copyRequested',
  'checklistRequested',
  'ticketParked',
  'serviceCompleted',
  'dayClosed',
  'outageDeclared',
  'testPageRequested',
])

/** A word may come days later; jobs are forgotten after a week, which is fewer rows than these. */
const MOST_KEPT = 200_000

export interface PaperReader {
  /** To be called with one row after the other. */
  read(row: StoredRow): readonly Finding[]
}

export function createPaperReader(): PaperReader {
  const asked = new Set<number>()
  return {
    read(row) {
      if (row.type === 'printEnded') return judgeEnd(asked, row)
      if (!ASKS_FOR_PAPER.has(row.type)) return []
      asked.add(row.seq)
      const [oldest] = asked
      if (asked.size > MOST_KEPT && oldest !== undefined) asked.delete(oldest)
      return []
    },
  }
}

function judgeEnd(asked: ReadonlySet<number>, row: StoredRow): readonly Finding[] {
  const jobId = fieldOf(row, 'jobId')
  if (typeof jobId !== 'string') return [finding('unreadable', row.seq, 'it does not say what a row of its kind (printEnded) says')]
  if (asked.has(Number(jobId))) return []
  return [
    finding('paperUnknown', row.seq, `it says what came of a paper that row ${jobId} asked for, and that row asked for none before it`),
  ]
}

/** `undefined` where the row does not hold it, or holds no JSON. */
export function fieldOf({ data }: StoredRow, name: string): unknown {
  try {
    return (JSON.parse(data) as { readonly [field: string]: unknown } | null)?.[name]
  } catch {
    return undefined
  }
}
