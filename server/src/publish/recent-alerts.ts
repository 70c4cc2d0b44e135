// The clocks that came near or passed their target today, as agent and supervisor see them. Kept in memory, for every console is shown
// them with every change; read again from their rows when one is added, so that a restart shows the same.

import type { ClockAlert } from '@loket/domain'
import type { Journal } from '../journal/journal.ts'
import type { Loop } from '../loop/loop.ts'

const KEPT = 200

interface RecentAlertsParts {
  readonly journal: Pick<Journal, 'alertsOf'>
  readonly loop: Pick<Loop, 'state' | 'onTurn'>
}

/** Newest first, at most 200; the same array until something changes. To be made before whoever shows them listens to turns. */
export function recentAlerts({ journal, loop }: RecentAlertsParts): () => readonly ClockAlert[] {
  let kept = read()

  function read(): readonly ClockAlert[] {
    const { day } = loop.state
    return day === null ? [] : journal.alertsOf(day.serviceDay, KEPT)
  }

  loop.onTurn(({ rows, alerts }) => {
    if (alerts.length > 0 || rows.some(({ event }) => event.type === 'dayOpened')) kept = read()
  })
  return () => kept
}
