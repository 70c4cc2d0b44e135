// The halls: which boards hang in each, who of them speaks, what is announced, and whether all of it works.

import type { Announcements, BoardPlace } from '@loket/domain'
import type { BoardBeat, BoardNow, DeviceId, HallId, Instant } from '@loket/protocol'
import type { Device } from '../access/devices.ts'
import type { Log } from '../log/log.ts'
import type { Loop } from '../loop/loop.ts'
import type { TimeSources } from '../loop/time-sources.ts'
import { isMute, standingChangesAt, standingOf } from './board-standing.ts'
import { type Board, createBoards } from './boards.ts'
import { createHallAnnouncer, type HallAnnouncer } from './hall-announcer.ts'
import { chooseSpeaker } from './speaker.ts'

/** A speaker that lost its connection has so long to come back before another begins what it was saying. It falls silent sooner. */
const TAKE_OVER_MS = 2_500
/** A hall without a board keeps its queue so long. */
const DARK_MS = 5 * 60_000

export interface HallsParts {
  readonly loop: Pick<Loop, 'state' | 'context' | 'onTurn'>
  readonly time: Pick<TimeSources, 'setTimer'>
  readonly log: Log
  /** The display devices that may be there. */
  displays(): readonly Device[]
}

export interface HallNow {
  readonly announcements: Announcements
  /** The connection of the board that speaks; `null`: none can. */
  readonly speaker: string | null
  /** False where it is not known to be heard. */
  readonly heard: boolean
}

export interface Halls {
  /** `null`: no board hangs there, nothing is announced. */
  of(hallId: HallId | null): HallNow | null
  /** Every display of the office, for the supervisor. */
  boards(): readonly BoardNow[]
  enter(board: { readonly connection: string; readonly deviceId: DeviceId; readonly place: BoardPlace }): void
  hear(connection: string, beat: BoardBeat): void
  leave(connection: string): void
  /** What boards show, or what is known of them, has changed. */
  onChange(listener: () => void): void
  close(): void
}

interface Hall {
  readonly hallId: HallId | null
  readonly announcer: HallAnnouncer
  speaker: string | null
  /** No board hangs there any more; forgotten unless one comes back. */
  cancelDark: () => void
  /** The speaker lost its connection a moment ago; another takes over unless it comes back. */
  lost: { readonly deviceId: DeviceId; readonly cancel: () => void } | null
}

export function createHalls({ loop, time, log, displays }: HallsParts): Halls {
  const boards = createBoards()
  const halls = new Map<HallId | null, Hall>()
  const listeners: (() => void)[] = []
  let cancelWatch = () => {}
  let closed = false
  const now = (): Instant => loop.context({ kind: 'system' }).at

  function changed(): void {
    if (closed) return
    for (const listener of listeners) listener()
    watch()
  }

  function hallOf(hallId: HallId | null): Hall {
    const known = halls.get(hallId)
    if (known) return known
    const announcer = createHallAnnouncer({
      hallId,
      loop,
      time,
      hasVoice: () => isHeard(halls.get(hallId)),
      onChange: changed,
      onSilence: (announcementId) => noteSilence(hallId, announcementId),
    })
    const hall: Hall = { hallId, announcer, speaker: null, cancelDark() {}, lost: null }
    halls.set(hallId, hall)
    return hall
  }

  /** The speaker can be heard, as far as anybody knows: one that fell silent is not waited for. */
  function isHeard(hall: Hall | undefined): boolean {
    if (hall?.speaker == null) return false
    // One that lost its connection a moment ago may be back.
    const board = boards.find(hall.speaker)
    return board === null || (!board.silenced && board.beat?.sound !== 'failed')
  }

  /** Whoever spoke nothing of what it was given makes room for another; true where there is one. */
  function noteSilence(hallId: HallId | null, announcementId: string): boolean {
    const hall = halls.get(hallId)
    const board = hall?.speaker == null ? null : boards.find(hall.speaker)
    if (!hall || !board) return false
    log.note('board-silent', { device: board.deviceId, announcement: announcementId })
    board.silenced = true
    choose(hall, hall.speaker)
    changed()
    return hall.speaker !== board.connection && isHeard(hall)
  }

  function noteSpoken(hall: Hall, board: Board, spoken: string | null): void {
    if (spoken === null) return
    board.silenced = false
    hall.announcer.spoken(spoken)
  }

  /** Nobody else is chosen while the speaker may come back. */
  function chooseAfter(hall: Hall, { deviceId, connection }: Board): void {
    if (hall.lost === null) choose(hall, hall.speaker)
    else if (hall.lost.deviceId === deviceId) choose(hall, connection)
  }

  /** `present`: the connection under which it was spoken until now. */
  function choose(hall: Hall, present: string | null): void {
    hall.lost?.cancel()
    hall.lost = null
    const speaker = chooseSpeaker(
      present,
      boards.of(hall.hallId).map((board) => ({
        connection: board.connection,
        sound: board.beat?.sound ?? null,
        silenced: board.silenced,
        mute: isMute(board, now()),
      })),
    )
    if (speaker === hall.speaker) return
    hall.speaker = speaker
    hall.announcer.voiceChanged()
    changed()
  }

  /** The nearest moment at which a board may be found wanting. */
  function watch(): void {
    cancelWatch()
    const at = now()
    const next = Math.min(
      ...[...halls.values()].flatMap((hall) => boards.of(hall.hallId).map((board) => standingChangesAt(board, saysOf(hall), at))),
    )
    if (Number.isFinite(next)) cancelWatch = time.setTimer(next - at, lookAgain)
  }

  /** A board may have fallen mute since: another speaks then. */
  function lookAgain(): void {
    for (const hall of halls.values()) if (hall.lost === null) choose(hall, hall.speaker)
    changed()
  }

  function saysOf({ announcer }: Hall): { readonly announcing: Announcements['announcing'] } {
    return { announcing: announcer.announcements.announcing }
  }

  function boardNow(device: Device, board: Board | null): BoardNow {
    const hall = board && halls.get(board.place.hallId)
    const standing = board && hall ? standingOf(board, saysOf(hall), now()) : 'away'
    return {
      deviceId: device.deviceId,
      name: device.name,
      hallId: board?.place.hallId ?? device.hallId,
      standing,
      since: standing === 'frozen' ? (board?.heardAt ?? null) : (board?.connectedAt ?? boards.goneSince(device.deviceId)),
      sound: board?.beat?.sound ?? null,
      silenced: board?.silenced ?? false,
      speaks: board !== null && hall?.speaker === board.connection,
    }
  }

  /** Its turn waits for the next board; after a while whoever comes finds a hall of its own. */
  function goDark(hall: Hall): void {
    hall.lost?.cancel()
    hall.lost = null
    hall.speaker = null
    hall.announcer.pause()
    hall.cancelDark = time.setTimer(DARK_MS, () => {
      hall.announcer.close()
      halls.delete(hall.hallId)
    })
  }

  loop.onTurn(() => {
    for (const { announcer } of halls.values()) announcer.look()
  })

  return {
    of(hallId) {
      const hall = halls.get(hallId)
      return hall ? { announcements: hall.announcer.announcements, speaker: hall.speaker, heard: isHeard(hall) } : null
    },
    boards: () =>
      displays().flatMap((device) => {
        const connected = boards.ofDevice(device.deviceId)
        return connected.length === 0 ? [boardNow(device, null)] : connected.map((board) => boardNow(device, board))
      }),
    enter(board) {
      boards.add(board, now())
      const hall = hallOf(board.place.hallId)
      hall.cancelDark()
      hall.announcer.resume()
      changed()
    },
    hear(connection, beat) {
      const board = boards.find(connection)
      const hall = board && halls.get(board.place.hallId)
      if (!board || !hall) return
      const [before, at] = [board.beat, now()]
      const standing = standingOf(board, saysOf(hall), at)
      boards.hear(board, beat, at)
      if (beat.spoken !== before?.spoken) noteSpoken(hall, board, beat.spoken)
      chooseAfter(hall, board)
      if (standing !== standingOf(board, saysOf(hall), at) || before?.sound !== beat.sound) changed()
    },
    leave(connection) {
      const board = boards.remove(connection, now())
      const hall = board && halls.get(board.place.hallId)
      if (!board || !hall) return
      if (boards.of(hall.hallId).length === 0) {
        goDark(hall)
      } else if (hall.speaker === connection) {
        hall.lost = { deviceId: board.deviceId, cancel: time.setTimer(TAKE_OVER_MS, () => choose(hall, null)) }
      }
      changed()
    },
    onChange(listener) {
      listeners.push(listener)
    },
    close() {
      closed = true
      cancelWatch()
      for (const hall of halls.values()) {
        hall.lost?.cancel()
        hall.cancelDark()
        hall.announcer.close()
      }
    },
  }
}
