import type { Migration } from './migration.ts'

export const migration0003: Migration = {
  version: 3,
  name: 'figures',
  why: 'Ended legs as rows that reports can count, and how far each read table has read the journal.',
  sql: `
    -- Why: reports over years count rows instead of folding the journal. All of it can be made again from the journal.
    CREATE TABLE legs (
      service_day TEXT NOT NULL,
      ticket_id TEXT NOT NULL,
      leg INTEGER NOT NULL, -- 1 for the first of the visit
      number TEXT NOT NULL,
      series TEXT NOT NULL,
      service TEXT NOT NULL,
      class TEXT NOT NULL,
      counter TEXT, -- that called it last; null: never called
      priority INTEGER NOT NULL CHECK (priority IN (0, 1)),
      documents TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('completed', 'noShow', 'cancelled', 'expired')),
      outcome TEXT, -- of a completed leg
      recorded_late INTEGER NOT NULL CHECK (recorded_late IN (0, 1)), -- 1: ended_at says when it was recorded, not when it was so
      issued_at INTEGER NOT NULL,
      queued_at INTEGER NOT NULL,
      first_called_at INTEGER,
      started_at INTEGER,
      accepted_at INTEGER,
      ended_at INTEGER NOT NULL,
      leg_wait_ms INTEGER NOT NULL,
      walking_ms INTEGER NOT NULL,
      checking_ms INTEGER NOT NULL,
      processing_ms INTEGER NOT NULL,
      parked_ms INTEGER NOT NULL,
      absent_ms INTEGER NOT NULL,
      promise_ms INTEGER NOT NULL,
      wait_target_ms INTEGER NOT NULL,
      checking_target_ms INTEGER NOT NULL,
      PRIMARY KEY (service_day, ticket_id, leg)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE read_tables (
      name TEXT PRIMARY KEY,
      version INTEGER NOT NULL, -- of the program that filled it
      seq INTEGER NOT NULL -- the last row of the journal it has read
    ) STRICT, WITHOUT ROWID;
  `,
}
