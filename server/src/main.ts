// The server as a program: settings from the environment, one server, an orderly end.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { announcement } from './announce.ts'
import type { RunningServer } from './build-server.ts'
import { buildServer } from './build-server.ts'
import type { ServerSettings } from './environment.ts'
import { readSettings } from './environment.ts'
import { DEFAULT_RATES } from './http/parts.ts'
import type { Log } from './log/log.ts'
import { createLog } from './log/log.ts'
import { SYSTEM_TIME } from './loop/time-sources.ts'
import { writeRunningFile } from './running-file.ts'
import { CannotStart, EXIT_CODES, EXIT_FAULT } from './start-trouble.ts'

/** After this an orderly stop is no longer waited for; the journal makes that safe. */
const LONGEST_STOP_MS = 4_500
/** So that the faces hear of a fault before the process is gone. */
const LAST_WORDS_MS = 100

const ROOT = join(import.meta.dirname, '../..')

async function main(): Promise<void> {
  const read = readSettings(process.env)
  if (!read.ok) {
    console.error(read.sentence)
    process.exitCode = EXIT_CODES.wrongSetting
    return
  }
  const { settings } = read
  const log = createLog(settings.logLevel, null)
  endOnFault(log)
  try {
    await run(settings, log)
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    log.note('start-refused', { trouble: error.trouble.type })
    console.error(error.trouble.sentence)
    process.exitCode = EXIT_CODES[error.trouble.type]
  }
}

async function run(settings: ServerSettings, log: Log): Promise<void> {
  const { mode, dataFolder, printer, preset } = settings
  log.note('server-starting', { mode, dataFolder, printer, preset })
  const server = await buildServer({
    settings,
    log,
    time: SYSTEM_TIME,
    version: programVersion(),
    pagesFolder: ROOT,
    rates: DEFAULT_RATES,
    onFault: () => setTimeout(() => process.exit(process.exitCode ?? EXIT_FAULT), LAST_WORDS_MS),
  })
  const forgetRunning = writeRunningFile(dataFolder, {
    url: server.url,
    pid: process.pid,
    demoUsers: server.demoUsers,
    demoBookings: server.demoBookings,
  })
  log.note('server-started', { url: server.url })
  console.log(announcement(server, settings))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(server, signal, forgetRunning, log))
}

async function stop(server: RunningServer, signal: string, forgetRunning: () => void, log: Log): Promise<void> {
  log.note('server-stopping', { signal })
  setTimeout(() => process.exit(EXIT_FAULT), LONGEST_STOP_MS).unref()
  forgetRunning()
  await server.close()
  log.note('server-stopped')
  process.exit(0)
}

/** What nobody caught is a fault of ours: the process ends, the next start replays the journal. */
function endOnFault(log: Log): void {
  const end = (fault: unknown) => {
    log.note('server-fault', { err: fault })
    process.exit(EXIT_FAULT)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}

function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
  return version
}

await main()
