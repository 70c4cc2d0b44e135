import type { Migration } from './migration.ts'

export const migration0005: Migration = {
  version: 5,
  name: 'ends-and-pauses',
  why: 'Legs that end by a transfer, tickets taken by staff, and the one pause of a promise.',
  sql: `
    -- Why: a check of a column cannot be widened. All of it is made again from the journal at the next start.
    DROP TABLE legs;
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
      on_behalf TEXT, -- why staff took the ticket; null: taken at the kiosk
      documents TEXT NOT NULL,
      ended_as TEXT NOT NULL CHECK (ended_as IN ('completed', 'transferred', 'noShow', 'cancelled', 'expired')),
      outcome TEXT, -- of a completed leg
      delay_cause TEXT, -- why it took longer than promised, where the agent said so
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
      parked_documents_ms INTEGER NOT NULL,
      parked_other_ms INTEGER NOT NULL,
      absent_ms INTEGER NOT NULL,
      promise_from INTEGER, -- where its clock began, which a transfer carries on; null: it did not begin
      promise_raw_ms INTEGER, -- from there to the end of the leg
      promise_net_ms INTEGER, -- the same without the time parked for documents
      promise_ms INTEGER NOT NULL, -- the target, as are the next two
      wait_target_ms INTEGER NOT NULL,
      checking_target_ms INTEGER NOT NULL,
      PRIMARY KEY (service_day, ticket_id, leg)
    ) STRICT, WITHOUT ROWID;
  `,
}
