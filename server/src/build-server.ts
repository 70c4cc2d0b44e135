// Puts all parts of a server together. Nothing runs at import; whoever calls it owns what it returns.

import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { FaceName, Settings } from '@loket/protocol'
import type { DemoUser } from './access/demo-users.ts'
import { ensureDemoUsers } from './access/demo-users.ts'
import { type DemoBooking, ensureDemoBookings } from './bookings/demo-bookings.ts'
import type { Closers } from './closers.ts'
import { createClosers } from './closers.ts'
import type { ServerSettings } from './environment.ts'
import { foundOffice } from './found-office.ts'
import { openVoiceLibrary, type VoiceLibrary } from './hall/voice-library.ts'
import type { FrontDoor } from './http/front-door.ts'
import { buildFrontDoor } from './http/front-door.ts'
import { listenLocally } from './http/local-socket.ts'
import type { WireRates } from './http/parts.ts'
import { storageSentence, withStorageSentences } from './journal/storage-trouble.ts'
import type { Listener } from './listen.ts'
import { listen } from './listen.ts'
import type { Log } from './log/log.ts'
import type { Loop } from './loop/loop.ts'
import { createSchedule } from './loop/schedule.ts'
import type { TimeSources } from './loop/time-sources.ts'
import { openNotify } from './notify/notify.ts'
import type { OpenFolder } from './open-folder.ts'
import { BOOKINGS_FILE, OFFICE_FILE, openFolder, PRIVATE_FILE } from './open-folder.ts'
import { openOfficeLoop } from './open-office.ts'
import type { PrintJobs } from './print/jobs.ts'
import { createPrintJobs } from './print/jobs.ts'
import type { OpenPrinting } from './print/open-printing.ts'
import { openPrinting } from './print/open-printing.ts'
import { papersOfTurn } from './print/papers-of-turn.ts'
import { CannotStart, cannotStart } from './start-trouble.ts'

export interface ServerParts {
  readonly settings: ServerSettings
  readonly log: Log
  readonly time: TimeSources
  readonly version: string
  /** The folder that holds kiosk/dist, display/dist, staff/dist and phone/dist. */
  readonly pagesFolder: string
  readonly rates: WireRates
  /** The process must end: the next start replays the journal. Called once the faces were told. */
  onFault(fault: unknown): void
}

export interface RunningServer {
  readonly url: string
  /** Of the listener that serves only the citizens' own pages. */
  readonly publicListenerUrl: string | null
  readonly demoUsers: readonly DemoUser[]
  readonly demoBookings: readonly DemoBooking[]
  /** Answers what was asked, tells the faces, closes everything. */
  close(): Promise<void>
}

interface Opened {
  readonly parts: ServerParts
  readonly folder: OpenFolder
  readonly listeners: readonly [Listener, ...Listener[]]
  readonly closers: Closers
}

type Demo = Pick<RunningServer, 'demoUsers' | 'demoBookings'>

/** So that they can be tried. */
const DEMO_SETTINGS: Partial<Settings> = { bookings: { earlyMinutes: 15, lateMinutes: 15 }, presence: { askFromAhead: 3 } }

interface Doorstep {
  door: FrontDoor | null
  isStopping: boolean
  /** What ended the office, if anything did. */
  fault: unknown
  announce: (reason: 'shutdown' | 'fault') => void
}

/** How long an open connection may take to end when the server stops. */
const GRACE_MS = 1_500

const ALL_FACES: readonly FaceName[] = ['kiosk', 'display', 'station', 'console', 'supervisor', 'phone']

/** Throws `CannotStart` with one sentence; whatever was opened by then is closed again, and folder and ports are seen to before the first fact is written. */
export async function buildServer(parts: ServerParts): Promise<RunningServer> {
  const closers = createClosers()
  try {
    const folder = openFolder({ folder: parts.settings.dataFolder, time: parts.time, log: parts.log })
    closers.add(() => folder.close())
    refuseEmptyProduction(parts.settings, folder)
    return await start({ parts, folder, closers, listeners: await openListeners(parts.settings, closers) })
  } catch (error) {
    await closers.close()
    throw error
  }
}

async function start(opened: Opened): Promise<RunningServer> {
  const { parts, folder, listeners, closers } = opened
  const { log } = parts
  const doorstep: Doorstep = { door: null, isStopping: false, fault: null, announce() {} }
  const jobs = createPrintJobs(folder.database)
  const loop = openLoop(opened, jobs, (fault) => {
    // The state in memory has gone ahead of the disk: nothing made of it may leave any more.
    doorstep.isStopping = true
    doorstep.fault = fault
    for (const { refuse } of listeners) refuse()
    doorstep.announce('fault')
    doorstep.door?.close()
    log.note('server-fault', { err: fault })
    parts.onFault(fault)
  })
  const demo = await firstActs(opened, loop, doorstep)
  const printing = await openPapers(opened, loop, jobs)
  doorstep.door = openDoor(opened, loop, printing, doorstep)
  await serve(opened, doorstep.door, doorstep)
  const [main, ownPages] = listeners
  return { url: main.url, publicListenerUrl: ownPages?.url ?? null, ...demo, close: () => closers.close() }
}

/** What the server does before anybody is let in. A disk without room for it is told like one that is full when the office opens. */
async function firstActs(opened: Opened, loop: Loop, doorstep: Doorstep): Promise<Demo> {
  const { parts, folder } = opened
  const { settings, log } = parts
  try {
    if (loop.state.settings === null) await foundOffice(loop, settings.preset, settings.mode === 'demo' ? DEMO_SETTINGS : {}, log)
    await loop.submitAsSystem({ type: 'recordStart', downMs: folder.downMs })
    const demoUsers = settings.mode === 'demo' ? await ensureDemoUsers(folder.access, loop) : []
    await openDays(opened, loop)
    if (doorstep.fault !== null) throw doorstep.fault
    return { demoUsers, demoBookings: settings.mode === 'demo' ? demoBookingsOf(opened, loop) : [] }
  } catch (error) {
    const cause = doorstep.fault ?? error
    if (cause instanceof CannotStart) throw cause
    throw storageSentence(join(settings.dataFolder, OFFICE_FILE), cause) ?? error
  }
}

function demoBookingsOf({ parts, folder }: Opened, loop: Loop): readonly DemoBooking[] {
  const ensure = () => ensureDemoBookings(folder.bookings.book, loop.state, loop.context({ kind: 'system' }))
  return withStorageSentences(join(parts.settings.dataFolder, BOOKINGS_FILE), ensure, 'never')
}

function refuseEmptyProduction({ mode, dataFolder }: ServerSettings, { state }: OpenFolder): void {
  if (state.settings !== null || mode === 'demo') return
  throw cannotStart(
    'noOffice',
    `There is no office in ${dataFolder} yet: make one with "npm run office -- init", or set LOKET_DATA to its folder.`,
    null,
  )
}

async function openListeners(settings: ServerSettings, closers: Closers): Promise<readonly [Listener, ...Listener[]]> {
  const { host, tls } = settings
  const main = await listen({ host, port: settings.port, portSetting: 'PORT', tls })
  closers.add(() => main.close(GRACE_MS))
  if (settings.publicPort === null) return [main]
  const ownPages = await listen({ host, port: settings.publicPort, portSetting: 'LOKET_PUBLIC_PORT', tls })
  closers.add(() => ownPages.close(GRACE_MS))
  return [main, ownPages]
}

function openLoop({ parts, folder, closers }: Opened, jobs: PrintJobs, onFault: (fault: unknown) => void): Loop {
  const { printer, publicUrl } = parts.settings
  const ownStation = printer.kind !== 'none'
  const papers = papersOfTurn({ jobs, devices: folder.access.devices, ownStation })
  const loop = openOfficeLoop({ folder, also: [papers], ownStation, publicUrl, onFault })
  closers.add(() => loop.close())
  return loop
}

async function openDays({ parts, folder, closers }: Opened, loop: Loop): Promise<void> {
  const { clock, jumpedMs } = folder
  const schedule = createSchedule({ loop, clock, log: parts.log, jumpedMs, aroundTheClock: parts.settings.mode === 'demo' })
  closers.add(() => schedule.close())
  await schedule.start()
}

async function openPapers({ parts, folder, closers }: Opened, loop: Loop, jobs: PrintJobs): Promise<OpenPrinting> {
  const { printer, mode, publicUrl } = parts.settings
  const opened = await openPrinting({
    setting: printer,
    database: folder.database,
    devices: folder.access.devices,
    jobs,
    loop,
    clock: folder.clock,
    log: parts.log,
    demo: mode === 'demo',
    ticketUrl: (ticketId) => folder.ticketUrl(publicUrl, ticketId),
  })
  closers.add(() => opened.close())
  return opened
}

function openDoor(
  { parts, folder, closers }: Opened,
  loop: Loop,
  { printing, virtualPrinter }: OpenPrinting,
  doorstep: Doorstep,
): FrontDoor {
  const { mode, tls, publicUrl, dataFolder } = parts.settings
  const openNotices = () =>
    openNotify({
      ...{ loop, log: parts.log, time: parts.time, clock: folder.clock, journal: folder.journal },
      settings: parts.settings.notify,
      store: folder.access.privateStore,
    })
  const notify = withStorageSentences(join(dataFolder, PRIVATE_FILE), openNotices, 'never')
  closers.add(() => notify.close())
  const door = buildFrontDoor({
    loop,
    journal: folder.journal,
    access: folder.access,
    bookings: folder.bookings,
    survey: folder.survey,
    notify,
    printing,
    virtualPrinter,
    log: parts.log,
    time: parts.time,
    mode,
    version: parts.version,
    epoch: randomUUID(),
    tls: tls !== null,
    publicUrl,
    pagesFolder: parts.pagesFolder,
    voices: openVoices(parts),
    mediaFolder: parts.settings.mediaFolder,
    rates: parts.rates,
    isStopping: () => doorstep.isStopping,
  })
  closers.add(() => door.close())
  return door
}

function openVoices({ settings, pagesFolder, log }: ServerParts): VoiceLibrary {
  const voices = openVoiceLibrary(join(pagesFolder, 'display/voice'), settings.voiceFolder)
  for (const { language, missing } of voices.unused) log.note('voice-incomplete', { language, missing })
  return voices
}

async function serve({ parts, listeners, closers }: Opened, door: FrontDoor, doorstep: Doorstep): Promise<void> {
  const [main, ownPages] = listeners
  const sockets = [door.attachSockets(main.server, ALL_FACES)]
  if (ownPages !== undefined) sockets.push(door.attachSockets(ownPages.server, ['phone']))
  doorstep.announce = (reason) => {
    for (const { announceStop } of sockets) announceStop(reason)
  }
  closers.add(async () => {
    doorstep.isStopping = true
    doorstep.announce('shutdown')
    await Promise.all([...listeners.map((listener) => listener.close(GRACE_MS)), ...sockets.map((open) => open.close())])
  })
  const local = await listenLocally(door.localApp, parts.settings.dataFolder)
  closers.add(() => local.close())
  main.serve(door.app)
  ownPages?.serve(door.publicApp)
}
