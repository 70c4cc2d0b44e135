// One turn's transaction: facts, answers, alerts, and what the other parts of the server write beside them.

import type { Instant } from '@loket/protocol'
import { HOUR_MS } from '@loket/protocol'
import type { Journal } from '../journal/journal.ts'
import type { Draft } from './deciding.ts'
import type { Turn } from './turn.ts'

/** How long an answer is remembered for a sender who asks again. */
const ANSWERS_KEPT_MS = 3 * 24 * HOUR_MS

export interface TurnWriters {
  readonly journal: Journal
  /** Told of a turn that has rows or alerts. */
  readonly inSameCommit: readonly ((turn: Turn) => void)[]
}

/** All of it is on the disk when this returns, or nothing when it throws. Gives what listeners are told, `null` when nothing of theirs happened. */
export function writeTurn({ journal, inSameCommit }: TurnWriters, draft: Draft, works: readonly (() => void)[]): Turn | null {
  if (isEmpty(draft) && works.length === 0) return null
  let turn: Turn = { rows: draft.rows, papers: draft.papers, alerts: [] }
  journal.commit(() => {
    writeFacts(journal, draft)
    turn = { ...turn, alerts: writeAlerts(journal, draft) }
    if (hasNews(turn)) for (const write of inSameCommit) write(turn)
    for (const write of works) write()
  })
  return hasNews(turn) ? turn : null
}

function isEmpty({ rows, dueAlerts, answers }: Draft): boolean {
  return rows.length === 0 && dueAlerts.length === 0 && answers.size === 0
}

function hasNews({ rows, alerts }: Turn): boolean {
  return rows.length > 0 || alerts.length > 0
}

function writeFacts(journal: Journal, { rows, answers }: Draft): void {
  for (const row of rows) journal.append(row)
  for (const answer of answers.values()) journal.remember(answer)
  const opened = rows.find(({ event }) => event.type === 'dayOpened')
  if (opened !== undefined) journal.forgetAnswersBefore((opened.at - ANSWERS_KEPT_MS) as Instant)
}

/** Those that stand already, from before a restart, are told no second time. */
function writeAlerts(journal: Journal, { dueAlerts }: Draft): Turn['alerts'] {
  return dueAlerts.flatMap(({ serviceDay, alert }) => (journal.raiseAlert(serviceDay, alert) ? [alert] : []))
}
