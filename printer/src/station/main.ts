// A print station: npm run station -- --server http://host:8080 --printer tcp://host:9100 [--width 58] [--state file]

import { PROTOCOL_VERSION, type PrinterCapability } from '@loket/protocol'
import { encodeLayout } from '../encode/encode-layout.ts'
import { layoutPairing } from '../layout/layout-pairing.ts'
import { modelFor } from '../models/model-for.ts'
import { detectCapability } from '../transport/detect-capability.ts'
import { PRINTER_TIMING, SYSTEM_TIMERS } from '../transport/timers.ts'
import { openStation } from './open-station.ts'
import { type Commissioned, commission } from './program/commission.ts'
import { connectionWords } from './program/connection-words.ts'
import { pairingAt } from './program/pairing.ts'
import { readOptions, type StationOptions } from './program/read-options.ts'
import { readState, tryState, writeState } from './program/state-file.ts'

/** The exit codes of every program of ours. */
const WRONG_OPTION = 2
const NOT_WRITABLE = 4
/** After this an orderly end is no longer waited for: a job in hand may be kept by a printer without paper. */
const LONGEST_END_MS = 4_500

const read = readOptions(process.argv.slice(2))
if (!read.ok) {
  process.stderr.write(`${read.sentence}\n`)
  process.exit(WRONG_OPTION)
}
await run(read.options)

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

async function run(options: StationOptions): Promise<void> {
  let isOver = false
  const commissioned = readyState(options, () => isOver)
  // A secret just on its way is still written down.
  let close: () => Promise<void> = async () => void (await commissioned)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      isOver = true
      setTimeout(() => process.exit(0), LONGEST_END_MS).unref()
      void close().then(() => process.exit(0))
    })
  }
  const state = await commissioned
  if (state === null) return
  const { server, printer } = options
  const words = connectionWords(server, say)
  const station = openStation({ server, protocol: PROTOCOL_VERSION, printer, ...state, ...words })
  close = station.close
  say(`This print station works for ${server}.`)
}

/** As kept from an earlier start, else found out now. `null`: ended meanwhile. */
async function readyState(options: StationOptions, isOver: () => boolean): Promise<Commissioned | null> {
  const { server, printer, stateFile } = options
  const address = `${printer.host}:${printer.port}`
  const kept = readState(stateFile)
  const known = {
    ...(kept?.server === server ? { token: kept.token } : {}),
    ...(kept?.printer === address ? { capability: kept.capability } : {}),
  }
  const write = (step: () => void) => orEnd(stateFile, step)
  if (known.token === undefined) write(() => tryState(stateFile))
  return commission(
    {
      ...{ pairing: pairingAt(server), timers: SYSTEM_TIMERS, say, isOver },
      detect: (code) => detect(options, code),
      keep: (found) => write(() => writeState(stateFile, { server, printer: address, ...found })),
    },
    known,
  )
}

function orEnd(stateFile: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    process.stderr.write(`The file ${stateFile} cannot be written (${why}): name another one with --state.\n`)
    process.exit(NOT_WRITABLE)
  }
}

function detect({ printer, widthMm }: StationOptions, code: string | null) {
  const testPage = (found: PrinterCapability) => encodeLayout(layoutPairing(code, widthMm), modelFor(found, widthMm))
  return detectCapability({ ...printer, timers: SYSTEM_TIMERS, timing: PRINTER_TIMING, testPage })
}
