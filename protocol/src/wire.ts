// The whole wire: Socket.io events and the answers of commands, over socket and HTTP alike.

import type { BoardBeat } from './announcing.ts'
import type { BookingTold } from './bookings.ts'
import type { CommandEnvelope } from './commands.ts'
import type { HallId, ServiceId, TicketId, TicketNumber, TicketToken } from './ids.ts'
import type { Refusal } from './refusals.ts'
import type { Instant } from './time.ts'
import type { PromiseTold, WaitWindow } from './view-parts.ts'
import type { ViewName, Views } from './views.ts'

/** Raised on every change that an older page could not live with; a face with another one reloads itself. */
export const PROTOCOL_VERSION = 4

/** What a citizen is told at the kiosk. */
export interface IssuedTicket {
  readonly number: TicketNumber
  readonly serviceId: ServiceId
  readonly issuedAt: Instant
  readonly promiseMinutes: number
  readonly promiseFrom: PromiseTold
  readonly ahead: number
  readonly window: WaitWindow | null
  /** The citizen's own page, or `null` where the office has no public address. */
  readonly url: string | null
  /** False where no station would print it: the number is shown only. */
  readonly paper: boolean
  /** Absent: taken without a booking. */
  readonly booking?: BookingTold
}

export interface CalledTicket {
  readonly ticketId: TicketId
  readonly number: TicketNumber
}

/** Given only after the facts are on the disk. */
export interface Accepted {
  readonly ok: true
  /** The journal's last seq of this command. */
  readonly seq: number
  readonly issued?: IssuedTicket
  readonly called?: CalledTicket
}

export interface Refused {
  readonly ok: false
  readonly refusal: Refusal
}

export type Answer = Accepted | Refused

export interface ViewMessage<Name extends ViewName = ViewName> {
  readonly name: Name
  /** The server's boot; another epoch means another run of the server. */
  readonly epoch: string
  /** The journal's seq this view was made from. */
  readonly seq: number
  /** Office time of the view. */
  readonly at: Instant
  /** Added to an instant before it is shown as a time of day. */
  readonly wallOffsetMs: number
  readonly body: Views[Name]
}

export type AnyViewMessage = { [Name in ViewName]: ViewMessage<Name> }[ViewName]

/** Who connects, in the handshake's `auth`. Credentials travel as cookies, or as `token` for programs. */
export type FaceHello =
  | { readonly protocol: number; readonly face: 'kiosk'; readonly token?: string }
  | {
      readonly protocol: number
      readonly face: 'display'
      readonly hallId: HallId | null
      readonly counters?: readonly number[]
      readonly token?: string
    }
  | { readonly protocol: number; readonly face: 'station'; readonly token?: string }
  | { readonly protocol: number; readonly face: 'console' | 'supervisor'; readonly token?: string }
  | { readonly protocol: number; readonly face: 'phone'; readonly ticket: TicketToken }

export type FaceName = FaceHello['face']

/** Sent as `data` of the connection error. */
export type HandshakeRefusal =
  | { readonly type: 'protocolMismatch'; readonly protocol: number }
  | { readonly type: 'notSignedIn' }
  | { readonly type: 'notPaired' }
  | { readonly type: 'ticketUnknown' }
  | { readonly type: 'malformed' }

export interface ClientToServerEvents {
  command: (command: CommandEnvelope, answer: (answer: Answer) => void) => void
  /** From boards alone. */
  beat: (beat: BoardBeat) => void
}

export interface ServerToClientEvents {
  view: (message: AnyViewMessage) => void
  /** The server stops or restarts; the face waits and reconnects by itself. */
  stopping: (reason: 'shutdown' | 'fault') => void
}
