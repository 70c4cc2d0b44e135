import type { Migration } from './migration.ts'

export const migration0007: Migration = {
  version: 7,
  name: 'papers-of-all-kinds',
  why: 'Every paper is a job, asked for by one row of the journal and leased to one of several print stations.',
  sql: `
    -- Why: the kiosk beside which a print station stands; its papers come out there.
    ALTER TABLE devices ADD COLUMN serves_kiosk_id TEXT; -- null: none in particular, and every device that is no station

    -- Why: a job's id is the row that asked for it; a check of a column cannot be widened, so the table is made anew with what it holds.
    ALTER TABLE print_jobs RENAME TO print_jobs_of_tickets;
    CREATE TABLE print_jobs (
      id INTEGER PRIMARY KEY REFERENCES journal (seq) ON DELETE CASCADE,
      service_day TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('ticket', 'copy', 'checklist', 'missing', 'redirect', 'result', 'closing', 'outage', 'test')),
      ticket_id TEXT, -- null: a paper of no ticket
      number TEXT,
      command_id TEXT NOT NULL,
      asked_by TEXT NOT NULL,
      station_id TEXT NOT NULL,
      state TEXT NOT NULL,
      trouble TEXT,
      slip TEXT NOT NULL CHECK (json_valid(slip)),
      attempts INTEGER NOT NULL, -- how often a station took it
      lease_id TEXT, -- of the station that has it, or had it last
      leased_until INTEGER, -- null: nobody has it
      queued_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL
    ) STRICT;
    INSERT OR IGNORE INTO print_jobs
      SELECT seq, service_day, 'ticket', ticket_id, number, command_id, asked_by, 'server', state, trouble,
        -- What slips of before did not say; json_patch would drop what they say with null.
        json_insert(slip, '$.kind', 'ticket', '$.copy', json('false'), '$.promiseFrom', 'documents', '$.printedAt', json_extract(slip, '$.issuedAt')),
        attempts, NULL, NULL, queued_at, changed_at
      FROM print_jobs_of_tickets;
    DROP TABLE print_jobs_of_tickets;
    CREATE INDEX print_jobs_open ON print_jobs (station_id, id) WHERE state IN ('queued', 'preflight', 'sending', 'awaitingReply', 'notSent');
    CREATE INDEX print_jobs_queued_at ON print_jobs (queued_at);
    CREATE INDEX print_jobs_asked_by ON print_jobs (asked_by, id);

    -- Why: what a printer answers is asked once, when it is put into service, and not guessed from a name.
    CREATE TABLE stations (
      station_id TEXT PRIMARY KEY, -- 'server', or a device
      address TEXT, -- of the printer that was asked; null: the station knows
      capability TEXT NOT NULL CHECK (json_valid(capability)),
      found_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
