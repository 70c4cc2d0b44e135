import { describe, expect, test } from 'vitest'
import { readSettings } from './read-settings.ts'
import type { SettingSources } from './setting-sources.ts'
import { WrongSetting } from './shell-settings.ts'

const NOTHING: SettingSources = { args: [], env: {}, file: null }
const fileWith = (settings: unknown): SettingSources['file'] => ({ path: '/kept/kiosk.json', text: JSON.stringify(settings) })

describe('where settings come from', () => {
  test('[Z2] without any, the shell asks for the server, prints nothing, shows no board and waits for fingers', () => {
    const plain = { server: null, isServerFixed: false, printer: null, widthMm: 80, display: false, oneSwitch: null }
    expect(readSettings(NOTHING)).toEqual(plain)
  })

  test('[Z2] each is read from the command line, the environment or the file', () => {
    const printer = { host: '127.0.0.1', port: 9100 }
    const all = { server: 'http://10.0.0.2:8080', printer, widthMm: 58, display: true, oneSwitch: { scanMs: 2000 } }
    const args = ['--server', 'http://10.0.0.2:8080/kiosk', '--printer=tcp://127.0.0.1:9100', '--width', '58', '--display', '--switch=2000']
    const paper = { LOKET_PRINTER: 'tcp://127.0.0.1:9100', LOKET_PAPER_WIDTH: '58' }
    const env = { ...paper, LOKET_SERVER: '10.0.0.2', LOKET_DISPLAY: 'yes', LOKET_SWITCH: '2000' }
    const file = fileWith({ server: 'http://10.0.0.2:8080', printer: 'tcp://127.0.0.1:9100', width: 58, display: true, switch: 2000 })
    expect(readSettings({ ...NOTHING, args })).toEqual({ ...all, isServerFixed: true })
    expect(readSettings({ ...NOTHING, env })).toEqual({ ...all, isServerFixed: true })
    expect(readSettings({ ...NOTHING, file })).toEqual({ ...all, isServerFixed: false })
  })

  test('[Z2] the command line goes before the environment, that before the file, and an empty variable counts as none', () => {
    const file = fileWith({ server: 'file.example', printer: 'tcp://file:9100', display: true })
    const env = { LOKET_SERVER: 'env.example', LOKET_PRINTER: '', LOKET_DISPLAY: 'no' }
    expect(readSettings({ args: ['--server', 'line.example'], env, file })).toMatchObject({
      server: 'http://line.example:8080',
      printer: { host: 'file', port: 9100 },
      display: false,
    })
    expect(readSettings({ args: ['--printer', 'none'], env, file })).toMatchObject({ server: 'http://env.example:8080', printer: null })
  })

  test('[Z23] one switch is asked for by a word, or by how long it stays on each choice', () => {
    const of = (...args: readonly string[]) => readSettings({ ...NOTHING, args }).oneSwitch
    expect([of('--switch'), of('--switch', '--display'), of('--switch=no'), of('--switch=500'), of('--switch=10000')]).toEqual([
      { scanMs: null },
      { scanMs: null },
      null,
      { scanMs: 500 },
      { scanMs: 10_000 },
    ])
    expect(readSettings({ ...NOTHING, file: fileWith({ switch: true }) }).oneSwitch).toEqual({ scanMs: null })
    expect(readSettings({ ...NOTHING, file: fileWith({ switch: false }) }).oneSwitch).toBeNull()
  })

  test('[Z2] what is not the shell’s own on the command line is left to Chromium', () => {
    const args = ['--ozone-platform=wayland', '--server', 'loket', '--no-sandbox', '.']
    expect(readSettings({ ...NOTHING, args }).server).toBe('http://loket:8080')
  })
})

/** What is set, and what is said. */
const WRONG: readonly (readonly [Partial<SettingSources>, RegExp])[] = [
  [{ args: ['--server', 'ftp://loket'] }, /^--server is "ftp:\/\/loket": write .*http:\/\/192/],
  [{ args: ['--server'] }, /^--server is "": write/],
  [{ env: { LOKET_SERVER: 'http://me:pw@loket' } }, /^LOKET_SERVER is "http:\/\/me:pw@loket": write/],
  [{ env: { LOKET_PRINTER: 'virtual' } }, /^LOKET_PRINTER is "virtual": write .*tcp:\/\/127\.0\.0\.1:9100, or none\.$/],
  [{ args: ['--printer', 'tcp://printer:65536'] }, /^--printer is/],
  [{ args: ['--width', '72'] }, /^--width is "72": write 80 or 58/],
  [{ env: { LOKET_DISPLAY: '1' } }, /^LOKET_DISPLAY is "1": write yes or no\.$/],
  [{ file: fileWith({ width: 72 }) }, /^"width" in \/kept\/kiosk\.json is "72": write 80 or 58/],
  [{ file: fileWith({ sever: 'loket' }) }, /^\/kept\/kiosk\.json holds "sever": write only server, printer, width, display, switch\.$/],
  [{ args: ['--switch=499'] }, /^--switch is "499": write yes, no, or .*500 to 10000 milliseconds\.$/],
  [{ env: { LOKET_SWITCH: '1e3' } }, /^LOKET_SWITCH is "1e3": write yes, no/],
  [{ file: fileWith(['loket']) }, /^\/kept\/kiosk\.json is not a list of settings: write \{ "server": .* or delete it\.$/],
  [{ file: { path: '/kept/kiosk.json', text: '' } }, /^\/kept\/kiosk\.json is not a list of settings/],
]

test.each(WRONG)('[Z2] %j is answered with one sentence that says what to write instead', (sources, sentence) => {
  const read = (): unknown => readSettings({ ...NOTHING, ...sources })
  expect(read).toThrow(WrongSetting)
  expect(read).toThrow(sentence)
  expect(read).toThrow(/^[^\n]+\.$/)
})
