// The kiosk page's life: one flow, one connection, and the acts that touch both.

import type { FaceConnection } from '@loket/ui'
import { type ReadonlySignal, signal } from '@preact/signals'
import type { CheckInRequest } from './flow/booking.ts'
import { advance, type Flow, type FlowAction, type ListRequest, START, type Step, type TicketRequest } from './flow/flow.ts'

export interface KioskPage {
  readonly flow: ReadonlySignal<Flow>
  readonly act: (action: FlowAction) => void
}

/** `nowMs` is a monotonic clock. */
export function createKioskPage(connection: Pick<FaceConnection, 'send'>, nowMs: () => number): KioskPage {
  const flow = signal(START)

  function act(action: FlowAction): void {
    const before = flow.peek()
    const after = advance(before, action)
    flow.value = after
    const wish = wishOf(after.step)
    if (wish !== null && wishOf(before.step) === null) void ask(wish)
  }

  async function ask({ commandId, command }: TicketRequest | CheckInRequest | ListRequest): Promise<void> {
    const sent = await connection.send(command, commandId)
    if (!sent.ok) act({ type: 'refused', commandId, refusal: sent.refusal })
    else if (command.type === 'printChecklist') act({ type: 'listAsked', commandId, nowMs: nowMs() })
    else if (sent.issued === undefined) throw new Error('an issued ticket was answered without its number')
    else act({ type: 'ticketIssued', commandId, issued: sent.issued, nowMs: nowMs() })
  }

  return { flow, act }
}

/** What is under way to the server. */
function wishOf(step: Step): TicketRequest | CheckInRequest | ListRequest | null {
  return step.name === 'issuing' || (step.name === 'list' && step.askedAtMs === null) ? step.request : null
}
