import type { Migration } from './migration.ts'

export const migration0002: Migration = {
  version: 2,
  name: 'access',
  why: 'Who may sign in, and which devices belong to the office.',
  sql: `
    -- Why: the journal knows people and devices by pseudonym only; what leads to a person can be erased here, and secrets stand as hashes.
    CREATE TABLE users (
      user_id TEXT PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT, -- null once erased
      roles TEXT NOT NULL CHECK (json_valid(roles)),
      pin_hash TEXT NOT NULL, -- empty: nobody can sign in
      added_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE devices (
      device_id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('kiosk', 'display', 'station')),
      name TEXT NOT NULL,
      hall_id TEXT, -- null: the whole office
      token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
      paired_at INTEGER NOT NULL,
      revoked_at INTEGER
    ) STRICT, WITHOUT ROWID;
  `,
}
