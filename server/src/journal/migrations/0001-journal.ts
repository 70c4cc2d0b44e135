import type { Migration } from './migration.ts'

export const migration0001: Migration = {
  version: 1,
  name: 'journal',
  why: 'The facts of the office, what was answered to whom, alerts, and the paper jobs.',
  sql: `
    -- Why: the journal is the only truth; everything else in this file can be told from it or belongs to one moment.
    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY CHECK (seq > 0),
      office TEXT NOT NULL,
      at INTEGER NOT NULL, -- office time
      service_day TEXT NOT NULL,
      type TEXT NOT NULL,
      v INTEGER NOT NULL,
      actor TEXT NOT NULL,
      device TEXT,
      command_id TEXT NOT NULL,
      data TEXT NOT NULL,
      prev BLOB NOT NULL CHECK (length(prev) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;
    CREATE INDEX journal_day_opened ON journal (seq) WHERE type = 'dayOpened';
    CREATE TRIGGER journal_never_changed BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'a row of the journal is never changed'); END;

    -- A number is given once; the key refuses a second time whatever the rules above it may have missed.
    CREATE TABLE ticket_numbers (
      office TEXT NOT NULL,
      service_day TEXT NOT NULL,
      series TEXT NOT NULL,
      number TEXT NOT NULL,
      PRIMARY KEY (office, service_day, series, number)
    ) STRICT, WITHOUT ROWID;

    -- What was answered to a command, so that asking again gives the same answer. Never holds a token or an address.
    -- Rows are only added at the end: the ids are random, and an index on them would write a page of its own for each. They are few days'
    -- worth, and the server keeps them in memory instead.
    CREATE TABLE answers (
      answer_no INTEGER PRIMARY KEY,
      command_id TEXT NOT NULL,
      command_type TEXT NOT NULL,
      actor TEXT NOT NULL,
      ticket_id TEXT,
      answer TEXT NOT NULL,
      answered_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX answers_answered_at ON answers (answered_at);

    -- A clock that came near or passed its target, once each.
    CREATE TABLE alerts (
      service_day TEXT NOT NULL,
      ticket_id TEXT NOT NULL,
      leg INTEGER NOT NULL,
      clock TEXT NOT NULL,
      band TEXT NOT NULL CHECK (band IN ('atRisk', 'breached')),
      number TEXT NOT NULL,
      crossed_at INTEGER NOT NULL,
      PRIMARY KEY (service_day, ticket_id, leg, clock, band)
    ) STRICT, WITHOUT ROWID;

    -- One piece of paper each. The slip holds what is printed except the citizen's own address, which is added when it is encoded.
    CREATE TABLE print_jobs (
      id INTEGER PRIMARY KEY,
      seq INTEGER NOT NULL REFERENCES journal (seq) ON DELETE CASCADE,
      service_day TEXT NOT NULL,
      ticket_id TEXT NOT NULL,
      number TEXT NOT NULL,
      command_id TEXT NOT NULL,
      asked_by TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('ticket')),
      state TEXT NOT NULL,
      trouble TEXT,
      slip TEXT NOT NULL,
      attempts INTEGER NOT NULL,
      queued_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX print_jobs_open ON print_jobs (queued_at) WHERE state IN ('queued', 'preflight', 'sending', 'awaitingReply', 'notSent');
    CREATE INDEX print_jobs_queued_at ON print_jobs (queued_at);
    CREATE INDEX print_jobs_asked_by ON print_jobs (asked_by, seq);
    CREATE INDEX print_jobs_seq ON print_jobs (seq);
  `,
}
