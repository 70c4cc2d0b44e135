// What the outward half of the server is built from.

import type { VirtualPrinter } from '@loket/printer'
import type { Access } from '../access/access.ts'
import type { Rate } from '../access/token-bucket.ts'
import type { Bookings } from '../bookings/bookings.ts'
import type { VoiceLibrary } from '../hall/voice-library.ts'
import type { Journal } from '../journal/journal.ts'
import type { Log } from '../log/log.ts'
import type { Loop } from '../loop/loop.ts'
import type { TimeSources } from '../loop/time-sources.ts'
import type { Notify } from '../notify/notify.ts'
import type { Printing } from '../print/printing.ts'
import type { Survey } from '../survey/survey.ts'

export interface FrontDoorParts {
  readonly loop: Loop
  readonly journal: Pick<Journal, 'rowsAfter' | 'head' | 'alertsOf'>
  readonly access: Access
  readonly bookings: Bookings
  readonly survey: Survey
  readonly notify: Notify
  readonly printing: Printing
  /** The built-in one, whose paper /printer shows in a demonstration; `null` where a real printer or none is used. */
  readonly virtualPrinter: VirtualPrinter | null
  readonly log: Log
  readonly time: TimeSources
  readonly mode: 'demo' | 'production'
  readonly version: string
  /** Of this boot; another one tells a face that the server was restarted. */
  readonly epoch: string
  /** True under TLS: cookies travel encrypted only, and browsers are told to insist on it. */
  readonly tls: boolean
  /** LOKET_PUBLIC_URL: also a right origin, besides the address a request was sent to. */
  readonly publicUrl: string | null
  /** The folder that holds kiosk/dist, display/dist, staff/dist and phone/dist. */
  readonly pagesFolder: string
  readonly voices: VoiceLibrary
  /** LOKET_MEDIA: pictures and films for the boards; `null`: none. */
  readonly mediaFolder: string | null
  readonly rates: WireRates
  isStopping(): boolean
}

/** How often anybody may ask. A burst up to `capacity`, then `perSecond`. */
export interface WireRates {
  /** Commands of one device or one signed-in person. */
  readonly commands: Rate
  /** Commands of one address that is neither. */
  readonly strangers: Rate
  /** Sign-ins, and pairing requests, of one address in a minute. */
  readonly signInsAMinute: number
  readonly pairingsAMinute: number
  /** What phones ask and say beside their view, of one address in a minute: a proxy's is that of all of them. */
  readonly wordsAMinute: number
  /** Pages and files of the public listener, of one address in a minute; a page is half a dozen of them. */
  readonly publicFilesAMinute: number
  /** Sockets opened at the public listener, of one address; a phone that is sent away comes again by itself. */
  readonly publicHandshakes: Rate
  /** Bookings that one address puts or takes away in a minute. */
  readonly bookingsAMinute: number
}

export const DEFAULT_RATES: WireRates = {
  commands: { capacity: 40, perSecond: 20 },
  strangers: { capacity: 10, perSecond: 1 },
  signInsAMinute: 30,
  pairingsAMinute: 120,
  wordsAMinute: 600,
  publicFilesAMinute: 3_000,
  publicHandshakes: { capacity: 500, perSecond: 50 },
  bookingsAMinute: 600,
}
