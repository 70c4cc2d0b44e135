// Many cases at a time: each waits most of its time for both ends to be quiet.

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { openTcpPrinter } from '@loket/printer'
import type { Combination } from './combinations.ts'
import type { Outcome } from './outcome.ts'
import { findCapabilities } from './profiles.ts'
import { runCombination } from './run-combination.ts'
import { makeFirstMorning } from './stage/first-morning.ts'
import { createHeartbeat } from './stage/heartbeat.ts'
import { createOwnPorts } from './stage/own-ports.ts'
import type { OpenPrinter } from './stage/trial-station.ts'

const AT_A_TIME = 100

/** In the order given, whatever ended first. */
export async function runSideBySide(
  combinations: readonly Combination[],
  openPrinter: OpenPrinter = openTcpPrinter,
): Promise<readonly Outcome[]> {
  const heartbeat = createHeartbeat()
  // Other threads of this process, and other processes, begin elsewhere.
  const ports = createOwnPorts(process.pid * 4 + threadId)
  const capabilities = await findCapabilities(heartbeat)
  const folder = mkdtempSync(join(inMemory(), 'loket-trial-'))
  const morning = join(folder, 'morning')
  await makeFirstMorning(morning)
  const outcomes: Outcome[] = []
  const waiting = combinations.entries()

  function freshFolder(): string {
    const fresh = mkdtempSync(join(folder, 'office-'))
    cpSync(morning, fresh, { recursive: true })
    return fresh
  }

  async function playOneByOne(): Promise<void> {
    // One iterator for all who play: each takes the next.
    for (const [at, combination] of waiting) {
      outcomes[at] = await runCombination(combination, { heartbeat, capabilities, freshFolder, openPrinter, ports })
    }
  }

  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, playOneByOne))
    return outcomes
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a trial needs to show is no matter of the disk; so many commits on one would take their time. */
function inMemory(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
}
