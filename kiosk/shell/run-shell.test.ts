import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { CHANNELS } from './ipc/channels.ts'
import { runShell } from './run-shell.ts'
import { fakeElectron } from './testing/fake-electron.ts'
import { fakeTimers, settled } from './testing/fake-timers.ts'

interface Given {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly file?: string
  readonly isSecond?: boolean
  /** How long the station needs to end. */
  readonly stationEnds?: Promise<void>
}

async function run({ args = [], env = {}, file, isSecond = false, stationEnds = Promise.resolve() }: Given = {}) {
  const appData = mkdtempSync(join(tmpdir(), 'loket-run-'))
  onTestFinished(() => rmSync(appData, { recursive: true, force: true }))
  const electron = fakeElectron()
  electron.app.paths['appData'] = appData
  electron.app.isOnlyOne = !isSecond
  const kept = join(appData, 'loket-kiosk')
  if (file !== undefined) {
    mkdirSync(kept)
    writeFileSync(join(kept, 'kiosk.json'), file)
  }
  const timers = fakeTimers()
  const said: string[] = []
  const stateFiles: string[] = []
  runShell({
    electron: electron.parts,
    args,
    env,
    folder: '/shell',
    startStation(stateFile) {
      stateFiles.push(stateFile)
      return () => ({ close: () => stationEnds })
    },
    timers,
    say: (sentence) => void said.push(sentence),
  })
  await settled()
  await timers.advance(0)
  return { ...electron, kept, timers, said, stateFiles }
}

const PRINTER = ['--server', '10.0.0.2', '--printer', 'tcp://127.0.0.1:9100']

test('[Z1] a second start ends at once and opens nothing; the first one comes to the front', async () => {
  const second = await run({ isSecond: true })
  expect([second.app.exits, second.windows]).toEqual([[0], []])
  const first = await run({ args: PRINTER })
  first.app.emit('second-instance')
  expect(first.windows[0]?.acts.at(-1)).toBe('focus')
})

test('[Z3] the server in the settings file is found, and its page shown', async () => {
  const { windows } = await run({ file: '{ "server": "http://10.0.0.2:8080" }' })
  expect(windows[0]?.webContents.url).toBe('http://10.0.0.2:8080/kiosk')
})

test('[Z3] without any setting the shell asks; an address that was typed is kept, and the shell starts again', async () => {
  const { windows, app, ipc, kept, timers } = await run()
  const page = { id: windows[0]?.webContents.id ?? 0, url: windows[0]?.webContents.url ?? '' }
  expect(page.url).toBe('loket-shell://page/index.html?for=kiosk')
  expect(await ipc.invoke(page, CHANNELS.state)).toMatchObject({ version: '1.2.3', server: null, trouble: 'noAddress' })
  expect(await ipc.invoke(page, CHANNELS.changeServer, '10.0.0.2')).toBe('changed')
  await timers.advance(0)
  expect(JSON.parse(readFileSync(join(kept, 'kiosk.json'), 'utf8'))).toEqual({ server: 'http://10.0.0.2:8080' })
  expect(windows.map(({ isDestroyed, webContents }) => [isDestroyed, webContents.url])).toEqual([
    [true, 'loket-shell://page/index.html?for=kiosk'],
    [false, 'http://10.0.0.2:8080/kiosk'],
  ])
  expect(app.exits).toEqual([])
})

test('[Z2] a wrong setting is said on the screen and in the log, and ends the program with no window', async () => {
  const { app, said, boxes, windows } = await run({ args: ['--width', '72'] })
  const sentence = '--width is "72": write 80 or 58, the width of the paper in mm.'
  expect([said, boxes.at(-1), app.exits, windows]).toEqual([[sentence], `Loket: ${sentence}`, [2], []])
})

test('[Z7] there is no menu, no pinch, and no keyring that somebody would have to open', async () => {
  const { app, boxes } = await run({ args: PRINTER })
  expect(boxes).toEqual(['menu null'])
  expect(app.switches).toEqual(
    expect.arrayContaining([['disable-pinch'], ['overscroll-history-navigation', '0'], ['password-store', 'basic']]),
  )
})

test('[Z24] the voices of the computer are open to the page, so that it can read aloud', async () => {
  expect((await run({ args: PRINTER })).app.switches).toContainEqual(['enable-speech-dispatcher'])
})

test('[Z23] a kiosk that is used by one switch opens its page so, the board does not', async () => {
  const { windows, ipc } = await run({ args: ['--server', '10.0.0.2', '--switch'] })
  const page = { id: windows[0]?.webContents.id ?? 0, url: windows[0]?.webContents.url ?? '' }
  expect(page.url).toBe('http://10.0.0.2:8080/kiosk?switch')
  expect(await ipc.invoke(page, CHANNELS.state)).toMatchObject({ trouble: null })
  const slow = await run({ file: '{ "server": "10.0.0.2", "switch": 2500 }' })
  expect(slow.windows[0]?.webContents.url).toBe('http://10.0.0.2:8080/kiosk?switch=2500')
})

test('[Z21] from the screen of the address another server is named, or the kiosk goes back to its own', async () => {
  const { windows, ipc, kept, timers } = await run({ file: '{ "server": "http://10.0.0.2:8080" }' })
  const pageOf = (place: number) => ({ id: windows[place]?.webContents.id ?? 0, url: windows[place]?.webContents.url ?? '' })
  expect(await ipc.invoke(pageOf(0), CHANNELS.askForServer)).toBe('shown')
  await timers.advance(0)
  expect(await ipc.invoke(pageOf(0), CHANNELS.state)).toMatchObject({ trouble: 'addressAsked', server: 'http://10.0.0.2:8080' })
  await ipc.invoke(pageOf(0), CHANNELS.restart)
  await timers.advance(0)
  expect(windows[1]?.webContents.url).toBe('http://10.0.0.2:8080/kiosk')
  await ipc.invoke(pageOf(1), CHANNELS.askForServer)
  await timers.advance(0)
  expect(await ipc.invoke(pageOf(1), CHANNELS.changeServer, '10.0.0.3')).toBe('changed')
  await timers.advance(0)
  expect(windows[2]?.webContents.url).toBe('http://10.0.0.3:8080/kiosk')
  expect(readFileSync(join(kept, 'kiosk.json'), 'utf8')).toContain('10.0.0.3')
})

test('[Z6, Z15] before the first window opens nothing is allowed to any page, and the shell’s own page is served', async () => {
  const { session, served, schemes } = await run({ args: PRINTER })
  expect(Object.keys(session.handlers)).toEqual(['request', 'check', 'device', 'screen'])
  expect([[...served.keys()], schemes.length]).toEqual([['loket-shell'], 1])
})

test('[Z14] all that is kept stands in one folder, the station’s secret too', async () => {
  const { app, kept, stateFiles } = await run({ args: PRINTER })
  expect([app.paths['userData'], stateFiles]).toEqual([kept, [join(kept, 'station.json')]])
})

test('[Z14] an end waits for the paper in hand, and the screens are not empty meanwhile', async () => {
  const paper = Promise.withResolvers<void>()
  const { app, windows } = await run({ args: PRINTER, stationEnds: paper.promise })
  app.quit()
  app.quit()
  await settled()
  expect([app.exits, windows[0]?.isDestroyed]).toEqual([[], false])
  paper.resolve()
  await settled()
  expect([app.exits, windows[0]?.isDestroyed]).toEqual([[0], true])
})

test('[Z14] but not for a paper that does not come', async () => {
  const { app, timers } = await run({ args: PRINTER, stationEnds: new Promise(() => undefined) })
  app.quit()
  await timers.advance(4_499)
  expect(app.exits).toEqual([])
  await timers.advance(1)
  expect(app.exits).toEqual([0])
})

test('[Z14] an end in the middle of a new start is an end', async () => {
  const paper = Promise.withResolvers<void>()
  const { app, ipc, windows } = await run({ args: PRINTER, stationEnds: paper.promise })
  await ipc.invoke({ id: windows[0]?.webContents.id ?? 0, url: 'http://10.0.0.2:8080/kiosk' }, CHANNELS.restart)
  app.quit()
  paper.resolve()
  await settled()
  expect([app.exits, windows.length]).toEqual([[0], 1])
})

test('[Z14] a page that asks for it has the whole shell started again, once', async () => {
  const { app, ipc, windows, stateFiles, timers } = await run({ args: PRINTER })
  const page = { id: windows[0]?.webContents.id ?? 0, url: 'http://10.0.0.2:8080/kiosk' }
  await Promise.all([ipc.invoke(page, CHANNELS.restart), ipc.invoke(page, CHANNELS.restart).catch(() => undefined)])
  await timers.advance(0)
  expect([windows.map(({ isDestroyed }) => isDestroyed), stateFiles.length, app.exits]).toEqual([[true, false], 2, []])
})

test('[Z14] windows that all go do not end the program by themselves', async () => {
  const { app } = await run({ args: PRINTER })
  expect(app.listenerCount('window-all-closed')).toBe(1)
})
