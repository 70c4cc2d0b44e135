// Electron as the shell's tests need it. Its binary is not run: what a real window does on these calls is not proved here, only that the
// shell makes them, and what it does when Electron tells it something.

import { EventEmitter } from 'node:events'
import type { BrowserWindow, Display, IpcMain, Session, WebContents, WebPreferences } from 'electron'
import type { ElectronParts } from '../electron-parts.ts'

/** An event that may be prevented, as Electron hands it to listeners. */
export function preventable<Fields extends object>(
  fields: Fields,
): Fields & { readonly defaultPrevented: boolean; preventDefault(): void } {
  let prevented = false
  return {
    ...fields,
    get defaultPrevented() {
      return prevented
    },
    preventDefault() {
      prevented = true
    },
  }
}

export class FakeContents extends EventEmitter {
  static count = 0
  readonly id = ++FakeContents.count
  readonly loaded: string[] = []
  readonly sent: { readonly channel: string; readonly message: unknown }[] = []
  readonly css: string[] = []
  readonly zoom: unknown[] = []
  crashes = 0
  isGone = false
  closedDevTools = 0
  openHandler: ((details: { readonly url: string }) => { readonly action: string }) | null = null
  /** Address -> why it cannot be loaded; `never`: it does not end. */
  readonly broken = new Map<string, string>()

  get url(): string {
    return this.loaded.at(-1) ?? 'about:blank'
  }

  loadURL(address: string): Promise<void> {
    this.loaded.push(address)
    const why = this.broken.get(address)
    if (why === 'never') return new Promise(() => undefined)
    return why === undefined ? Promise.resolve() : Promise.reject(new Error(why))
  }

  isDestroyed(): boolean {
    return this.isGone
  }

  send(channel: string, message?: unknown): void {
    if (this.isGone) throw new Error('Object has been destroyed')
    this.sent.push({ channel, message })
  }

  setWindowOpenHandler(handler: FakeContents['openHandler']): void {
    this.openHandler = handler
  }

  insertCSS(css: string): Promise<string> {
    this.css.push(css)
    return Promise.resolve('key')
  }

  setZoomLevel(level: number): void {
    this.zoom.push(level)
  }

  setVisualZoomLevelLimits(least: number, most: number): Promise<void> {
    this.zoom.push([least, most])
    return Promise.resolve()
  }

  forcefullyCrashRenderer(): void {
    this.crashes += 1
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 })
  }

  closeDevTools(): void {
    this.closedDevTools += 1
  }

  asContents(): WebContents {
    return this as unknown as WebContents
  }
}

export interface WindowOptions {
  readonly x: number
  readonly width: number
  readonly kiosk: boolean
  readonly webPreferences: WebPreferences
}

class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents()
  readonly options: WindowOptions
  readonly acts: string[] = []
  bounds: unknown = null
  isDestroyed = false
  isDown = false

  constructor(options: WindowOptions) {
    super()
    this.options = options
  }

  setBounds(bounds: unknown): void {
    this.bounds = bounds
  }

  setKiosk(isKiosk: boolean): void {
    this.acts.push(`kiosk ${isKiosk}`)
  }

  isMinimized(): boolean {
    return this.isDown
  }

  restore(): void {
    this.acts.push('restore')
  }

  show(): void {
    this.acts.push('show')
  }

  focus(): void {
    this.acts.push('focus')
  }

  destroy(): void {
    this.isDestroyed = true
    this.webContents.isGone = true
  }
}

/** Messages from pages, as Electron would bring them. */
export class FakeIpc {
  readonly handlers = new Map<string, (event: unknown, ...message: unknown[]) => unknown>()

  handle(channel: string, handler: (event: unknown, ...message: unknown[]) => unknown): void {
    this.handlers.set(channel, handler)
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  /** What a page at `url` gets; as a promise, whatever the shell does. */
  async invoke(
    sender: { readonly id: number; readonly url: string; readonly parent?: object },
    channel: string,
    ...message: unknown[]
  ): Promise<unknown> {
    const event = { sender: { id: sender.id }, senderFrame: { url: sender.url, parent: sender.parent ?? null } }
    const handler = this.handlers.get(channel)
    if (handler === undefined) throw new Error(`nobody listens to ${channel}`)
    return handler(event, ...message)
  }

  asIpcMain(): IpcMain {
    return this as unknown as IpcMain
  }
}

class FakeScreen extends EventEmitter {
  displays: readonly Pick<Display, 'id' | 'bounds'>[] = [MAIN_SCREEN]

  getPrimaryDisplay(): Pick<Display, 'id' | 'bounds'> {
    const [main] = this.displays
    if (main === undefined) throw new Error('a computer has a screen')
    return main
  }

  getAllDisplays(): readonly Pick<Display, 'id' | 'bounds'>[] {
    return this.displays
  }

  become(...displays: readonly Pick<Display, 'id' | 'bounds'>[]): void {
    this.displays = displays
    this.emit('display-added')
  }
}

export const MAIN_SCREEN = { id: 1, bounds: { x: 0, y: 0, width: 1080, height: 1920 } } as const
export const HALL_SCREEN = { id: 2, bounds: { x: 1080, y: 0, width: 1920, height: 1080 } } as const

/** Keeps what the shell said to a session, by the name of the call. */
export class FakeSession extends EventEmitter {
  readonly handlers: Record<string, (...parameters: never[]) => unknown> = {}
  isSpellChecked = true

  setPermissionRequestHandler(handler: (...parameters: never[]) => unknown): void {
    this.handlers['request'] = handler
  }

  setPermissionCheckHandler(handler: (...parameters: never[]) => unknown): void {
    this.handlers['check'] = handler
  }

  setDevicePermissionHandler(handler: (...parameters: never[]) => unknown): void {
    this.handlers['device'] = handler
  }

  setDisplayMediaRequestHandler(handler: (...parameters: never[]) => unknown): void {
    this.handlers['screen'] = handler
  }

  setSpellCheckerEnabled(isOn: boolean): void {
    this.isSpellChecked = isOn
  }

  asSession(): Session {
    return this as unknown as Session
  }
}

class FakeApp extends EventEmitter {
  readonly switches: string[][] = []
  readonly paths: Record<string, string> = {}
  readonly exits: number[] = []
  isOnlyOne = true
  readonly commandLine = { appendSwitch: (...words: string[]) => void this.switches.push(words) }

  getPath(name: string): string {
    return this.paths[name] ?? '/nowhere'
  }

  setPath(name: string, path: string): void {
    this.paths[name] = path
  }

  getVersion(): string {
    return '1.2.3'
  }

  requestSingleInstanceLock(): boolean {
    return this.isOnlyOne
  }

  whenReady(): Promise<void> {
    return Promise.resolve()
  }

  /** Asks whether anything speaks against it, as Electron does. */
  quit(): void {
    const event = preventable({})
    this.emit('before-quit', event)
    if (!event.defaultPrevented) this.exit(0)
  }

  exit(code: number): void {
    this.exits.push(code)
  }
}

class FakeBlocker {
  readonly running = new Map<number, string>()

  start(type: string): number {
    const id = this.running.size + 1
    this.running.set(id, type)
    return id
  }

  stop(id: number): void {
    this.running.delete(id)
  }
}

export function fakeElectron() {
  const windows: FakeWindow[] = []
  const app = new FakeApp()
  const ipc = new FakeIpc()
  const screen = new FakeScreen()
  const session = new FakeSession()
  const powerSaveBlocker = new FakeBlocker()
  const schemes: unknown[] = []
  const served = new Map<string, (request: { readonly url: string }) => Promise<Response>>()
  const boxes: string[] = []
  /** What the network answers; a server of ours, unless a test says otherwise. */
  const net = { fetch: async (_address: string): Promise<Response> => new Response('{"status":"ready"}') }
  const parts = {
    app,
    ipcMain: ipc,
    screen,
    powerSaveBlocker,
    net,
    session: { defaultSession: session },
    Menu: { setApplicationMenu: (menu: unknown) => void boxes.push(`menu ${menu}`) },
    dialog: { showErrorBox: (title: string, sentence: string) => void boxes.push(`${title}: ${sentence}`) },
    protocol: {
      registerSchemesAsPrivileged: (schemesToCome: unknown[]) => void schemes.push(...schemesToCome),
      handle: (scheme: string, handler: (request: { readonly url: string }) => Promise<Response>) => void served.set(scheme, handler),
    },
    BrowserWindow: function open(options: WindowOptions) {
      const window = new FakeWindow(options)
      windows.push(window)
      return window
    } as unknown as typeof BrowserWindow,
  }
  // The one place where the double is taken for the real thing.
  return { parts: parts as unknown as ElectronParts, app, ipc, screen, session, powerSaveBlocker, net, windows, schemes, served, boxes }
}
