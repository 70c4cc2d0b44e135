import type { CallNext } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { DISCIPLINES } from '../queue/disciplines/index.ts'
import { freeCounter } from './at-counter.ts'
import { ticketCalled } from './ticket-called.ts'

/** The office's discipline picks; the event says by which clause, who was ahead, and whom it passed over. */
export function decideCallNext(state: OfficeState, command: CallNext, context: DecideContext): Decision {
  const own = freeCounter(state, command.counterId, context.actor)
  if (!own.ok) return own
  const discipline = DISCIPLINES[present(state.settings, 'settings').discipline.name]
  const pick = discipline.pick(state, command.counterId, context.at)
  if (!pick) return refuse({ type: 'queueEmpty' })

  const { waiting, ground, profileRule } = pick
  return accept(ticketCalled(state, command.counterId, waiting, { rule: discipline.name, ground, profileRule, outOfOrder: null }))
}
