import { type LegTerms, MINUTE_MS, type Service, type ServiceId } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'

/** What a leg queued now promises: the class's figures as they stand at this moment. */
export function legTerms(state: OfficeState, service: Service, orderKey: number): LegTerms {
  const serviceClass = present(present(state.index, 'settings').classes.get(service.classId), `class ${service.classId}`)
  return {
    serviceId: service.id,
    classId: service.classId,
    checksDocuments: service.checksDocuments,
    promiseMs: serviceClass.promiseMinutes * MINUTE_MS,
    promiseFrom: serviceClass.promiseFrom,
    waitTargetMs: serviceClass.waitTargetMinutes * MINUTE_MS,
    checkingTargetMs: serviceClass.checkingTargetMinutes * MINUTE_MS,
    orderKey,
  }
}

export function serviceOf(state: OfficeState, serviceId: ServiceId): Service | undefined {
  return present(state.index, 'settings').services.get(serviceId)
}
