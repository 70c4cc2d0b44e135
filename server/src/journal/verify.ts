// The independent look at the journal: nothing of Loket is used in here but the layout of the table, so that a mistake in the program cannot
// hide itself. It recomputes every hash, follows who waits where by a small reading of its own, and holds each call against that.

import type Sqlite from 'better-sqlite3'
import { type Anchor, createAnchorReader, type HeldAnchor } from './verify/anchors.ts'
import { createChainReader } from './verify/chain.ts'
import { type Finding, finding, isOfTheChain, type Notice, type NoticeKind } from './verify/findings.ts'
import { createFactReader } from './verify/read-day.ts'
import { daySpans, type StoredRow } from './verify/stored-row.ts'

export interface Examined {
  readonly rows: number
  readonly head: { readonly seq: number; readonly hash: string } | null
  readonly findings: number
  readonly notices: Readonly<Record<NoticeKind, number>>
  /** Anchors that agree with the row they lead to. */
  readonly held: readonly HeldAnchor[]
  /** The last row up to which an anchor vouches for every row: it agrees, and up to it the chain is whole. `null`: none does. */
  readonly anchoredTo: number | null
}

export interface Listeners {
  /** In the order of the rows, day by day; those of anchors last. */
  onFinding(finding: Finding): void
  onNotice(notice: Notice): void
}

/** Reads all rows once, a few days in memory at a time. Throws only what SQLite throws. */
export function examineJournal(database: Sqlite.Database, anchors: readonly Anchor[], listeners: Listeners): Examined {
  const chain = createChainReader()
  const facts = createFactReader()
  const anchorReader = createAnchorReader(anchors)
  const notices = { overtaking: 0, outOfOrder: 0, undone: 0 }
  let head: StoredRow | null = null
  let rows = 0
  let findings = 0
  let firstBreak = Number.POSITIVE_INFINITY

  function tell(found: readonly Finding[]): void {
    findings += found.length
    for (const one of found) if (isOfTheChain(one)) firstBreak = Math.min(firstBreak, one.seq)
    for (const one of found) listeners.onFinding(one)
  }

  for (const span of daySpans(database)) {
    const found = [...chain.read(span)]
    for (const row of span.rows) {
      const reading = facts.read(row)
      found.push(...reading.findings)
      anchorReader.read(row, reading)
      for (const notice of reading.notices) {
        notices[notice.kind] += 1
        listeners.onNotice(notice)
      }
    }
    tell(found.sort((a, b) => a.seq - b.seq))
    rows += span.rows.length
    head = span.rows.at(-1) ?? head
  }
  if (head !== null && head.seq !== rows) tell([finding('rowsMiscounted', head.seq, `it is the last one, but ${rows} rows stand here`)])
  tell(anchorReader.findings())
  const held = anchorReader.held()
  const vouched = held.map(({ seq }) => seq).filter((seq) => seq < firstBreak)
  const anchoredTo = vouched.length === 0 ? null : Math.max(...vouched)
  return { rows, head: head && { seq: head.seq, hash: head.hash }, findings, notices, held, anchoredTo }
}

export interface Verdict {
  readonly rows: number
  readonly head: Examined['head']
  /** The first finding. */
  readonly bad: { readonly seq: number; readonly problem: string } | null
}

/** For whoever only asks whether all is well. */
export function verifyJournal(database: Sqlite.Database): Verdict {
  let bad: Verdict['bad'] = null
  const { rows, head } = examineJournal(database, [], {
    onFinding: ({ seq, problem }) => {
      bad ??= { seq, problem }
    },
    onNotice: () => {},
  })
  return { rows, head, bad }
}
