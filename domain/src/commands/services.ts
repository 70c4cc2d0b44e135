import type { CloseService, OpenService } from '@loket/protocol'
import { accept, type Decision, refuse } from '../decision.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import { serviceOf } from './terms.ts'

/** A closed service gives no more tickets; who waits is still served. */
export function decideCloseService(state: OfficeState, command: CloseService): Decision {
  const refusal = whyNot(state, command)
  if (refusal) return refusal
  const reason = state.closedServices.get(command.serviceId)
  if (reason !== undefined) return refuse({ type: 'serviceClosed', reason })
  return accept({ type: 'serviceClosed', serviceId: command.serviceId, reason: command.reason })
}

export function decideOpenService(state: OfficeState, command: OpenService): Decision {
  const refusal = whyNot(state, command)
  if (refusal) return refusal
  if (!state.closedServices.has(command.serviceId)) return refuse({ type: 'serviceAlreadyOpen' })
  return accept({ type: 'serviceOpened', serviceId: command.serviceId })
}

function whyNot(state: OfficeState, command: OpenService | CloseService): Decision | null {
  if (!openDayOf(state)) return refuse({ type: 'dayNotOpen' })
  const service = serviceOf(state, command.serviceId)
  if (!service) return refuse({ type: 'serviceUnknown', serviceId: command.serviceId })
  return service.offer.here ? null : refuse({ type: 'serviceNotOfferedHere', servedAt: service.offer.servedAt })
}
