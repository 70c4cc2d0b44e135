// Folds a fact into the state, in place: the loop owns the state, and copying maps made a replay hundreds of times slower.

import type { RecordedEvent } from '@loket/protocol'
import { evolveTicketCalled, evolveTicketRecalled, evolveTicketReturned } from './evolve/calls.ts'
import { evolveCounterClosed, evolveCounterOpened, evolveCounterPaused } from './evolve/counters.ts'
import { evolveDayOpened, evolveSettingsChanged } from './evolve/day.ts'
import { evolveTicketEnded } from './evolve/endings.ts'
import { evolveTicketIssued } from './evolve/issue.ts'
import { evolveDocumentsAccepted, evolveServiceCompleted, evolveServiceStarted } from './evolve/service.ts'
import { invariant } from './invariant.ts'
import type { OfficeState } from './office/state.ts'

/** Throws on an event that cannot follow from the state: that is a bug or a damaged journal, never an office's trouble. */
export function evolve(state: OfficeState, recorded: RecordedEvent): void {
  invariant(recorded.at >= state.lastAt, `event ${recorded.seq} goes back in time`)
  state.lastSeq = recorded.seq
  state.lastAt = recorded.at
  fold(state, recorded)
}

function fold(state: OfficeState, { event, at }: RecordedEvent): void {
  switch (event.type) {
    case 'ticketIssued':
      evolveTicketIssued(state, event, at)
      break
    case 'ticketCalled':
      evolveTicketCalled(state, event, at)
      break
    case 'ticketRecalled':
      evolveTicketRecalled(state, event, at)
      break
    case 'serviceStarted':
      evolveServiceStarted(state, event, at)
      break
    case 'documentsAccepted':
      evolveDocumentsAccepted(state, event, at)
      break
    case 'serviceCompleted':
      evolveServiceCompleted(state, event, at)
      break
    case 'ticketReturned':
      evolveTicketReturned(state, event, at)
      break
    case 'ticketMarkedNoShow':
    case 'ticketCancelled':
    case 'ticketExpired':
      evolveTicketEnded(state, event, at)
      break
    case 'counterOpened':
      evolveCounterOpened(state, event)
      break
    case 'counterPaused':
      evolveCounterPaused(state, event)
      break
    case 'counterClosed':
      evolveCounterClosed(state, event)
      break
    case 'serviceOpened':
      state.closedServices.delete(event.serviceId)
      break
    case 'serviceClosed':
      state.closedServices.set(event.serviceId, event.reason)
      break
    case 'dayOpened':
      evolveDayOpened(state, event)
      break
    case 'dayClosed':
      invariant(state.day, 'a day is closed that was never opened')
      state.day.closed = true
      break
    case 'settingsChanged':
      evolveSettingsChanged(state, event)
      break
    case 'clockJumped':
      state.wallOffsetMs = event.wallOffsetMs
      break
    // On record for whoever reads the ledger; the queue does not change.
    case 'userAdded':
    case 'devicePaired':
    case 'deviceRevoked':
    case 'serverStarted':
      break
    default:
      throw new Error(`no event is called ${(event satisfies never as RecordedEvent['event']).type}`)
  }
}
