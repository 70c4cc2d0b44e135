// Short names for the usual commands in tests.

import type { Actor, CancelReason, CounterId, Outcome, ReturnReason, ServiceId, TicketId } from '@loket/protocol'
import { ticketIdOf } from '../numbering.ts'
import { by, DAY, KIOSK, SARI, type Step } from './office-under-test.ts'
import { C1 } from './sample-office.ts'

/** The n-th ticket of the day. */
export function ticket(n: number): TicketId {
  return ticketIdOf(DAY, n)
}

export function issue(serviceId: ServiceId, actor: Actor = KIOSK): Step {
  return by(actor, { type: 'issueTicket', serviceId, priority: false, documents: 'complete', language: 'id' })
}

export function open(counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'openCounter', counterId })
}

export function pause(counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'pauseCounter', counterId, reason: 'break' })
}

export function close(counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'closeCounter', counterId })
}

export function callNext(counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'callNext', counterId })
}

export function recall(n: number, counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'recall', counterId, ticketId: ticket(n) })
}

export function start(n: number, counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'startService', counterId, ticketId: ticket(n) })
}

export function acceptDocuments(n: number, counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'acceptDocuments', counterId, ticketId: ticket(n) })
}

export interface Completion {
  readonly outcome?: Outcome
  readonly next?: ServiceId
  readonly counterId?: CounterId
  readonly actor?: Actor
}

export function complete(n: number, { outcome = 'done', next, counterId = C1, actor = SARI }: Completion = {}): Step {
  return by(actor, { type: 'complete', counterId, ticketId: ticket(n), outcome, nextServiceId: next ?? null })
}

export function noShow(n: number, counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'markNoShow', counterId, ticketId: ticket(n) })
}

export function returnToQueue(n: number, reason: ReturnReason, counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'returnToQueue', counterId, ticketId: ticket(n), reason })
}

export function cancel(n: number, reason: CancelReason = 'citizenLeft', actor: Actor = SARI): Step {
  return by(actor, { type: 'cancel', ticketId: ticket(n), reason })
}

/** From call to completion, all at the present instant. */
export function serve(n: number, counterId: CounterId = C1, actor: Actor = SARI): readonly Step[] {
  return [callNext(counterId, actor), start(n, counterId, actor), acceptDocuments(n, counterId, actor), complete(n, { counterId, actor })]
}
