// An office with paper and without doors: for trials that bring its station, its printer and its time with them.

import type { StationDesk } from '@loket/printer'
import type { PrinterCapability } from '@loket/protocol'
import type { Finding } from './journal/verify/findings.ts'
import { examineJournal } from './journal/verify.ts'
import type { Log } from './log/log.ts'
import type { Loop } from './loop/loop.ts'
import type { TimeSources } from './loop/time-sources.ts'
import { openFolder } from './open-folder.ts'
import { openOfficeLoop } from './open-office.ts'
import { createPrintJobs } from './print/jobs.ts'
import { inProcessDesk } from './print/own-station.ts'
import { papersOfTurn } from './print/papers-of-turn.ts'
import { createPrintRoom } from './print/print-room.ts'
import type { Printing } from './print/printing.ts'

export interface PaperOffice {
  readonly loop: Loop
  readonly printing: Printing
  /** For the station of the server's own printer. */
  readonly desk: StationDesk
  /** Puts that printer into service: until then it gets no job. */
  hearCapability(capability: PrinterCapability): Promise<void>
  /** Of the independent look at all rows. */
  verify(): readonly Finding[]
  /** Lets go of the folder. Stations are their owners' to end before it; what they have in hand is settled at the next opening. */
  close(): Promise<void>
}

export interface PaperOfficeParts {
  readonly dataFolder: string
  readonly time: TimeSources
  readonly log: Log
  onFault(fault: unknown): void
}

/** Makes the folder where there is none. Throws `CannotStart` like every opening of it; what an earlier run left open is settled when it resolves. */
export async function openPaperOffice({ dataFolder, time, log, onFault }: PaperOfficeParts): Promise<PaperOffice> {
  const folder = openFolder({ folder: dataFolder, time, log })
  const { database, clock } = folder
  const { devices } = folder.access
  const jobs = createPrintJobs(database)
  const ownStation = true
  const also = [papersOfTurn({ jobs, devices, ownStation })]
  const loop = openOfficeLoop({ folder, also, ownStation, publicUrl: null, onFault })
  const { desk, printing } = createPrintRoom({
    ...{ database, devices, jobs, loop, clock, log, ownStation },
    demo: false,
    ticketUrl: () => null,
  })
  await desk.start()
  return {
    loop,
    printing,
    desk: inProcessDesk(desk),
    hearCapability: (capability) => desk.hearCapability('server', capability, null),
    verify() {
      const findings: Finding[] = []
      examineJournal(database, [], { onFinding: (found) => findings.push(found), onNotice: () => undefined })
      return findings
    },
    async close() {
      desk.close()
      await loop.close()
      folder.close()
    },
  }
}
