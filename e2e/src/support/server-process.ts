// One server program for one story: started on its own data folder, killed like a power cut, started again on the same port.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { StaffRole } from '@loket/protocol'

/** Where the house stands that these stories are part of. */
export const THIS_HOUSE = join(import.meta.dirname, '../../..')
const START_TIMEOUT_MS = 30_000
const LOOK_AGAIN_MS = 20

export interface DemoUser {
  readonly code: string
  readonly pin: string
  readonly name: string
  readonly roles: readonly StaffRole[]
}

export interface DemoBooking {
  readonly code: string
  readonly when: 'now' | 'later'
}

/** What a server writes to `running.json` in its data folder once it listens. */
interface Running {
  readonly url: string
  readonly pid: number
  readonly demoUsers: readonly DemoUser[]
  readonly demoBookings: readonly DemoBooking[]
}

export interface ServerProcess {
  /** `http://127.0.0.1:<port>`; stays the same over restarts. */
  readonly url: string
  readonly demoUsers: readonly DemoUser[]
  /** Of the first start. */
  readonly demoBookings: readonly DemoBooking[]
  /** Everything it has written so far, all runs together. */
  readonly output: () => string
  /** SIGKILL, as if the power had gone; resolves when the process is gone. */
  kill(): Promise<void>
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
  /** Starts it again on the same data and port, and waits until it listens. */
  start(): Promise<void>
}

export interface ServerParts {
  readonly house: string
  readonly dataFolder: string
  /** More settings, as environment variables. */
  readonly settings: Readonly<Record<string, string>>
}

/** Starts a demonstration office on `dataFolder` and waits until it listens. */
export async function startServer(parts: ServerParts): Promise<ServerProcess> {
  const { dataFolder } = parts
  let output = ''
  let port = '0'
  let child = launch(parts, port)
  const listen = async (): Promise<Running> => {
    const collect = (chunk: Buffer): void => {
      output += chunk.toString()
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    return waitUntilRunning(child, dataFolder, () => output)
  }
  const first = await listen()
  port = new URL(first.url).port
  return {
    url: first.url,
    demoUsers: first.demoUsers,
    demoBookings: first.demoBookings,
    output: () => output,
    kill: async () => void (await end(child, 'SIGKILL')),
    stop: () => end(child, 'SIGTERM'),
    start: async () => {
      child = launch(parts, port)
      await listen()
    },
  }
}

function launch({ house, dataFolder, settings }: ServerParts, port: string): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  return spawn(process.execPath, ['server/src/main.ts'], {
    cwd: house,
    env: { PATH, HOME, PORT: port, LOKET_DATA: dataFolder, LOKET_MODE: 'demo', LOKET_PRINTER: 'virtual', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function waitUntilRunning(child: ChildProcess, dataFolder: string, output: () => string): Promise<Running> {
  const deadline = performance.now() + START_TIMEOUT_MS
  while (performance.now() < deadline) {
    if (hasEnded(child)) throw new Error(`the server ended with ${child.exitCode ?? child.signalCode} before it listened:\n${output()}`)
    const running = readRunning(dataFolder)
    // A killed server leaves its file behind; only the one of this very process counts.
    if (running !== null && running.pid === child.pid) return running
    await pause(LOOK_AGAIN_MS)
  }
  child.kill('SIGKILL')
  throw new Error(`the server did not listen within ${START_TIMEOUT_MS / 1_000} s:\n${output()}`)
}

function readRunning(dataFolder: string): Running | null {
  try {
    return JSON.parse(readFileSync(join(dataFolder, 'running.json'), 'utf8')) as Running
  } catch {
    // Not written yet.
    return null
  }
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (!hasEnded(child)) {
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return child.exitCode
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
