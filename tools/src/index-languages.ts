// Brings texts/src/generated up to date with the languages there are; with --check it writes nothing and names what is no longer true.

import { endPlainly } from './end-plainly.ts'
import { findStaleIndex, writeLanguageIndex } from './language-index.ts'

async function indexLanguages(root: string, check: boolean): Promise<number> {
  if (!check) {
    const written = await writeLanguageIndex(root)
    console.log(written.length === 0 ? 'The index of languages is up to date' : `${written.length} files of the index of languages written`)
    return 0
  }
  const stale = await findStaleIndex(root)
  for (const path of stale) console.error(`${path} does not fit the languages there are: npm run docs`)
  if (stale.length === 0) console.log('The index of languages is up to date')
  return stale.length === 0 ? 0 : 1
}

if (import.meta.main) await endPlainly(() => indexLanguages(process.cwd(), process.argv.includes('--check')))
