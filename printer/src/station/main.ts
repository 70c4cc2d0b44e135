// A print station: npm run station -- --server http://host:8080 --printer tcp://host:9100 [--width 58] [--state file]

import { readOptions } from './program/read-options.ts'
import { startStation } from './program/start-station.ts'

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

const station = startStation(read.options, {
  say: (sentence) => void process.stdout.write(`${sentence}\n`),
  onUnwritable(stateFile, why) {
    process.stderr.write(`The file ${stateFile} cannot be written (${why}): name another one with --state.\n`)
    process.exit(NOT_WRITABLE)
  },
  // A terminal is told all of it in sentences.
  onPairingCode() {},
  onConnection() {},
  onPrinter() {},
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    setTimeout(() => process.exit(0), LONGEST_END_MS).unref()
    // A secret just on its way is still written down.
    void station.close().then(() => process.exit(0))
  })
}
