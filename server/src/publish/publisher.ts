// Sends whole views to the rooms where somebody is: made once a room, only when changed, in bursts and then at a bounded pace.
// Knows nothing of sockets; whoever carries messages listens with `onMessage`.

import type { AnyViewMessage, ViewName } from '@loket/protocol'
import { createTokenBucket, type Rate } from '../access/token-bucket.ts'
import type { TimeSources } from '../loop/time-sources.ts'
import { createPhoneRounds } from './phone-rounds.ts'
import { emptyRecord, messageOf, type RoomRecord, type Stamp, takeIn, type ViewBody } from './room-record.ts'
import { HALL_VIEWS, PAPER_VIEWS, type Room, roomName, VIEW_ORDER } from './rooms.ts'

/** At most 20 in any second: five at once, so that a single act is seen without delay, then one every 67 ms, the last one always. */
const ROOM_PACE: Rate = { capacity: 5, perSecond: 15 }

const VIEWS_OF = { all: VIEW_ORDER, papers: PAPER_VIEWS, halls: HALL_VIEWS } as const

export interface PublisherParts {
  /** The view of a room as of now; `null` where there is nothing to show. The same object when nothing can have changed is welcome. */
  render(room: Room): ViewBody | null
  stamp(): Stamp
  readonly time: Pick<TimeSources, 'monotonic' | 'setTimer'>
  /** Calls in a later turn of the event loop, after what waits there already. */
  nextTurn(call: () => void): void
}

export interface Publisher {
  /** One more listener; `first` gets the room's view before anybody gets a newer one. */
  enter(room: Room, first: (message: AnyViewMessage) => void): void
  leave(room: Room): void
  /** Something changed, for everybody or for those whom papers or boards concern. */
  changed(whose: keyof typeof VIEWS_OF): void
  onMessage(listener: (room: Room, message: AnyViewMessage) => void): void
  /** The room had a view and has none any more: whoever is in it must go and ask anew. */
  onEnd(listener: (room: Room) => void): void
  /** How many listeners there are, by view. */
  listeners(): Readonly<Record<string, number>>
  close(): void
}

interface PacedRoom extends RoomRecord {
  readonly bucket: ReturnType<typeof createTokenBucket>
  cancelTimer: (() => void) | null
}

export function createPublisher(parts: PublisherParts): Publisher {
  const { time } = parts
  const paced = new Map<string, PacedRoom>()
  const phones = new Map<string, RoomRecord>()
  const messageListeners: ((room: Room, message: AnyViewMessage) => void)[] = []
  const endListeners: ((room: Room) => void)[] = []
  const rounds = createPhoneRounds({ ...parts, names: () => phones.keys(), publish: (name) => publishPhone(name) })

  function refresh(record: RoomRecord): void {
    const stamp = parts.stamp()
    const body = parts.render(record.room)
    if (!body) tellEnd(record)
    if (!body || !takeIn(record, body, stamp)) return
    const message = messageOf(record, stamp)
    if (message) for (const listener of messageListeners) listener(record.room, message)
  }

  function tellEnd({ room, shown }: RoomRecord): void {
    if (shown) for (const listener of endListeners) listener(room)
  }

  function publishPhone(name: string): void {
    const record = phones.get(name)
    if (record) refresh(record)
  }

  /** Now when the pace allows it, else as soon as it does: the last change is never lost. */
  function refreshPaced(room: PacedRoom): void {
    if (room.cancelTimer) return
    if (room.bucket.take(time.monotonic())) {
      refresh(room)
      return
    }
    room.cancelTimer = time.setTimer(room.bucket.waitMs(time.monotonic()), () => {
      room.cancelTimer = null
      refreshPaced(room)
    })
  }

  function recordOf(room: Room): RoomRecord {
    const name = roomName(room)
    const known = phones.get(name) ?? paced.get(name)
    if (known) return known
    if (room.view === 'ticket') {
      const record = emptyRecord(room)
      phones.set(name, record)
      return record
    }
    const record: PacedRoom = { ...emptyRecord(room), bucket: createTokenBucket(ROOM_PACE), cancelTimer: null }
    paced.set(name, record)
    return record
  }

  /** What is shown may have grown old since the room last changed. */
  function refreshSoon(room: Room): void {
    const record = paced.get(roomName(room))
    if (record) refreshPaced(record)
    else rounds.ask()
  }

  function refreshAllOf(view: ViewName): void {
    const rooms = [...paced.values()].filter(({ room }) => room.view === view)
    for (const room of rooms) refreshPaced(room)
  }

  return {
    enter(room, first) {
      const record = recordOf(room)
      record.listeners += 1
      const stamp = parts.stamp()
      const isNew = record.shown === null
      const body = isNew ? parts.render(room) : null
      if (body) takeIn(record, body, stamp)
      const message = messageOf(record, stamp)
      if (message) first(message)
      if (!isNew) refreshSoon(room)
    },
    leave(room) {
      const name = roomName(room)
      const record = phones.get(name) ?? paced.get(name)
      if (!record) return
      record.listeners -= 1
      if (record.listeners > 0) return
      paced.get(name)?.cancelTimer?.()
      paced.delete(name)
      phones.delete(name)
    },
    changed(whose) {
      for (const view of VIEWS_OF[whose]) refreshAllOf(view)
      if (whose === 'all' && phones.size > 0) rounds.ask()
    },
    onMessage(listener) {
      messageListeners.push(listener)
    },
    onEnd(listener) {
      endListeners.push(listener)
    },
    listeners() {
      const counts: Record<string, number> = Object.fromEntries(VIEW_ORDER.map((view) => [view, 0]))
      for (const { room, listeners } of [...paced.values(), ...phones.values()]) counts[room.view] = (counts[room.view] ?? 0) + listeners
      return counts
    },
    close() {
      for (const room of paced.values()) room.cancelTimer?.()
      paced.clear()
      phones.clear()
      rounds.close()
    },
  }
}
