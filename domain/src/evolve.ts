// Folds a fact into the state, in place: the loop owns the state, and copying maps made a replay hundreds of times slower.

import type { RecordedEvent } from '@loket/protocol'
import { evolveApprovalGiven, evolveApprovalRequested, settleApproval } from './evolve/approvals.ts'
import { evolveTicketCalled, evolveTicketRecalled, evolveTicketResumed, evolveTicketReturned } from './evolve/calls.ts'
import { evolveCounterClosed, evolveCounterOpened, evolveCounterPaused, evolveCounterTakenOver } from './evolve/counters.ts'
import { evolveDayClosed, evolveDayOpened, evolveSettingsChanged } from './evolve/day.ts'
import { evolveTicketEnded } from './evolve/endings.ts'
import { evolveTicketIssued } from './evolve/issue.ts'
import { ticketOf } from './evolve/lookup.ts'
import { noteNotable } from './evolve/notable.ts'
import { evolveOutageConfirmed, evolveOutageDeclared, evolveOutageEnded } from './evolve/outages.ts'
import { evolveCopyRequested, evolvePrintEnded, evolvePrinterStatusChanged } from './evolve/paper.ts'
import { evolveTicketParked } from './evolve/parking.ts'
import { evolveDocumentsAccepted, evolveServiceCompleted, evolveServiceStarted } from './evolve/service.ts'
import { evolveTicketTransferred } from './evolve/transfer.ts'
import { noteUnderPromise } from './evolve/under-promise.ts'
import { evolveCommandUndone, noteAct, rememberAct } from './evolve/undo.ts'
import { noteFlags } from './figures/flags.ts'
import { invariant } from './invariant.ts'
import type { OfficeState } from './office/state.ts'

/** Throws on an event that cannot follow from the state: that is a bug or a damaged journal, never an office's trouble. */
export function evolve(state: OfficeState, recorded: RecordedEvent): void {
  invariant(recorded.at >= state.lastAt, `event ${recorded.seq} goes back in time`)
  state.lastSeq = recorded.seq
  state.lastAt = recorded.at
  const act = rememberAct(state, recorded)
  noteFlags(state, recorded)
  noteNotable(state, recorded)
  fold(state, recorded)
  noteAct(state, recorded, act)
  noteUnderPromise(state, recorded)
}

function fold(state: OfficeState, recorded: RecordedEvent): void {
  const { event, at } = recorded
  switch (event.type) {
    case 'ticketIssued':
      evolveTicketIssued(state, event, at)
      break
    case 'ticketCalled':
      evolveTicketCalled(state, event, at)
      settleApproval(state, { ...recorded, event })
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
    case 'ticketParked':
      evolveTicketParked(state, event, at)
      break
    case 'ticketResumed':
      evolveTicketResumed(state, event, at)
      break
    case 'ticketTransferred':
      evolveTicketTransferred(state, event, at)
      break
    case 'commandUndone':
      evolveCommandUndone(state, event)
      break
    case 'approvalRequested':
      evolveApprovalRequested(state, { ...recorded, event })
      break
    case 'approvalGiven':
      evolveApprovalGiven(state, event)
      break
    case 'outageDeclared':
      evolveOutageDeclared(state, event, at)
      break
    case 'outageConfirmed':
      evolveOutageConfirmed(state, event)
      break
    case 'outageEnded':
      evolveOutageEnded(state, event, at)
      break
    case 'ticketMarkedNoShow':
    case 'ticketCancelled':
    case 'ticketExpired':
      evolveTicketEnded(state, event, at)
      break
    case 'presenceConfirmed':
      ticketOf(state, event.ticketId).presentAt = at
      break
    case 'counterOpened':
      evolveCounterOpened(state, event)
      break
    case 'counterTakenOver':
      evolveCounterTakenOver(state, event)
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
      evolveDayClosed(state, recorded.seq)
      break
    case 'settingsChanged':
      evolveSettingsChanged(state, event)
      break
    case 'clockJumped':
      state.wallOffsetMs = event.wallOffsetMs
      break
    case 'copyRequested':
      evolveCopyRequested(state, event)
      break
    case 'printEnded':
      evolvePrintEnded(state, event, at)
      break
    case 'printerStatusChanged':
      evolvePrinterStatusChanged(state, event, at)
      break
    // On record for whoever reads the ledger; the queue does not change.
    case 'checklistRequested':
    case 'testPageRequested':
    case 'printerFound':
    case 'userAdded':
    case 'devicePaired':
    case 'deviceRevoked':
    case 'serverStarted':
      break
    default:
      throw new Error(`no event is called ${(event satisfies never as RecordedEvent['event']).type}`)
  }
}
