import { migration0001 } from './0001-journal.ts'
import { migration0002 } from './0002-access.ts'
import { migration0003 } from './0003-figures.ts'
import { migration0004 } from './0004-answer-fingerprint.ts'
import { migration0005 } from './0005-ends-and-pauses.ts'
import { migration0006 } from './0006-promise-on-the-visit.ts'
import { migration0007 } from './0007-papers-of-all-kinds.ts'
import type { Migration } from './migration.ts'

/** In order; the last one's version is the schema this program writes. */
export const MIGRATIONS: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
]
