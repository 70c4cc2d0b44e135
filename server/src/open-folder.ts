// Opens the data folder of an office: owned, migrated, replayed, with its clock running. What the server and the command line begin with.

import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { OfficeState } from '@loket/domain'
import type { TicketId } from '@loket/protocol'
import type { Access } from './access/access.ts'
import { openAccess } from './access/access.ts'
import { PIN_COST } from './access/pin-hash.ts'
import type { Bookings } from './bookings/bookings.ts'
import { openBookings } from './bookings/bookings.ts'
import type { Figures } from './figures/figures.ts'
import { openFigures } from './figures/figures.ts'
import { refuseLongPath } from './http/local-socket.ts'
import type { Database } from './journal/database.ts'
import { openDatabase } from './journal/database.ts'
import type { Journal } from './journal/journal.ts'
import { MIGRATIONS } from './journal/migrations/index.ts'
import { takeOwnership } from './journal/ownership.ts'
import type { Replay } from './journal/replay.ts'
import { replay } from './journal/replay.ts'
import { sqliteJournal } from './journal/sqlite-journal.ts'
import { isStorageFull, withStorageSentences } from './journal/storage-trouble.ts'
import type { Log } from './log/log.ts'
import { isZone } from './loop/local-time.ts'
import type { ClockStart } from './loop/office-clock.ts'
import { startOfficeClock } from './loop/office-clock.ts'
import type { TimeSources } from './loop/time-sources.ts'
import { cannotStart } from './start-trouble.ts'
import type { Survey } from './survey/survey.ts'
import { openSurvey } from './survey/survey.ts'

export const OFFICE_FILE = 'office.sqlite'
export const PRIVATE_FILE = 'private.sqlite'
const SURVEY_FILE = 'survey.sqlite'
export const BOOKINGS_FILE = 'bookings.sqlite'

export interface OpenFolder extends Replay, ClockStart {
  readonly database: Database
  readonly journal: Journal
  readonly access: Access
  readonly figures: Figures
  readonly survey: Survey
  readonly bookings: Bookings
  /** `publicUrl` and the token of a ticket of the running day; `null` without a public address. */
  ticketUrl(publicUrl: string | null, ticketId: TicketId): string | null
  /** Checkpoints, closes the files and lets go of the folder. */
  close(): void
}

interface FolderParts {
  readonly folder: string
  readonly time: TimeSources
  readonly log: Log
}

/** Makes the folder where there is none. Throws `CannotStart` where it is used by another process or cannot be used; nothing is changed then. */
export function openFolder({ folder, time, log }: FolderParts): OpenFolder {
  refuseLongPath(folder)
  makeFolder(folder)
  const ownership = takeOwnership(folder)
  try {
    const opened = openOwned(folder, time, log)
    return {
      ...opened,
      close() {
        opened.bookings.close()
        opened.survey.close()
        opened.access.close()
        checkpoint(opened.database)
        opened.database.close()
        ownership.release()
      },
    }
  } catch (error) {
    ownership.release()
    throw error
  }
}

function openOwned(folder: string, time: TimeSources, log: Log): Omit<OpenFolder, 'close'> {
  const file = join(folder, OFFICE_FILE)
  const notes = {
    started: (from: number, to: number, backup: string) => log.note('migration-started', { from, to, backup }),
    finished: (version: number) => log.note('migration-finished', { version }),
  }
  const database = openDatabase({ file, migrations: MIGRATIONS, notes })
  try {
    return withStorageSentences(file, () => openParts(database, folder, time, log))
  } catch (error) {
    database.close()
    throw error
  }
}

function openParts(database: Database, folder: string, time: TimeSources, log: Log): Omit<OpenFolder, 'close'> {
  const journal = sqliteJournal(database)
  log.note('database-opened', { schema: MIGRATIONS.at(-1)?.version, seq: journal.head.seq, hash: journal.head.hash })
  const began = time.monotonic()
  const replayed = replay(journal)
  log.note('journal-replayed', { rows: replayed.rows, ms: Math.round(time.monotonic() - began) })
  const { state } = replayed
  refuseUnknownZone(state)
  const clock = startOfficeClock(time, journal.head.seq === 0 ? null : { at: journal.head.at, wallOffsetMs: state.wallOffsetMs })
  if (clock.wallDisbelieved) log.note('clock-disbelieved', { lastAt: journal.head.at, wall: time.wall() })
  const figures = openFigures({ database, journal, state })
  const privateFile = join(folder, PRIVATE_FILE)
  const access = withStorageSentences(privateFile, () => openAccess({ database, privateFile, pinCost: PIN_COST }), 'never')
  return {
    ...replayed,
    ...clock,
    database,
    journal,
    access,
    figures,
    survey: openSurvey({
      file: join(folder, SURVEY_FILE),
      answered: access.answeredTickets,
      completedLegs: figures.completedLegs,
      onTrouble: (error) => log.note('survey-not-written', { err: error }),
    }),
    bookings: openBookings(join(folder, BOOKINGS_FILE), log),
    ticketUrl(publicUrl, ticketId) {
      const token = publicUrl !== null && state.day !== null ? access.ticketTokens.tokenOf(state.day.serviceDay, ticketId) : null
      return token === null ? null : `${publicUrl}/t/${token}`
    },
  }
}

function checkpoint(database: Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    // Without room the write-ahead log stays as it is, beside the database: nothing is lost, the next start reads both.
    if (!isStorageFull(error)) throw error
  }
}

/** The zone was known when it was set; another Node may bring other zone data. */
function refuseUnknownZone({ settings }: OfficeState): void {
  if (settings === null || isZone(settings.zone)) return
  throw cannotStart(
    'journalBroken',
    `The office is in the time zone ${settings.zone}, which this Node does not know: start it with the Node that comes with npm ci.`,
    null,
  )
}

/** Only the owner may read what stands in it. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
  } catch (error) {
    throw cannotStart(
      'dataUnreachable',
      `The data folder ${folder} cannot be made: make it writable, or set LOKET_DATA to another folder.`,
      error,
    )
  }
}
