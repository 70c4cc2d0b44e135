import type { CounterId, TicketCalled } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { queuesAt, rankInLine } from '../queue/lines.ts'
import { overtakings } from '../queue/overtakings.ts'
import type { Waiting } from '../queue/waiting.ts'

type Why = Pick<TicketCalled, 'rule' | 'ground' | 'profileRule' | 'outOfOrder'>

/** The fact of a call, whoever chose: with who was ahead, and whom it passes over and why. */
export function ticketCalled(state: OfficeState, counterId: CounterId, waiting: Waiting, why: Why): TicketCalled {
  const { ticketId, serviceId } = waiting
  const queues = queuesAt(state, counterId)
  return {
    type: 'ticketCalled',
    ticketId,
    number: present(state.tickets.get(ticketId), 'the ticket').number,
    counterId,
    serviceId,
    callNo: state.callNo + 1,
    ...why,
    ahead: rankInLine(state, queues, waiting),
    overtook: overtakings(state, queues, waiting, why.ground),
  }
}
