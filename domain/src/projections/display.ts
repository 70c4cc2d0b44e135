import type {
  Announcing,
  Call,
  DisplayView,
  GroupNow,
  HallId,
  Service,
  ServiceGroupId,
  ServiceId,
  Settings,
  WaitWindow,
} from '@loket/protocol'
import { type Announcements, timesToSay } from '../announcing/announcements.ts'
import { callsInHall } from '../announcing/hall-calls.ts'
import { voiceOf } from '../announcing/voice.ts'
import type { DecideContext } from '../decision.ts'
import { windowOfNew } from '../estimates/wait-window.ts'
import { livePromise } from '../figures/live-promise.ts'
import { dayStatus } from '../hours/day-status.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { lengthOfLine, queueOf } from '../queue/lines.ts'
import { counterQueue } from '../queue/ticket-queue.ts'
import { outagesNow } from './staff-lists.ts'

/** Lines of "recently called". */
const RECENT_CALLS = 8

export interface DisplayOptions {
  /** The first 8 characters of the newest row's hash. */
  readonly ledgerHead: string | null
  /** What is announced in this hall; `null`: nobody announces, every call is simply shown. */
  readonly announcements: Announcements | null
  /** The connection of the board that speaks. */
  readonly speaker: string | null
  readonly heard: boolean
}

/** What a board is for: the hall it hangs in (`null`: the whole office) and the counters it shows (`null`: all of them). */
export interface BoardPlace {
  readonly hallId: HallId | null
  readonly counters: readonly number[] | null
}

/** The board of a place. Numbers and counters only: no id, no name. */
export function projectDisplay(
  state: OfficeState,
  context: DecideContext,
  { hallId, counters }: BoardPlace,
  { ledgerHead, announcements, speaker, heard }: DisplayOptions,
): DisplayView {
  const settings = present(state.settings, 'settings')
  const { calling, recent } = callsInHall(state, hallId)
  const isHere = ({ counterNumber }: Call) => counters === null || counters.includes(counterNumber)
  const waitsForItsTurn = new Set(announcements?.queued.map(({ number }) => number))
  const offered = settings.services.filter((service) => service.offer.here)
  const promised = new Set(offered.map((service) => service.classId))
  return {
    day: dayStatus(state, context),
    announcing: announcements && announcingNow(announcements, settings, isHere),
    speaker,
    heard,
    calling: calling.filter((call) => isHere(call) && !waitsForItsTurn.has(call.number)),
    recent: recent.filter(isHere).slice(0, RECENT_CALLS),
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

function announcingNow(announcements: Announcements, settings: Settings, isHere: (call: Call) => boolean): Announcing | null {
  const { announcing } = announcements
  return announcing && { ...announcing, here: isHere(announcing), times: timesToSay(announcements, voiceOf(settings).times) }
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
