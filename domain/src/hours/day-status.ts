// Whether tickets can be taken now. Windows are compared with the wall clock that people see; what is told is office time, like every instant.

import type { DayStatus, DayWindow, Instant, LocalDate, Refusal } from '@loket/protocol'
import type { DecideContext } from '../decision.ts'
import { present } from '../invariant.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import { hoursOn, nextOpeningAfter, windowsOn } from './opening.ts'

function wallNow(state: OfficeState, context: DecideContext): number {
  return context.at + state.wallOffsetMs
}

/** The windows of a date that may still open: of the last day those it was opened with, none once it is closed; later what the settings say. */
function windowsLeft(state: OfficeState, date: LocalDate, context: DecideContext): readonly DayWindow[] {
  const { day } = state
  if (!day || date > day.serviceDay) return windowsOn(present(state.settings, 'settings'), date, context)
  return day.closed ? [] : day.windows
}

export function dayStatus(state: OfficeState, context: DecideContext): DayStatus {
  const now = wallNow(state, context)
  const officeTime = (wallAt: Instant) => (wallAt - state.wallOffsetMs) as Instant
  const opensAgainAt = () => {
    const opens = nextOpeningAfter(now, context.today.date, (date) => windowsLeft(state, date, context))
    return opens === null ? null : officeTime(opens)
  }
  const day = openDayOf(state)
  if (!day) {
    const [opens] = windowsLeft(state, context.today.date, context)
    if (opens && opens.opensAt > now) return { state: 'beforeOpening', opensAt: officeTime(opens.opensAt) }
    const { windows, reason } = hoursOn(present(state.settings, 'settings'), context.today.date)
    // Of a date that had its own hours the reason says why it was open then, not why it is closed now.
    return { state: 'closed', reason: windows.length === 0 ? reason : null, opensAgainAt: opensAgainAt() }
  }
  const window = day.windows.find((candidate) => now < candidate.closesAt)
  if (!window) return { state: 'closed', reason: null, opensAgainAt: opensAgainAt() }
  const closesAt = officeTime(window.closesAt)
  if (now < window.opensAt) return { state: 'beforeOpening', opensAt: officeTime(window.opensAt) }
  if (now > window.lastTicketAt) return { state: 'afterLastTicket', closesAt, opensAgainAt: opensAgainAt() }
  return { state: 'open', lastTicketAt: officeTime(window.lastTicketAt), closesAt }
}

/** Why no ticket can be taken now, or `null`. */
export function issuingRefusal(state: OfficeState, context: DecideContext): Refusal | null {
  const status = dayStatus(state, context)
  switch (status.state) {
    case 'open':
      return null
    case 'beforeOpening':
      return { type: 'beforeOpening', opensAt: status.opensAt }
    case 'afterLastTicket':
      return { type: 'afterLastTicket', closesAt: status.closesAt, opensAgainAt: status.opensAgainAt }
    case 'closed':
      return { type: 'closedToday', reason: status.reason }
  }
}
