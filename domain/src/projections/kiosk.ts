import {
  type DayStatus,
  type KioskPrint,
  type KioskView,
  MINUTE_MS,
  type PrinterStatus,
  type Service,
  type ServiceNow,
  type ServiceStatus,
  type WaitWindow,
} from '@loket/protocol'
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
  const day = dayStatus(state, context)
  return {
    day,
    services: Object.fromEntries(services.map((service) => [service.id, serviceNow(state, { ...context, day }, service)])),
    ...options,
  }
}

function serviceNow(
  state: OfficeState,
  { at, day }: Pick<DecideContext, 'at'> & { readonly day: DayStatus },
  service: Service,
): ServiceNow {
  const status = serviceStatus(state, service)
  if (status.state === 'elsewhere') return { status, outage: null, waiting: 0, window: null, calledAfterClosing: null }
  const outage = outagesInForce(state, at).find((candidate) => concerns(candidate, service.id))?.cause ?? null
  const window = windowOfNew(state, service.id, at)
  const minutesLeft = day.state === 'open' ? (day.closesAt - at) / MINUTE_MS : null
  return { status, outage, waiting: peopleAheadOfNew(state, service.id), window, calledAfterClosing: pastClosing(window, minutesLeft) }
}

function pastClosing(window: WaitWindow | null, minutesLeft: number | null): ServiceNow['calledAfterClosing'] {
  if (window === null || minutesLeft === null || window.toMinutes <= minutesLeft) return null
  return window.fromMinutes < minutesLeft ? 'possibly' : 'probably'
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
