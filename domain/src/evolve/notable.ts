// The acts of the day that a supervisor should know of, in the order they happened.

import {
  type CounterOpened,
  type Instant,
  MINUTE_MS,
  type RecordedEvent,
  type SettingsChanged,
  type TicketId,
  type TicketIssued,
} from '@loket/protocol'
import type { NotableFact, OfficeState } from '../office/state.ts'
import { counterOf } from './lookup.ts'
import { changedPolicies } from './notable-settings.ts'

/** Whoever booked earlier than this did so before setting out. */
const PLAIN_NOTICE_MINUTES = 30

/** To be called before the event is folded: what a change changes is known until then. */
export function noteNotable(state: OfficeState, { seq, at, actor, event }: RecordedEvent): void {
  const act = notableFact(state, event, actor, at)
  if (act === null) return
  const ticketId = 'ticketId' in event ? event.ticketId : null
  const counterId = 'counterId' in event ? event.counterId : null
  state.notable.push({ seq, at, actor, ticketId, counterId, act })
}

function notableFact(state: OfficeState, event: RecordedEvent['event'], actor: string, at: Instant): NotableFact | null {
  switch (event.type) {
    case 'ticketCalled': {
      if (event.outOfOrder === null) return null
      const { reason, approval, approvalId } = event.outOfOrder
      return { kind: 'outOfOrder', reason, approval, approvalId, overtook: event.overtook.length }
    }
    case 'commandUndone':
      return { kind: 'undone', act: event.act }
    case 'ticketTransferred':
      if (event.place === 'last') return { kind: 'transferredLast', reason: event.reason }
      return event.counterId === null ? { kind: 'transferredWaiting', reason: event.reason } : null
    case 'ticketIssued':
      return event.onBehalf === null ? shortNotice(event, at) : { kind: 'issuedByStaff', reason: event.onBehalf }
    case 'copyRequested':
      return isAtOwnCounter(state, event.ticketId, actor) ? null : { kind: 'copyPrinted' }
    case 'counterTakenOver':
      return { kind: 'counterTakenOver' }
    case 'counterOpened':
      return profileChange(state, event)
    case 'settingsChanged':
      return settingsChange(state, event)
    default:
      return null
  }
}

/** A booking that is made for somebody who stands at the door is a place in the queue that could be sold; who made it, the agency knows. */
function shortNotice({ booking }: TicketIssued, at: Instant): NotableFact | null {
  if (booking?.toldAt === undefined || booking.arrival !== 'onTime') return null
  const minutes = Math.floor((at - booking.toldAt) / MINUTE_MS)
  return minutes < PLAIN_NOTICE_MINUTES ? { kind: 'bookingToldShortly', minutes } : null
}

/** The first settings of an office change nothing. */
function settingsChange({ settings }: OfficeState, event: SettingsChanged): NotableFact | null {
  const policies = settings === null ? [] : changedPolicies(settings, event.settings)
  return policies.length === 0 ? null : { kind: 'settingsChanged', policies }
}

/** Another work profile than the counter had before on this day, whoever sat there; one that is no more had to be changed. */
function profileChange(state: OfficeState, { counterId, profileId }: CounterOpened): NotableFact | null {
  const { lastProfileId } = counterOf(state, counterId)
  const nameOf = (id: typeof lastProfileId) => state.settings?.profiles.find((profile) => profile.id === id)?.name
  const [from, to] = [nameOf(lastProfileId), nameOf(profileId)]
  return from && to && lastProfileId !== profileId ? { kind: 'profileChanged', from, to } : null
}

/** Whose number stands before the one who acts. */
function isAtOwnCounter({ counters }: OfficeState, ticketId: TicketId, actor: string): boolean {
  return [...counters.values()].some((counter) => counter.userId === actor && counter.ticketId === ticketId)
}
