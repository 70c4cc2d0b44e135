// private.sqlite: what must stand neither in the journal nor in a backup. Losing it costs sign-ins and today's phone pages, no fact.

import type { Database } from '../journal/database.ts'
import { openDatabase } from '../journal/database.ts'
import { SILENT_MIGRATION } from '../journal/migrate.ts'
import type { Migration } from '../journal/migrations/migration.ts'

const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'private',
    why: "Sign-in sessions, the keys of the citizens' ticket addresses, and the PINs a demonstration office prints.",
    sql: `
      CREATE TABLE sessions (
        token_hash BLOB PRIMARY KEY,
        user_id TEXT NOT NULL,
        started_at INTEGER NOT NULL,
        seen_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX sessions_user_id ON sessions (user_id);

      CREATE TABLE day_keys (
        service_day TEXT PRIMARY KEY,
        key BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE demo_users (
        code TEXT PRIMARY KEY,
        pin TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 2,
    name: 'answered-tickets',
    why: 'Which tickets of the day have given their word after the visit, and nothing of what they said.',
    sql: `
      CREATE TABLE answered_tickets (
        service_day TEXT NOT NULL,
        ticket_id TEXT NOT NULL,
        word TEXT NOT NULL CHECK (word IN ('rating', 'survey')),
        PRIMARY KEY (service_day, ticket_id, word)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 3,
    name: 'notices',
    why: "Phone numbers that citizens gave for today, and what the agency's service is still to be told; both are wiped when the day has ended.",
    sql: `
      CREATE TABLE notice_numbers (
        ticket_id TEXT PRIMARY KEY,
        service_day TEXT NOT NULL,
        phone TEXT, -- null: removed by the citizen
        language TEXT NOT NULL,
        seen_seq INTEGER NOT NULL,
        near_told INTEGER NOT NULL CHECK (near_told IN (0, 1)),
        last_call_of INTEGER,
        times INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE notices (
        id TEXT PRIMARY KEY,
        ticket_id TEXT NOT NULL,
        service_day TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('near', 'call', 'lastCall')),
        body TEXT NOT NULL,
        made_at INTEGER NOT NULL,
        next_at INTEGER NOT NULL,
        attempts INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX notices_next_at ON notices (next_at);
    `,
  },
  {
    version: 4,
    name: 'notices-of-calls',
    why: 'A notice that arrives late must not lead to the counter of an earlier call: each knows which call was the last when it was made.',
    sql: 'ALTER TABLE notices ADD COLUMN call_at INTEGER;',
  },
]

/** Opens or makes the file, or ":memory:". Throws `CannotStart` as `openDatabase` does. */
export function openPrivateStore(file: string): Database {
  const store = openDatabase({ file, migrations: MIGRATIONS, notes: SILENT_MIGRATION, backup: 'never' })
  // A dropped day key must be gone from the file too, not only from its index.
  store.pragma('secure_delete = ON')
  return store
}
