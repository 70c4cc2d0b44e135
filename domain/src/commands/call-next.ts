import type { CallNext, Overtaking } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'
import { DISCIPLINES } from '../queue/disciplines/index.ts'
import { issuedBefore, rankInLine, servicesAt } from '../queue/lines.ts'
import { ownCounter } from './at-counter.ts'

export function decideCallNext(state: OfficeState, command: CallNext, context: DecideContext): Decision {
  const own = ownCounter(state, command.counterId, context.actor)
  if (!own.ok) return own
  if (own.counter.ticketId !== null) {
    return refuse({ type: 'counterBusy', number: present(state.tickets.get(own.counter.ticketId), 'the ticket').number })
  }
  if (own.counter.state === 'paused') return refuse({ type: 'counterNotOpen' })

  const services = servicesAt(state, command.counterId)
  const discipline = DISCIPLINES[present(state.settings, 'settings').discipline]
  const next = discipline.pick(state, services)
  if (!next) return refuse({ type: 'queueEmpty' })

  const ticket = present(state.tickets.get(next.ticketId), 'the ticket')
  return accept({
    type: 'ticketCalled',
    ticketId: ticket.id,
    number: ticket.number,
    counterId: command.counterId,
    serviceId: presentLeg(ticket).terms.serviceId,
    callNo: state.callNo + 1,
    rule: discipline.name,
    ahead: rankInLine(state, services, next),
    // Under fifo only a ticket moved by a return can have been issued earlier and still stand behind.
    overtook: issuedBefore(state, services, next).map((earlier): Overtaking => ({ ticketId: earlier.ticketId, reason: 'returned' })),
  })
}
