import type { KioskPrint, KioskView, PrinterStatus, Service, ServiceNow, ServiceStatus } from '@loket/protocol'
import { serviceRefusal } from '../commands/issue-ticket.ts'
import type { DecideContext } from '../decision.ts'
import { peopleAheadOfNew, windowOfNew } from '../estimates/wait-window.ts'
import { dayStatus } from '../hours/day-status.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { concerns, outagesInForce } from '../outages/outages.ts'

export interface KioskOptions {
  readonly printer: PrinterStatus | null
  readonly prints: readonly KioskPrint[]
}

export function projectKiosk(state: OfficeState, context: DecideContext, options: KioskOptions): KioskView {
  const { services } = present(state.settings, 'settings')
  return {
    day: dayStatus(state, context),
    services: Object.fromEntries(services.map((service) => [service.id, serviceNow(state, context, service)])),
    ...options,
  }
}

function serviceNow(state: OfficeState, context: DecideContext, service: Service): ServiceNow {
  const status = serviceStatus(state, service)
  if (status.state === 'elsewhere') return { status, outage: null, waiting: 0, window: null }
  const outage = outagesInForce(state, context.at).find((candidate) => concerns(candidate, service.id))?.cause ?? null
  return { status, outage, waiting: peopleAheadOfNew(state, service.id), window: windowOfNew(state, service.id, context.at) }
}

function serviceStatus(state: OfficeState, service: Service): ServiceStatus {
  const refusal = serviceRefusal(state, service)
  if (refusal === null) return { state: 'open' }
  switch (refusal.type) {
    case 'serviceNotOfferedHere':
      return { state: 'elsewhere', servedAt: refusal.servedAt }
    case 'serviceClosed':
      return { state: 'closed', reason: refusal.reason }
    case 'quotaReached':
      return { state: 'quotaReached' }
  }
}
