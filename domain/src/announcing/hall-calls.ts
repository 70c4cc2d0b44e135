import type { Call, HallId, Settings } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { CallLine } from '../office/call-line.ts'
import type { OfficeState } from '../office/state.ts'
import type { HallCalls } from './announcements.ts'
import { kindOfCall } from './call-kind.ts'

/** The calls at the counters of a hall (`null`: of the office), newest first. `recent`: everything that is over and still has a line. */
export function callsInHall(state: OfficeState, hallId: HallId | null): HallCalls {
  const settings = present(state.settings, 'settings')
  const lines = state.calls.filter((line) => hallId === null || line.hallId === hallId)
  const stands = (line: CallLine) => present(state.tickets.get(line.ticketId), 'the ticket').state === 'called'
  return {
    calling: lines.filter(stands).map((line) => showCall(line, settings)),
    recent: lines.filter((line) => !stands(line)).map((line) => showCall(line, settings)),
  }
}

function showCall({ callNo, number, counterNumber, serviceId, calledAt, calls, mark }: CallLine, settings: Settings): Call {
  return { callNo, number, counterNumber, serviceId, calledAt, calls, kind: kindOfCall(calls, settings), mark }
}
