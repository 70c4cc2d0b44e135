import type { Migration } from './migration.ts'

export const migration0004: Migration = {
  version: 4,
  name: 'answer-fingerprint',
  why: 'An id that comes again with another command must not get the answer of the first.',
  sql: `
    -- Why: kind and sender alone do not tell two commands apart. Empty for answers given before: those are told apart by kind and sender.
    ALTER TABLE answers ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';
  `,
}
