// The boards that are connected, and what each last said of itself.

import type { BoardPlace } from '@loket/domain'
import type { BoardBeat, DeviceId, HallId, Instant } from '@loket/protocol'

export interface Board {
  /** The name of its connection. */
  readonly connection: string
  readonly deviceId: DeviceId
  readonly place: BoardPlace
  readonly connectedAt: Instant
  beat: BoardBeat | null
  heardAt: Instant
  /** It was given announcements to speak and did not. */
  silenced: boolean
}

export interface Boards {
  add(board: Pick<Board, 'connection' | 'deviceId' | 'place'>, at: Instant): void
  hear(board: Board, beat: BoardBeat, at: Instant): void
  remove(connection: string, at: Instant): Board | null
  find(connection: string): Board | null
  /** In the order they came. */
  of(hallId: HallId | null): readonly Board[]
  ofDevice(deviceId: DeviceId): readonly Board[]
  /** When the last connection of a device ended; `null`: it has one, or never had one since the server started. */
  goneSince(deviceId: DeviceId): Instant | null
}

export function createBoards(): Boards {
  const boards = new Map<string, Board>()
  const gone = new Map<DeviceId, Instant>()
  const all = () => [...boards.values()]
  return {
    add({ connection, deviceId, place }, at) {
      gone.delete(deviceId)
      boards.set(connection, { connection, deviceId, place, connectedAt: at, beat: null, heardAt: at, silenced: false })
    },
    hear(board, beat, at) {
      board.beat = beat
      board.heardAt = at
    },
    remove(connection, at) {
      const board = boards.get(connection)
      if (board === undefined) return null
      boards.delete(connection)
      if (!all().some(({ deviceId }) => deviceId === board.deviceId)) gone.set(board.deviceId, at)
      return board
    },
    find: (connection) => boards.get(connection) ?? null,
    of: (hallId) => all().filter(({ place }) => place.hallId === hallId),
    ofDevice: (deviceId) => all().filter((board) => board.deviceId === deviceId),
    goneSince: (deviceId) => gone.get(deviceId) ?? null,
  }
}
