// An office ready for commands: its folder and a loop over it.

import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandId } from '@loket/protocol'
import { supervisorsSignedIn } from './access/supervisors.ts'
import type { Log } from './log/log.ts'
import type { Loop } from './loop/loop.ts'
import { createLoop } from './loop/loop.ts'
import { SYSTEM_TIME } from './loop/time-sources.ts'
import type { Turn } from './loop/turn.ts'
import type { OpenFolder } from './open-folder.ts'
import { OFFICE_FILE, openFolder } from './open-folder.ts'
import { createPrintJobs } from './print/jobs.ts'
import { paperProblems } from './print/paper-problems.ts'
import { papersOfTurn } from './print/papers-of-turn.ts'
import { stationsOf } from './print/routing.ts'
import { cannotStart } from './start-trouble.ts'

interface OfficeLoopParts {
  readonly folder: OpenFolder
  /** Written in the same commit, besides what belongs to every office. */
  readonly also: readonly ((turn: Turn) => void)[]
  readonly ownStation: boolean
  readonly publicUrl: string | null
  onFault(fault: unknown): void
}

export function openOfficeLoop({ folder, also, ownStation, publicUrl, onFault }: OfficeLoopParts): Loop {
  const { journal, state, clock, access, figures } = folder
  return createLoop({
    journal,
    state,
    clock,
    inSameCommit: [access.inSameCommit, figures.inSameCommit, ...also],
    ticketUrl: (ticketId) => folder.ticketUrl(publicUrl, ticketId),
    stations: () => stationsOf(access.devices, ownStation),
    booking: folder.bookings.find,
    settingsProblems: paperProblems,
    supervisorsSignedIn: (at) => supervisorsSignedIn(access, at),
    history: figures.history,
    newCommandId: () => randomUUID() as CommandId,
    onFault,
  })
}

export interface OpenOffice {
  readonly folder: OpenFolder
  readonly loop: Loop
  close(): Promise<void>
}

/**
 * For a verb of the command line while no server runs: the office without faces, printers or hours. What it asks for on paper waits in the queue.
 * Throws `CannotStart` (`noOffice` where there is none, `dataInUse` when a server does run).
 */
export function openOffice(dataFolder: string, log: Log): OpenOffice {
  if (!existsSync(join(dataFolder, OFFICE_FILE))) {
    throw cannotStart(
      'noOffice',
      `There is no office in ${dataFolder}: make one with "npm run office -- init", or name its folder with --data.`,
      null,
    )
  }
  return openOrMakeOffice(dataFolder, log)
}

/** The same, with an empty journal where there was no office. */
export function openOrMakeOffice(dataFolder: string, log: Log): OpenOffice {
  const folder = openFolder({ folder: dataFolder, time: SYSTEM_TIME, log })
  const onFault = (fault: unknown) => {
    throw fault
  }
  // Which printers the server will have is not known here: it finds the right one for what waits when it starts.
  const papers = papersOfTurn({ jobs: createPrintJobs(folder.database), devices: folder.access.devices, ownStation: true })
  const loop = openOfficeLoop({ folder, also: [papers], ownStation: false, publicUrl: null, onFault })
  return {
    folder,
    loop,
    async close() {
      await loop.close()
      folder.close()
    },
  }
}
