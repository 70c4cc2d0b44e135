import { describe, expect, test } from 'vitest'
import { CHANNELS } from './ipc/channels.ts'
import { openShell } from './open-shell.ts'
import type { ShellSettings } from './settings/shell-settings.ts'
import type { StartStation } from './station/open-shell-station.ts'
import { fakeElectron, HALL_SCREEN, MAIN_SCREEN, preventable } from './testing/fake-electron.ts'
import { fakeTimers } from './testing/fake-timers.ts'

const SERVER = 'http://10.0.0.2:8080'
const SETTINGS: ShellSettings = { server: SERVER, isServerFixed: false, printer: null, widthMm: 80, display: false, oneSwitch: null }
const PRINTER = { host: '127.0.0.1', port: 9100 }

function opened(settings: Partial<ShellSettings> = {}, screens = [MAIN_SCREEN, HALL_SCREEN] as const) {
  const electron = fakeElectron()
  electron.screen.displays = [...screens]
  const timers = fakeTimers()
  const did: string[] = []
  const stations: Parameters<StartStation>[] = []
  const shell = openShell({
    electron: electron.parts,
    settings: { ...SETTINGS, ...settings },
    version: '1.2.3',
    preload: '/shell/preload.cjs',
    askServer: async () => 'ready',
    startStation(...given) {
      stations.push(given)
      return { close: async () => void did.push('station closed') }
    },
    timers,
    changeServer: async () => 'changed',
    restart: () => {},
    say: (sentence) => void did.push(sentence),
  })
  const [kiosk] = electron.windows
  if (kiosk === undefined) throw new Error('the kiosk has a window')
  return { electron, timers, did, stations, shell, kiosk, watch: stations[0]?.[1] }
}

describe('the kiosk’s window', () => {
  test('[Z4] fills the main screen, and its page has a sandbox, a world of its own, and no Node', () => {
    const { options } = opened().kiosk
    expect(options).toMatchObject({ kiosk: true, fullscreen: true, frame: false, alwaysOnTop: true, ...MAIN_SCREEN.bounds })
    expect(options.webPreferences).toMatchObject({
      preload: '/shell/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
      autoplayPolicy: 'no-user-gesture-required',
    })
  })

  test('[Z7] is not closed by whoever stands before it', () => {
    const event = preventable({})
    opened().kiosk.emit('close', event)
    expect(event.defaultPrevented).toBe(true)
  })

  test('[Z12] shows no cursor, except where somebody sets the kiosk up', () => {
    const { kiosk } = opened()
    kiosk.webContents.emit('dom-ready')
    expect(kiosk.webContents.css).toEqual([expect.stringContaining('cursor: none')])
    const unset = opened({ server: null }).kiosk
    unset.webContents.emit('dom-ready')
    expect(unset.webContents.css).toEqual([])
  })

  test('[Z1] comes to the front from wherever it was', () => {
    const { kiosk, shell } = opened()
    kiosk.isDown = true
    shell.focus()
    expect(kiosk.acts.slice(-3)).toEqual(['restore', 'show', 'focus'])
  })
})

describe('another server', () => {
  const ask = (all: ReturnType<typeof opened>, place: number, face: 'kiosk' | 'display') =>
    all.electron.ipc.invoke({ id: all.electron.windows[place]?.webContents.id ?? 0, url: `${SERVER}/${face}` }, CHANNELS.askForServer)

  test('[Z21] is asked for on the kiosk alone, with a cursor, until three minutes have gone', async () => {
    const all = opened({ display: true })
    const { kiosk, timers, electron } = all
    await timers.advance(0)
    expect(await ask(all, 0, 'kiosk')).toBe('shown')
    kiosk.webContents.emit('dom-ready')
    await timers.advance(0)
    expect([kiosk.webContents.url, electron.windows[1]?.webContents.url]).toEqual([
      'loket-shell://page/index.html?for=kiosk',
      `${SERVER}/display`,
    ])
    expect(kiosk.webContents.css).toEqual([])
    const alive = setAlive(all)
    await timers.advance(179_999)
    expect(kiosk.webContents.url).toContain('loket-shell')
    await timers.advance(1)
    alive.stop()
    expect(kiosk.webContents.url).toBe(`${SERVER}/kiosk`)
    await expect(ask(all, 1, 'display')).rejects.toThrow(/on the kiosk alone/)
  })

  test('[Z21] is not, where the command line or the environment names it', async () => {
    const all = opened({ isServerFixed: true })
    await all.timers.advance(0)
    expect(await ask(all, 0, 'kiosk')).toBe('setElsewhere')
    expect(all.kiosk.webContents.url).toBe(`${SERVER}/kiosk`)
  })
})

/** The pages answer each question whether they live. */
function setAlive({ electron }: ReturnType<typeof opened>): { stop(): void } {
  const sends = electron.windows.map(({ webContents }) => [webContents, webContents.send.bind(webContents)] as const)
  for (const [contents, send] of sends) {
    contents.send = (channel, message) => {
      send(channel, message)
      if (channel === CHANNELS.ask) void electron.ipc.invoke({ id: contents.id, url: contents.url }, CHANNELS.alive, { isBlank: false })
    }
  }
  return {
    stop() {
      for (const [contents, send] of sends) contents.send = send
    },
  }
}

describe('the board on a second screen', () => {
  test('[Z11] is not shown unless it is asked for', () => {
    expect(opened().electron.windows).toHaveLength(1)
  })

  test('[Z11] is shown on the other screen where there is one', async () => {
    const { electron, timers } = opened({ display: true })
    await timers.advance(0)
    expect(electron.windows.map(({ options, webContents }) => [options.x, webContents.url])).toEqual([
      [0, `${SERVER}/kiosk`],
      [1080, `${SERVER}/display`],
    ])
  })

  test('[Z23] is no page for one switch, beside a kiosk that is', async () => {
    const { electron, timers } = opened({ display: true, oneSwitch: { scanMs: null } })
    await timers.advance(0)
    expect(electron.windows.map(({ webContents }) => webContents.url)).toEqual([`${SERVER}/kiosk?switch`, `${SERVER}/display`])
  })

  test('[Z11] comes when a screen is plugged in, goes with it, and follows its size', async () => {
    const { electron, timers } = opened({ display: true })
    electron.screen.become(MAIN_SCREEN)
    expect(electron.windows[1]?.isDestroyed).toBe(true)
    electron.screen.become(MAIN_SCREEN, HALL_SCREEN)
    const larger = { ...HALL_SCREEN, bounds: { ...HALL_SCREEN.bounds, width: 3840 } }
    electron.screen.become(MAIN_SCREEN, larger)
    await timers.advance(0)
    expect([electron.windows.length, electron.windows[2]?.bounds]).toEqual([3, larger.bounds])
  })

  test('[Z11] the kiosk moves to what has become the main screen', () => {
    const { electron, kiosk } = opened()
    electron.screen.become(HALL_SCREEN, MAIN_SCREEN)
    expect(kiosk.bounds).toEqual(HALL_SCREEN.bounds)
  })

  test('[Z5] it may not show the kiosk’s page, nor the kiosk the board’s', async () => {
    const { electron } = opened({ display: true })
    const address = { kiosk: `${SERVER}/kiosk`, display: `${SERVER}/display` }
    const [kiosk, board] = electron.windows.map(({ webContents }) => webContents.id)
    await expect(electron.ipc.invoke({ id: kiosk ?? 0, url: address.display }, CHANNELS.state)).rejects.toThrow()
    await expect(electron.ipc.invoke({ id: board ?? 0, url: address.kiosk }, CHANNELS.state)).rejects.toThrow()
    expect(await electron.ipc.invoke({ id: board ?? 0, url: address.display }, CHANNELS.state)).toMatchObject({ server: SERVER })
  })
})

describe('the print station', () => {
  test('[Z14] runs where a printer is set and the server is known, for that printer and server', () => {
    expect(opened({ printer: PRINTER, widthMm: 58 }).stations[0]?.[0]).toEqual({ server: SERVER, printer: PRINTER, widthMm: 58 })
    expect(opened().stations).toEqual([])
    expect(opened({ printer: PRINTER, server: null }).stations).toEqual([])
  })

  test('[Z14] its code, its connection and its printer are told to the pages as they change', async () => {
    const { electron, kiosk, watch } = opened({ printer: PRINTER })
    watch?.onPairingCode('271828')
    watch?.onConnection(true)
    watch?.onPrinter({ troubles: ['paperOut'], paperLow: false })
    const station = { pairingCode: '271828', isConnected: true, printer: { troubles: ['paperOut'], paperLow: false } }
    expect(kiosk.webContents.sent.at(-1)).toMatchObject({ channel: CHANNELS.stateChanged, message: { version: '1.2.3', station } })
    watch?.onPairingCode(null)
    const page = { id: kiosk.webContents.id, url: `${SERVER}/kiosk` }
    expect(await electron.ipc.invoke(page, CHANNELS.state)).toMatchObject({ station: { pairingCode: null } })
  })

  test('[Z14] a secret that cannot be kept is said, and the station goes on', () => {
    const { did, watch } = opened({ printer: PRINTER })
    watch?.onUnwritable('/kept/station.json', 'no space left')
    expect(did).toEqual([expect.stringMatching(/^Print station: .*station\.json cannot be written \(no space left\)/)])
  })
})

describe('the shell as a whole', () => {
  test('[Z14] a station that tells of itself when the windows are gone harms nothing', async () => {
    const { shell, watch } = opened({ printer: PRINTER })
    await shell.close()
    expect(() => watch?.onConnection(false)).not.toThrow()
  })

  test('[Z12] neither screen nor computer sleeps while it runs', async () => {
    const { electron, shell } = opened()
    expect([...electron.powerSaveBlocker.running.values()]).toEqual(['prevent-display-sleep'])
    await shell.close()
    expect(electron.powerSaveBlocker.running.size).toBe(0)
  })

  test('[Z8] each page is told of its own trouble', async () => {
    const { electron, timers, kiosk } = opened({ display: true })
    await timers.advance(0)
    kiosk.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    const last = electron.windows.map(
      ({ webContents }) => webContents.sent.findLast(({ channel }) => channel === CHANNELS.stateChanged)?.message,
    )
    expect(last).toMatchObject([{ trouble: 'pageFailed' }, { trouble: null }])
  })

  test('[Z14] closes the station with the paper in hand, then its windows', async () => {
    const { electron, did, shell } = opened({ printer: PRINTER, display: true })
    const isDestroyed = () => electron.windows.map((window) => window.isDestroyed)
    const closing = shell.close()
    expect([did, isDestroyed()]).toEqual([['station closed'], [false, false]])
    await closing
    expect(isDestroyed()).toEqual([true, true])
  })

  test('[Z10] a page’s word that it lives reaches the one who asked, and no other', async () => {
    const { electron, timers } = opened({ display: true })
    for (let round = 0; round < 6; round += 1) {
      await timers.advance(10_000)
      const board = electron.windows[1]?.webContents
      await electron.ipc.invoke({ id: board?.id ?? 0, url: `${SERVER}/display` }, CHANNELS.alive, { isBlank: false })
    }
    expect(electron.windows.map(({ webContents }) => webContents.crashes)).toEqual([1, 0])
  })
})
