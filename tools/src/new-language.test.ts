import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkTypes } from './check-types.ts'
import { writeLanguageIndex } from './language-index.ts'
import { copyHouse } from './mutate/copy-house.ts'

const ROOT = join(import.meta.dirname, '../..')

/** A copy of the house with Javanese in a file of its own, made from the English one. */
async function houseWithJavanese(change: (english: string) => string): Promise<string> {
  const root = copyHouse(ROOT)
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const languages = join(root, 'texts/src/languages')
  writeFileSync(join(languages, 'jv.ts'), change(readFileSync(join(languages, 'en.ts'), 'utf8')))
  await writeLanguageIndex(root)
  return root
}

test('[T4] one file is all that a new language needs: whoever uses the texts compiles with it', async () => {
  const root = await houseWithJavanese((english) => english)
  expect(await checkTypes(root, ['texts/tsconfig.json', 'phone/tsconfig.json'])).toEqual([])
})

test('[T22] a sentence that a language lacks is named by the compiler, with the file it is missing in', async () => {
  const withoutTypes = (english: string) => english.replace('export const day: typeof id.day', 'export const day')
  const lacking = (english: string) => english.replace(/^ {2}noCounterYet: .*\n/m, '')
  const [plain = '', ...more] = await checkTypes(await houseWithJavanese(lacking), ['texts/tsconfig.json'])
  expect(more).toEqual([])
  expect(plain).toMatch(/languages\/jv\.ts.*error.*'noCounterYet' is missing/)
  // Also where the file gives its sections no types of their own.
  const [untyped = ''] = await checkTypes(await houseWithJavanese((english) => withoutTypes(lacking(english))), ['texts/tsconfig.json'])
  expect(untyped).toMatch(/generated\/day\.ts.*error.*'noCounterYet' is missing/)
})
