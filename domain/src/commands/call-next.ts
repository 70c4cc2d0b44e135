import type { CallNext } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { DISCIPLINES } from '../queue/disciplines/index.ts'
import { queuesAt, rankInLine } from '../queue/lines.ts'
import { overtakings } from '../queue/overtakings.ts'
import { freeCounter } from './at-counter.ts'

/** The office's discipline picks; the event says by which clause, who was ahead, and whom it passed over. */
export function decideCallNext(state: OfficeState, command: CallNext, context: DecideContext): Decision {
  const own = freeCounter(state, command.counterId, context.actor)
  if (!own.ok) return own
  const discipline = DISCIPLINES[present(state.settings, 'settings').discipline.name]
  const pick = discipline.pick(state, command.counterId, context.at)
  if (!pick) return refuse({ type: 'queueEmpty' })

  const { waiting, ground, profileRule } = pick
  const ticket = present(state.tickets.get(waiting.ticketId), 'the ticket')
  const queues = queuesAt(state, command.counterId)
  return accept({
    type: 'ticketCalled',
    ticketId: ticket.id,
    number: ticket.number,
    counterId: command.counterId,
    serviceId: waiting.serviceId,
    callNo: state.callNo + 1,
    rule: discipline.name,
    ground,
    profileRule,
    ahead: rankInLine(state, queues, waiting),
    overtook: overtakings(state, queues, waiting, ground),
    outOfOrder: null,
  })
}
