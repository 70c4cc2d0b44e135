import type { ConfirmOutage, DeclareOutage, EndOutage, OutageId, Refusal } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import { present } from '../invariant.ts'
import { type OfficeState, type Outage, openDayOf } from '../office/state.ts'
import { concerns, isInForce, outagesInForce } from '../outages/outages.ts'
import { rolesOf } from '../rights.ts'
import { serviceOf } from './terms.ts'

/** Speaks for the time from now on. An agent's word lapses unless a supervisor confirms it. */
export function decideDeclareOutage(state: OfficeState, command: DeclareOutage, context: DecideContext): Decision {
  const day = openDayOf(state)
  if (!day) return refuse({ type: 'dayNotOpen' })
  const { cause, serviceIds } = command
  const unknown = serviceIds === 'all' ? undefined : serviceIds.find((id) => !serviceOf(state, id))
  if (unknown !== undefined) return refuse({ type: 'serviceUnknown', serviceId: unknown })
  if (outagesInForce(state, context.at).some((outage) => outage.cause === cause && overlap(outage, serviceIds))) {
    return refuse({ type: 'outageAlreadyDeclared' })
  }
  const outageId = `o-${day.serviceDay}-${state.outages.size + 1}` as OutageId
  const confirmed = rolesOf(context.actor).includes('supervisor')
  return accept({ type: 'outageDeclared', outageId, cause, serviceIds, confirmed })
}

export function decideConfirmOutage(state: OfficeState, { outageId }: ConfirmOutage, context: DecideContext): Decision {
  const refusal = overOrUnknown(state, outageId, context)
  if (refusal) return refuse(refusal)
  if (present(state.outages.get(outageId), 'the outage').confirmed) return refuse({ type: 'outageAlreadyConfirmed' })
  return accept({ type: 'outageConfirmed', outageId })
}

export function decideEndOutage(state: OfficeState, { outageId }: EndOutage, context: DecideContext): Decision {
  const refusal = overOrUnknown(state, outageId, context)
  return refusal ? refuse(refusal) : accept({ type: 'outageEnded', outageId })
}

function overOrUnknown(state: OfficeState, outageId: OutageId, context: DecideContext): Refusal | null {
  if (!openDayOf(state)) return { type: 'dayNotOpen' }
  const outage = state.outages.get(outageId)
  if (!outage) return { type: 'outageUnknown' }
  return isInForce(outage, context.at) ? null : { type: 'outageOver' }
}

function overlap(outage: Outage, serviceIds: DeclareOutage['serviceIds']): boolean {
  return serviceIds === 'all' || serviceIds.some((serviceId) => concerns(outage, serviceId))
}
