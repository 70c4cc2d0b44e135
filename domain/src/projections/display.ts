import type { Call, DisplayView, GroupNow, HallId, Service, ServiceGroupId, ServiceId, WaitWindow } from '@loket/protocol'
import type { DecideContext } from '../decision.ts'
import { windowOfNew } from '../estimates/wait-window.ts'
import { livePromise } from '../figures/live-promise.ts'
import { dayStatus } from '../hours/day-status.ts'
import { present } from '../invariant.ts'
import type { CallLine } from '../office/call-line.ts'
import type { OfficeState } from '../office/state.ts'
import { lengthOfLine, queueOf } from '../queue/lines.ts'
import { counterQueue } from '../queue/ticket-queue.ts'
import { outagesNow } from './staff-lists.ts'

/** Lines of "recently called". */
const RECENT_CALLS = 8

export interface DisplayOptions {
  /** The first 8 characters of the newest row's hash. */
  readonly ledgerHead: string | null
}

/** The board of a hall (`null`: of all halls). Numbers and counters only: no id, no name. */
export function projectDisplay(
  state: OfficeState,
  context: DecideContext,
  hallId: HallId | null,
  { ledgerHead }: DisplayOptions,
): DisplayView {
  const settings = present(state.settings, 'settings')
  const inHall = state.calls.filter((line) => hallId === null || line.hallId === hallId)
  const calling = inHall.filter((line) => present(state.tickets.get(line.ticketId), 'the ticket').state === 'called')
  const recent = inHall.filter((line) => !calling.includes(line)).slice(0, RECENT_CALLS)
  const offered = settings.services.filter((service) => service.offer.here)
  const promised = new Set(offered.map((service) => service.classId))
  return {
    day: dayStatus(state, context),
    calling: calling.map(showCall),
    recent: recent.map(showCall),
    waiting: waitingFor(
      state,
      offered.map((service) => service.id),
    ),
    groups: settings.groups.map((group) => groupNow(state, context, group.id, offered)),
    promises: settings.classes
      .filter((entry) => promised.has(entry.id))
      .map((entry) => ({ classId: entry.id, promise: livePromise(state, entry.id, context.at) })),
    outages: outagesNow(state, context.at),
    ledgerHead,
  }
}

function showCall({ callNo, number, counterNumber, serviceId, calledAt, calls, mark }: CallLine): Call {
  return { callNo, number, counterNumber, serviceId, calledAt, calls, mark }
}

function groupNow(state: OfficeState, context: DecideContext, groupId: ServiceGroupId, offered: readonly Service[]): GroupNow {
  const services = offered.filter((service) => service.groupId === groupId).map((service) => service.id)
  const windows = services.flatMap((serviceId) => windowOfNew(state, serviceId, context.at) ?? [])
  return { groupId, waiting: waitingFor(state, services), window: widest(windows) }
}

/** Whoever waits for one counter alone stands in that counter's queue, and waits for a service all the same. */
function waitingFor(state: OfficeState, services: readonly ServiceId[]): number {
  const reserved = [...state.counters.keys()].flatMap((counterId) => queueOf(state, counterQueue(counterId)).byOrder)
  return lengthOfLine(state, services) + reserved.filter(({ serviceId }) => services.includes(serviceId)).length
}

function widest(windows: readonly WaitWindow[]): WaitWindow | null {
  if (windows.length === 0) return null
  return {
    fromMinutes: Math.min(...windows.map((window) => window.fromMinutes)),
    toMinutes: Math.max(...windows.map((window) => window.toMinutes)),
  }
}
