// An office with its front door open on a free port: real HTTP and real sockets over the loop of the other tests, time by hand.

import { randomUUID } from 'node:crypto'
import { type ClientRequest, createServer, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type {
  DeviceId,
  DeviceKind,
  FaceHello,
  FaceName,
  HallId,
  HandshakeRefusal,
  Instant,
  PrinterStatus,
  StaffRole,
} from '@loket/protocol'
import { onTestFinished } from 'vitest'
import { type Access, openAccess } from '../access/access.ts'
import { approveDevice } from '../access/approve-device.ts'
import { addUser } from '../access/people.ts'
import type { PinCost } from '../access/pin-hash.ts'
import { supervisorsSignedIn } from '../access/supervisors.ts'
import { type Bookings, openBookings } from '../bookings/bookings.ts'
import { NO_VOICES } from '../hall/voice-library.ts'
import { buildFrontDoor, type FrontDoor } from '../http/front-door.ts'
import { DEFAULT_RATES, type FrontDoorParts } from '../http/parts.ts'
import { memoryLog } from '../log/memory-log.ts'
import { NO_NOTIFY } from '../notify/notify.ts'
import { NO_PRINTING, type Printing } from '../print/printing.ts'
import type { Sockets } from '../socket/sockets.ts'
import { openSurvey, type Survey } from '../survey/survey.ts'
import { openAt } from './databases.ts'
import { connectFace, type Face, refusalOf } from './face-client.ts'
import { freshFolder } from './folders.ts'
import { foundedOffice, startOffice, type TestOffice, type TestOfficeOptions } from './office.ts'

/** Cheap enough for hundreds of sign-ins; the real cost is tested where the hash is. */
export const TEST_PIN_COST: PinCost = { N: 16, r: 1, p: 1 }

const READY: PrinterStatus = { troubles: [], paperLow: false }

const ALL_FACES: readonly FaceName[] = ['kiosk', 'display', 'station', 'console', 'supervisor', 'phone']

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly text: string
  readonly body: unknown
  /** What the answer sets, ready to be sent back. */
  readonly cookie: string
}

export interface Ask {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface FrontOffice extends TestOffice {
  readonly access: Access
  readonly survey: Survey
  readonly bookings: Bookings
  readonly door: FrontDoor
  readonly sockets: Sockets
  readonly log: ReturnType<typeof memoryLog>
  readonly printing: { statusFor: Printing['statusFor']; tell(): void }
  readonly server: Server
  readonly port: number
  stopping: boolean
  ask(path: string, ask?: Ask): Promise<Reply>
  /** Signs a new member of staff in; gives the cookie. */
  signedIn(roles: readonly StaffRole[], code?: string): Promise<string>
  /** Pairs a device as an administrator would; gives the cookie. */
  paired(kind: DeviceKind, hallId?: HallId, serves?: DeviceId): Promise<string>
  connect(hello: FaceHello, cookie?: string): Promise<Face>
  /** The refusal of a handshake. */
  refusedHandshake(auth: object, headers?: Readonly<Record<string, string>>): Promise<HandshakeRefusal | 'connection refused'>
}

export interface FrontOfficeOptions {
  readonly office: Partial<TestOfficeOptions>
  readonly door: Partial<FrontDoorParts>
  readonly access: Access
  readonly faces: readonly FaceName[]
}

/** A demonstration office at eight o'clock, no day open yet; everything is closed when the test is over. */
export async function startFrontOffice(options: Partial<FrontOfficeOptions> = {}): Promise<FrontOffice> {
  const access = options.access ?? openTestAccess()
  const log = memoryLog()
  const isKnown = (options.office?.journal?.head.seq ?? 0) > 0
  const signedIn = (at: Instant) => supervisorsSignedIn(access, at)
  const bookings = openBookings(':memory:', log)
  onTestFinished(() => bookings.close())
  const changes = {
    inSameCommit: [access.inSameCommit],
    booking: bookings.find,
    supervisorsSignedIn: signedIn,
    ...options.office?.changes,
  }
  const office = isKnown ? startOffice({ ...options.office, changes }) : await foundedOffice({ ...options.office, changes })
  const { loop, journal, time } = office
  let printChanged = () => {}
  const printing = {
    ...NO_PRINTING,
    ownStatus: () => READY,
    statusFor: () => READY,
    onChange(listener: () => void) {
      printChanged = listener
    },
    tell: () => printChanged(),
  }
  const survey = openSurvey({
    file: ':memory:',
    answered: access.answeredTickets,
    completedLegs: () => new Map(),
    onTrouble: () => undefined,
  })
  onTestFinished(() => survey.close())
  const state = { stopping: false }
  const door = buildFrontDoor({
    loop,
    journal,
    access,
    bookings,
    survey,
    notify: NO_NOTIFY,
    printing,
    virtualPrinter: null,
    log,
    time,
    mode: 'demo',
    version: '0.1.0',
    epoch: 'boot-1',
    tls: false,
    publicUrl: null,
    pagesFolder: freshFolder(),
    voices: NO_VOICES,
    mediaFolder: null,
    rates: DEFAULT_RATES,
    isStopping: () => state.stopping,
    ...options.door,
  })
  const server = createServer(door.app)
  const sockets = door.attachSockets(server, options.faces ?? ALL_FACES)
  const port = await listening(server)
  onTestFinished(async () => {
    door.close()
    await sockets.close()
  })

  const front: FrontOffice = {
    ...office,
    access,
    survey,
    bookings,
    door,
    sockets,
    log,
    printing,
    server,
    port,
    get stopping() {
      return state.stopping
    },
    set stopping(value) {
      state.stopping = value
    },
    ask: (path, ask = {}) => askAt(port, path, ask),
    async signedIn(roles, code = randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase()) {
      const user = { code, name: `Person ${code}`, roles, pin: '271828' }
      const added = await addUser({ access, loop }, user, { kind: 'system' }, TEST_PIN_COST)
      if (!added.ok) throw new Error(`refused: ${JSON.stringify(added.refusal)}`)
      return (await front.ask('/api/sign-in', { method: 'POST', body: { code, pin: user.pin } })).cookie
    },
    async paired(kind, hallId, serves) {
      const pairing = access.pairings.request(kind, office.clock.now())
      if (!pairing) throw new Error('no pairing')
      const approved = await approveDevice(
        { access, loop },
        { code: pairing.code, name: kind, hallId: hallId ?? null, serves: serves ?? null },
        { kind: 'system' },
      )
      if (!approved.ok) throw new Error(`refused: ${JSON.stringify(approved.refusal)}`)
      return (await front.ask('/api/devices/pairing/claim', { method: 'POST', body: { pairingId: pairing.pairingId } })).cookie
    },
    connect: (hello, cookie = '') => connectFace(port, hello, cookie),
    refusedHandshake: (auth, headers = {}) => refusalOf(port, auth, headers),
  }
  return front
}

export function openTestAccess(): Access {
  const access = openAccess({ database: openAt(':memory:'), privateFile: ':memory:', pinCost: TEST_PIN_COST })
  onTestFinished(() => access.close())
  return access
}

export function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

/** Plain node:http, so that a test may send any header it likes. */
export function askAt(place: number | string, path: string, { method = 'GET', body, headers = {} }: Ask): Promise<Reply> {
  const where = typeof place === 'number' ? { host: '127.0.0.1', port: place } : { socketPath: place }
  const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
  const type: Record<string, string> = text === null ? {} : { 'content-type': 'application/json' }
  return new Promise((resolve, reject) => {
    const request: ClientRequest = httpRequest({ ...where, path, method, headers: { ...type, ...headers }, agent: false }, (response) => {
      let received = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        received += chunk
      })
      response.on('end', () => {
        const cookies = response.headers['set-cookie'] ?? []
        const isJson = response.headers['content-type']?.includes('json') === true
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: received,
          body: isJson ? JSON.parse(received) : null,
          cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; '),
        })
      })
    })
    request.on('error', reject)
    request.end(text ?? undefined)
  })
}
