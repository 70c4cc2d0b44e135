// `running.json` in the data folder: where the running server can be reached, for programs that start one and for curious people.

import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemoUser } from './access/demo-users.ts'
import type { DemoBooking } from './bookings/demo-bookings.ts'

export interface Running {
  readonly url: string
  readonly pid: number
  /** Empty in production: a PIN is written down nowhere there. */
  readonly demoUsers: readonly DemoUser[]
  readonly demoBookings: readonly DemoBooking[]
}

/** Whole or not at all, for its owner only. A killed server leaves it behind: `pid` tells. Returns what takes it away. */
export function writeRunningFile(folder: string, running: Running): () => void {
  const file = join(folder, 'running.json')
  const partial = `${file}.partial`
  writeFileSync(partial, `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 })
  renameSync(partial, file)
  return () => rmSync(file, { force: true })
}
