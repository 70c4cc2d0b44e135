import type { Actor, CounterId, TicketCalled } from '@loket/protocol'
import { type OfficeUnderTest, SARI } from './office-under-test.ts'
import { C1 } from './sample-office.ts'
import { callNext, cancel } from './steps.ts'

/** Calls at the counter and frees it again. `null`: nobody is in line. */
export function callAndFree(office: OfficeUnderTest, counterId: CounterId = C1, actor: Actor = SARI): TicketCalled | null {
  const decision = office.run(callNext(counterId, actor))
  const called = decision.ok ? decision.events[0] : undefined
  if (called?.type !== 'ticketCalled') return null
  office.run(cancel(Number(called.ticketId.split('-').at(-1)), 'other', actor))
  return called
}

/** A call in one line: "A003 priorityStep, overtook A002 priority". */
export function tell(office: OfficeUnderTest, called: TicketCalled | null): string {
  if (called === null) return 'nobody'
  const overtook = called.overtook.map(({ ticketId, reason }) => `${office.state.tickets.get(ticketId)?.number} ${reason}`)
  const line = called.profileRule === null ? '' : ` ${called.profileRule}`
  return `${called.number} ${called.ground}${line}${overtook.length > 0 ? `, overtook ${overtook.join(', ')}` : ''}`
}

/** The next calls at C1, all at the present instant. */
export function nextCalls(office: OfficeUnderTest, count: number): readonly string[] {
  return Array.from({ length: count }, () => tell(office, callAndFree(office)))
}
