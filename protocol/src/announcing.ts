// What is said in a hall, and what a board says of itself.

import type { DeviceId, HallId, ServiceId, TicketNumber } from './ids.ts'
import type { Instant } from './time.ts'

/** `again`: a recall; `last`: the recall after which a no-show may be marked. */
export type CallKind = 'first' | 'again' | 'last'

export interface Call {
  /** The how-manieth announcement of the day; a recall gets a new one. */
  readonly callNo: number
  readonly number: TicketNumber
  readonly counterNumber: number
  readonly serviceId: ServiceId
  readonly calledAt: Instant
  /** How often it was announced, 1 and up. */
  readonly calls: number
  readonly kind: CallKind
  /** Called out of order; `unapproved` where no second person was there to agree. The hall may see it. */
  readonly mark: 'outOfOrder' | 'unapproved' | null
}

/** The call that is being announced. */
export interface Announcing extends Call {
  /** Never used twice, by no server: a board that has spoken it does not speak it again. */
  readonly id: string
  /** When it got the screen. */
  readonly since: Instant
  /** False for a call to a counter that this board does not show. */
  readonly here: boolean
  /** How often it is said; less than the office wishes while others wait for their turn. */
  readonly times: number
}

/**
 * `chimeOnly`: it rings, but has no clips to speak with. `blocked`: the browser waits for a touch. `failed`: it played and nothing came out.
 * `off`: this board is silent by its own setting.
 */
export type BoardSound = 'ready' | 'chimeOnly' | 'blocked' | 'failed' | 'off'

/** What a board shows and says, told every few seconds and with each change. */
export interface BoardBeat {
  /** Of the view on its screen. */
  readonly epoch: string
  readonly seq: number
  /** The announcement that has the screen; `null`: none. */
  readonly shows: string | null
  /** The latest announcement that it has spoken to its end; `null`: none yet. */
  readonly spoken: string | null
  readonly sound: BoardSound
}

/** `frozen`: connected, but it does not move any more. `away`: not connected. */
export type BoardStanding = 'working' | 'frozen' | 'away'

/** A display of the office as the server knows it. */
export interface BoardNow {
  readonly deviceId: DeviceId
  readonly name: string
  readonly hallId: HallId | null
  readonly standing: BoardStanding
  /** Since when it works, its last word before it froze, or when it left; `null`: it was never there since the server started. */
  readonly since: Instant | null
  /** `null`: it has not said, or is not there. */
  readonly sound: BoardSound | null
  /** It said that it can be heard, and did not speak what it was given. */
  readonly silenced: boolean
  readonly speaks: boolean
}

/** A picture or film for the quiet part of a board. */
export interface BoardMedium {
  readonly name: string
  readonly kind: 'picture' | 'film'
}
