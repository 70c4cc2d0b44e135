import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildShell } from './build-shell.ts'
import { runProgram } from './run-program.ts'
import { writeFiles } from './testing/temp-folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = mkdtempSync(join(tmpdir(), 'loket-shell-'))

beforeAll(() => buildShell(ROOT, FOLDER))
afterAll(() => rmSync(FOLDER, { recursive: true }))

/** What a built file asks for from outside, each once. */
function needs(file: string): readonly string[] {
  const text = readFileSync(join(FOLDER, file), 'utf8')
  const found = [...text.matchAll(/^import .* from "([^"]+)";?$|\b(?:__)?require\("([^"]+)"\)/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
  return [...new Set(found)].filter((name) => !builtinModules.includes(name.replace(/^node:/, '')))
}

test('[Z18] the program needs nothing but Node, Electron, and two helpers it does without; the preload Electron alone', () => {
  expect(needs('main.js')).toEqual(['electron', 'bufferutil', 'utf-8-validate'])
  expect(needs('preload.cjs')).toEqual(['electron'])
})

test('[Z18] nothing of the virtual printer or of the office comes with it', () => {
  const text = readFileSync(join(FOLDER, 'main.js'), 'utf8')
  for (const stranger of ['printer/src/virtual', 'resvg', 'domain/src', 'server/src', 'kiosk/page', 'ui/src'])
    expect(text).not.toContain(stranger)
  expect(text).toContain('printer/src/station')
})

test('[Z18] its own page asks only for files beside it, and runs nothing that stands in the page itself', () => {
  const html = readFileSync(join(FOLDER, 'page/index.html'), 'utf8')
  const asked = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]).filter((address) => !address?.startsWith('data:'))
  const built = readdirSync(join(FOLDER, 'page/assets')).map((name) => `./assets/${name}`)
  expect(asked).not.toEqual([])
  expect(asked.filter((address) => !built.includes(address ?? ''))).toEqual([])
  expect(html).not.toMatch(/<script(?![^>]*src=)|<style|style="/)
})

test('[Z18] Electron reads first what the program is called and where it begins', () => {
  const manifest = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as Record<string, unknown>
  expect(manifest).toMatchObject({ name: 'loket-kiosk', type: 'module', main: 'main.js', homepage: expect.stringMatching(/^https:/) })
  expect(manifest['dependencies']).toBeUndefined()
})

/** In place of Electron: it tells what it is asked for, and ends the program once a window has loaded the second page. */
const STAND_IN = `
import { EventEmitter } from 'node:events'
const told = []
const tell = (line) => void told.push(line)
export const app = Object.assign(new EventEmitter(), {
  isPackaged: true, commandLine: { appendSwitch() {} }, getPath: () => process.env.KEPT, setPath() {}, getVersion: () => '0',
  requestSingleInstanceLock: () => true, whenReady: async () => {}, exit: (code) => process.exit(code),
})
export const Menu = { setApplicationMenu() {} }
export const dialog = { showErrorBox: (title, words) => tell(words) }
export const ipcMain = { handle: (channel) => tell('hears ' + channel), removeHandler() {} }
export const net = { fetch: async (address) => { tell('asks ' + address); return new Response('{"status":"ready"}') } }
export const powerSaveBlocker = { start: () => 1, stop() {} }
export const protocol = { registerSchemesAsPrivileged() {}, handle: (scheme) => tell('serves ' + scheme) }
export const screen = Object.assign(new EventEmitter(), { getPrimaryDisplay: () => ({ id: 1, bounds: {} }), getAllDisplays: () => [] })
const session1 = new Proxy({}, { get: () => () => {} })
export const session = { defaultSession: session1 }
let loads = 0
export class BrowserWindow extends EventEmitter {
  constructor(options) { super(); tell('preload ' + options.webPreferences.preload) }
  setBounds() {} setKiosk() {}
  webContents = Object.assign(new EventEmitter(), {
    id: 1, setWindowOpenHandler() {}, send() {},
    async loadURL(address) {
      tell('loads ' + address)
      loads += 1
      if (loads === 2) { console.log(JSON.stringify(told)); process.exit(0) }
    },
  })
}
`
const HOOKS = `
import { registerHooks } from 'node:module'
registerHooks({
  resolve: (name, context, next) => name === 'electron' ? { url: new URL('./stand-in.mjs', import.meta.url).href, shortCircuit: true } : next(name, context),
})
`

test('[Z18] the built program starts, with a stand-in for Electron: its own page first, then the office’s', async () => {
  writeFiles(FOLDER, { 'testing/stand-in.mjs': STAND_IN, 'testing/hooks.mjs': HOOKS })
  const { code, output } = await runProgram(
    process.execPath,
    ['--import', join(FOLDER, 'testing/hooks.mjs'), join(FOLDER, 'main.js'), '--server', 'http://10.0.0.2:8080'],
    { timeoutMs: 30_000, env: { ...process.env, KEPT: FOLDER } },
  )
  const told = JSON.parse(output.trim().split('\n').at(-1) ?? '') as string[]
  expect(code).toBe(0)
  expect(told).toContain('serves loket-shell')
  expect(told).toContain(`preload ${join(FOLDER, 'preload.cjs')}`)
  expect(told.filter((line) => /^(loads|asks)/.test(line))).toEqual([
    'loads loket-shell://page/index.html?for=kiosk',
    'asks http://10.0.0.2:8080/api/health',
    'loads http://10.0.0.2:8080/kiosk',
  ])
})
