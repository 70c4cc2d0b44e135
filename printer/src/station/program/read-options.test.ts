import { expect, test } from 'vitest'
import { readOptions } from './read-options.ts'

const SERVER = ['--server', 'http://192.168.1.10:8080']
const PRINTER = ['--printer', 'tcp://127.0.0.1:9100']

test('[R130] server and printer are named, paper is 80 mm wide, and the state is kept beside', () => {
  expect(readOptions([...SERVER, ...PRINTER])).toEqual({
    ok: true,
    options: {
      server: 'http://192.168.1.10:8080',
      printer: { host: '127.0.0.1', port: 9100 },
      widthMm: 80,
      stateFile: expect.stringMatching(/^\/.*station\.json$/),
    },
  })
  const other = ['--server', 'https://antrean.example/', '--printer', 'tcp://[::1]:9101', '--width', '58', '--state', '/srv/station.json']
  expect(readOptions(other)).toMatchObject({
    options: { server: 'https://antrean.example', printer: { host: '::1', port: 9101 }, widthMm: 58, stateFile: '/srv/station.json' },
  })
})

/** What is given, and what is said. */
const WRONG: readonly (readonly [readonly string[], RegExp])[] = [
  [PRINTER, /^--server is missing: write .*http:/],
  [['--server', 'loket', ...PRINTER], /^--server is "loket"/],
  [['--server', 'ftp://loket', ...PRINTER], /^--server is "ftp:/],
  [['--server', 'http://loket/kiosk', ...PRINTER], /^--server is/],
  [['--server', 'http://loket/?a', ...PRINTER], /^--server is/],
  [['--server', 'http://me@loket', ...PRINTER], /^--server is/],
  [SERVER, /^--printer is missing: write .*tcp:/],
  [[...SERVER, '--printer', '/dev/usb/lp0'], /^--printer is "\/dev\/usb\/lp0"/],
  [[...SERVER, '--printer', 'tcp://printer:0'], /^--printer is/],
  [[...SERVER, '--printer', 'tcp://printer:65536'], /^--printer is/],
  [[...SERVER, ...PRINTER, '--width', '72'], /^--width is "72": write 80 or 58/],
  [[...SERVER, ...PRINTER, '--colour', 'red'], /--colour.*: write --server/],
  [['http://loket'], /: write --server/],
]

test.each(WRONG)('[R131] %j is answered with what to write instead', (args, sentence) => {
  const read = readOptions(args)
  expect(read).toEqual({ ok: false, sentence: expect.stringMatching(sentence) })
  expect(read).toEqual({ ok: false, sentence: expect.stringMatching(/^[^\n]+\.$/) })
})
