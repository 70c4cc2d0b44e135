// Numbers that perhaps nobody stands behind: taken faster than people choose, or called and not answered one after the other.

import { MINUTE_MS } from '@loket/protocol'
import { ticketOf } from '../evolve/lookup.ts'
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
  if (device === null) return
  const taken = state.takenAtKiosks.get(device) ?? []
  const before = taken.slice(1 - BURST)
  const isBurst = before.length === BURST - 1 && before.every((id) => at - ticketOf(state, id).issuedAt < BURST_WITHIN_MS)
  if (isBurst) {
    const goingOn = state.flags.find(({ kind, ticketIds }) => kind === 'kioskBurst' && ticketIds.at(-1) === taken.at(-1))
    flag(state, recorded, 'kioskBurst', null, [...(goingOn?.ticketIds ?? before), event.ticketId])
  }
  taken.push(event.ticketId)
  state.takenAtKiosks.set(device, taken)
}

/** Nobody came for this number, nor for others that the same kiosk gave about then. Whoever said to be here was somebody. */
export function noteUnanswered(state: OfficeState, recorded: Recorded<'ticketMarkedNoShow'>): void {
  const own = ticketOf(state, recorded.event.ticketId)
  const ofItsKiosk = [...state.takenAtKiosks.values()].filter((taken) => taken.includes(own.id)).flat()
  const unanswered = ofItsKiosk
    .map((id) => ticketOf(state, id))
    .filter((ticket) => Math.abs(ticket.issuedAt - own.issuedAt) < UNANSWERED_WITHIN_MS)
    .filter((ticket) => ticket.presentAt === null && (ticket.id === own.id || ticket.state === 'noShow'))
  if (unanswered.length < UNANSWERED) return
  const [ticketIds, restsOn] = [unanswered.map(({ id }) => id), unanswered.map(({ lastSeq }) => lastSeq)]
  flag(state, recorded, 'numbersUnanswered', null, ticketIds, restsOn)
}
