// Random days must be the same days for every mutant, or a verdict would be luck; and a day that fails need not be made short.

import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LIBRARY = 'fast-check'
const SEED = 1

/** Adds to those of the given files of a copy that use chance what makes it repeat itself. Lines keep their numbers. */
export function fixChance(copy: string, tests: readonly string[]): void {
  for (const test of tests) {
    const path = join(copy, test)
    if (!readFileSync(path, 'utf8').includes(`from '${LIBRARY}'`)) continue
    appendFileSync(
      path,
      `\nimport { configureGlobal as fixedChance } from '${LIBRARY}'\nfixedChance({ seed: ${SEED}, endOnFailure: true })\n`,
    )
  }
}
