import type { Undo } from '@loket/protocol'
import { UNDO_SECONDS, undoableUntil } from '../clocks/undo-gate.ts'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import type { OfficeState } from '../office/state.ts'
import { ownCounter } from './at-counter.ts'

/** Only the counter's own last act, and only while nothing has happened to the ticket since. */
export function decideUndo(state: OfficeState, command: Undo, context: DecideContext): Decision {
  const own = ownCounter(state, command.counterId, context.actor)
  if (!own.ok) return own
  const { lastAct } = own.counter
  if (lastAct?.seq !== command.actSeq) return refuse({ type: 'nothingToUndo' })
  if (context.at > undoableUntil(lastAct)) return refuse({ type: 'undoTooLate', seconds: UNDO_SECONDS })
  if (state.tickets.get(lastAct.ticketId)?.lastSeq !== lastAct.seq) return refuse({ type: 'ticketMovedOn' })
  const { ticketId, act, seq: actSeq } = lastAct
  return accept({ type: 'commandUndone', ticketId, counterId: command.counterId, act, actSeq })
}
