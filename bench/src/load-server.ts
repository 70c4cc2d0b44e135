// Loket itself, with the one difference that nobody is asked to slow down: a demonstration office of a Sudin. It has no printer
// unless it is given one: no printer prints a thousand tickets a second.

import { fileURLToPath } from 'node:url'
import { buildServer, createLog, readSettings, SYSTEM_TIME } from '@loket/server'
import { endWithParent, sayReady } from './programs/ready.ts'

const UNHURRIED = { capacity: 1_000_000, perSecond: 1_000_000 }

const read = readSettings({
  PORT: '0',
  LOKET_DATA: process.argv[2],
  LOKET_PRINTER: process.argv[3],
  LOKET_PRESET: 'sudin',
  LOKET_PUBLIC_URL: 'http://127.0.0.1',
})
if (!read.ok) throw new Error(read.sentence)

const server = await buildServer({
  settings: read.settings,
  log: createLog('warn', null),
  time: SYSTEM_TIME,
  version: 'bench',
  pagesFolder: fileURLToPath(new URL('../../', import.meta.url)),
  rates: {
    commands: UNHURRIED,
    strangers: UNHURRIED,
    signInsAMinute: 1_000,
    pairingsAMinute: 1_000,
    wordsAMinute: 1_000,
    publicFilesAMinute: 100_000,
    publicHandshakes: UNHURRIED,
    bookingsAMinute: 1_000,
  },
  onFault(fault) {
    throw fault
  },
})
sayReady({ url: server.url, more: server.demoUsers })
endWithParent()
process.once('SIGTERM', () => {
  void server.close().then(() => process.exit(0))
})
