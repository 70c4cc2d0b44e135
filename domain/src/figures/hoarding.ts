// Numbers that perhaps nobody stands behind: taken faster than people choose, or called and not answered one after the other.

import { type DeviceId, type Instant, MINUTE_MS } from '@loket/protocol'
import { ticketOf } from '../evolve/lookup.ts'
import type { TakenAtKiosk } from '../office/flag-record.ts'
import type { OfficeState } from '../office/state.ts'
import { flag, type Recorded } from './flag-notes.ts'

/** A practised hand needs a quarter of a minute for a number; so many within the time are no line of people. */
const BURST = 5
const BURST_WITHIN_MS = MINUTE_MS
/** Of the numbers that one kiosk gave within the time. */
const UNANSWERED = 4
const UNANSWERED_WITHIN_MS = 5 * MINUTE_MS

/** Numbers from one kiosk. A burst that goes on grows by each number more. */
export function noteTakenAtKiosk(state: OfficeState, recorded: Recorded<'ticketIssued'>): void {
  const { at, device, event } = recorded
  if (device === null || event.onBehalf !== null) return
  const taken = takenAt(state, device)
  taken.push({ ticketId: event.ticketId, at })
  const latest = taken.slice(-BURST)
  const [first] = latest
  if (latest.length < BURST || first === undefined || at - first.at >= BURST_WITHIN_MS) return
  const before = state.flags.findLast(({ kind, ticketIds }) => kind === 'kioskBurst' && ticketIds.at(-1) === latest.at(-2)?.ticketId)
  const numbers = before === undefined ? latest.map(({ ticketId }) => ticketId) : [...before.ticketIds, event.ticketId]
  flag(state, recorded, 'kioskBurst', null, numbers)
}

/** Nobody came for this number, nor for others that the same kiosk gave about then. */
export function noteUnanswered(state: OfficeState, recorded: Recorded<'ticketMarkedNoShow'>): void {
  const { ticketId } = recorded.event
  const taken = [...state.takenAtKiosks.values()].find((one) => one.some((other) => other.ticketId === ticketId))
  const own = taken?.find((one) => one.ticketId === ticketId)
  if (taken === undefined || own === undefined) return
  const about = taken.filter((other) => isAbout(other.at, own.at))
  const others = about.map((other) => ticketOf(state, other.ticketId)).filter((ticket) => ticket.state === 'noShow')
  if (others.length + 1 < UNANSWERED) return
  const numbers = about.map((other) => other.ticketId).filter((id) => id === ticketId || ticketOf(state, id).state === 'noShow')
  flag(
    state,
    recorded,
    'numbersUnanswered',
    null,
    numbers,
    others.map(({ lastSeq }) => lastSeq),
  )
}

function isAbout(at: Instant, other: Instant): boolean {
  return Math.abs(at - other) < UNANSWERED_WITHIN_MS
}

function takenAt(state: OfficeState, kiosk: DeviceId): TakenAtKiosk[] {
  const known = state.takenAtKiosks.get(kiosk) ?? []
  state.takenAtKiosks.set(kiosk, known)
  return known
}
