// bookings.sqlite: the slots that the agency's app has given, by a keyed hash of their codes. Beside the journal and in no backup; a day's
// bookings and its key are gone when it is over. Losing the file costs the bookings that nobody has checked in with, and no fact.

import type { Database } from '../journal/database.ts'
import { openDatabase } from '../journal/database.ts'
import { SILENT_MIGRATION } from '../journal/migrate.ts'
import type { Migration } from '../journal/migrations/migration.ts'
import { corrupt } from '../journal/storage-trouble.ts'

const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'bookings',
    why: 'Bookings by day, the key that hides their codes, the keys of senders, and the signatures that were used.',
    sql: `
      CREATE TABLE bookings (
        booking_id TEXT PRIMARY KEY,
        day TEXT NOT NULL,
        ref TEXT NOT NULL,
        service_id TEXT NOT NULL,
        from_minute INTEGER NOT NULL,
        to_minute INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX bookings_day_ref ON bookings (day, ref);

      CREATE TABLE day_keys (
        day TEXT PRIMARY KEY,
        key BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- A signature is checked with the secret itself, so it must stand here.
      CREATE TABLE sender_keys (
        name TEXT PRIMARY KEY,
        secret TEXT NOT NULL,
        made_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE used_signatures (
        signature TEXT PRIMARY KEY,
        signed_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 2,
    name: 'bookings-told',
    why: 'Since when the office knows of each booking, so that those told at the last moment can be seen; and the latest day, so that a clock gone wrong wipes nothing.',
    sql: `
      -- Wall time, ms; null: from before this was kept.
      ALTER TABLE bookings ADD COLUMN told_at INTEGER;

      CREATE TABLE latest_day (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        day TEXT NOT NULL,
        leapt INTEGER NOT NULL -- 1: it came so long after the one before that the clock may be wrong
      ) STRICT;
    `,
  },
]

/** Opens or makes the file, or ":memory:". Throws `CannotStart` as `openDatabase` does. */
export function openBookingStore(file: string): Database {
  const store = openDatabase({ file, migrations: MIGRATIONS, notes: SILENT_MIGRATION, backup: 'never' })
  try {
    // A dropped key must be gone from the file too, not only from its index.
    store.pragma('secure_delete = ON')
    // Whoever reads it from outside is not waited for: the office's one loop would stand still meanwhile.
    store.pragma('busy_timeout = 0')
    // A damaged page would be met only when somebody stands at the kiosk with its code.
    if (store.pragma('quick_check(1)', { simple: true }) !== 'ok') throw corrupt(file, null)
    return store
  } catch (error) {
    store.close()
    throw error
  }
}
