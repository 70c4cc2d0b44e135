import type { Migration } from './migration.ts'

export const migration0006: Migration = {
  version: 6,
  name: 'promise-on-the-visit',
  why: 'A promise may count from the visit, and processing is then a clock beside it.',
  sql: `
    -- Why: shares of both kinds must not be mixed, and percentiles of processing are wanted whatever the promise counts from.
    ALTER TABLE legs ADD COLUMN promise_counts_from TEXT NOT NULL DEFAULT 'documents' CHECK (promise_counts_from IN ('documents', 'visit'));
    ALTER TABLE legs ADD COLUMN processing_net_ms INTEGER; -- from accepted documents, a transfer carries it on; without the time parked for documents
  `,
}
