import { join, resolve } from 'node:path'
import type { RecordedEvent } from '@loket/protocol'
import type { DayOfFacts } from '@loket/sim'
import { openDatabaseReadonly } from '../../../journal/database.ts'
import { sqliteJournal } from '../../../journal/sqlite-journal.ts'
import { withStorageSentences } from '../../../journal/storage-trouble.ts'
import { OFFICE_FILE } from '../../../open-folder.ts'

/**
 * The closed service days of the office in this data folder, each from its opening to its closing; may be read beside a server. A day needs
 * nothing but its own rows. Throws `CannotStart` (`noOffice`) where there is no office.
 */
export function recordedDays(dataFolder: string): readonly DayOfFacts[] {
  const file = join(resolve(dataFolder), OFFICE_FILE)
  const database = openDatabaseReadonly(file)
  try {
    return withStorageSentences(file, () => closedDays(sqliteJournal(database).rowsAfter(0)))
  } finally {
    database.close()
  }
}

function closedDays(rows: Iterable<RecordedEvent>): readonly DayOfFacts[] {
  const days: DayOfFacts[] = []
  let day: RecordedEvent[] | null = null
  for (const row of rows) {
    if (row.event.type === 'dayOpened') day = []
    day?.push(row)
    if (row.event.type !== 'dayClosed') continue
    if (day) days.push(day)
    day = null
  }
  return days
}
