// survey.sqlite: what citizens answered, without ticket, time and order. It stands beside the journal and in no backup.

import type { Database } from '../journal/database.ts'
import { openDatabase } from '../journal/database.ts'
import { SILENT_MIGRATION } from '../journal/migrate.ts'
import type { Migration } from '../journal/migrations/migration.ts'

const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'survey',
    why: 'Answers of the day held in no order, questionnaires by day and service, and counts of everything else that was answered.',
    sql: `
      -- Written anew, shuffled, with every answer that comes; emptied when the day has ended.
      CREATE TABLE held (
        service_day TEXT PRIMARY KEY,
        pieces TEXT NOT NULL -- a list; one value, for thousands of rows would hold the server up with every answer
      ) STRICT, WITHOUT ROWID;

      -- One questionnaire a row; null: not answered.
      CREATE TABLE sheets (
        service_day TEXT NOT NULL,
        service TEXT NOT NULL,
        place INTEGER NOT NULL, -- of a shuffle: says nothing
        requirements INTEGER CHECK (requirements BETWEEN 1 AND 4),
        procedure INTEGER CHECK (procedure BETWEEN 1 AND 4),
        time INTEGER CHECK (time BETWEEN 1 AND 4),
        cost INTEGER CHECK (cost BETWEEN 1 AND 4),
        product INTEGER CHECK (product BETWEEN 1 AND 4),
        competence INTEGER CHECK (competence BETWEEN 1 AND 4),
        conduct INTEGER CHECK (conduct BETWEEN 1 AND 4),
        facilities INTEGER CHECK (facilities BETWEEN 1 AND 4),
        complaints INTEGER CHECK (complaints BETWEEN 1 AND 4),
        PRIMARY KEY (service_day, service, place)
      ) STRICT, WITHOUT ROWID;

      -- Quick ratings, and what people said of themselves: counted, so that nothing of it can be laid beside a questionnaire.
      CREATE TABLE tallies (
        service_day TEXT NOT NULL,
        service TEXT NOT NULL,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        count INTEGER NOT NULL CHECK (count > 0),
        PRIMARY KEY (service_day, service, question, answer)
      ) STRICT, WITHOUT ROWID;
    `,
  },
]

/** Opens or makes the file, or ":memory:". Throws `CannotStart` as `openDatabase` does. */
export function openSurveyStore(file: string): Database {
  const store = openDatabase({ file, migrations: MIGRATIONS, notes: SILENT_MIGRATION, backup: 'never' })
  // A write-ahead log keeps every state of a page in the order they came; this journal is empty again after each commit.
  store.pragma('journal_mode = TRUNCATE')
  store.pragma('secure_delete = ON')
  // Whoever reads it from outside is not waited for: the office's one loop would stand still meanwhile.
  store.pragma('busy_timeout = 0')
  return store
}
