import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findStaleIndex, languageIndex, writeLanguageIndex } from './language-index.ts'
import { tempFolder, writeFiles } from './testing/temp-folder.ts'

const FOLDER = 'texts/src/languages'
const WORDS = (name: string): string =>
  `export const kiosk = {}\nexport const paperSetup = {}\nexport const phoneCommon = { languageName: ${JSON.stringify(name)} }\n`

function houseWith(languages: Readonly<Record<string, string>>): string {
  return tempFolder(Object.fromEntries(Object.entries(languages).map(([name, text]) => [`${FOLDER}/${name}.ts`, text])))
}

test('[B40] each section stands in every language there is, Indonesian first', async () => {
  const root = houseWith({
    en: WORDS('English'),
    id: WORDS('Indonesia'),
    'pt-br': WORDS('Português'),
    'citizen-word-id': 'export const x = 1\n',
  })
  const index = await languageIndex(root)
  expect([...index.keys()]).toEqual([
    'languages.ts',
    'phone-languages.ts',
    'phone-in-id.ts',
    'phone-in-en.ts',
    'phone-in-pt-br.ts',
    'kiosk.ts',
    'paper-setup.ts',
  ])
  expect(index.get('languages.ts')).toContain("import * as ptBr from '../languages/pt-br.ts'")
  expect(index.get('languages.ts')).toContain("export const FILES = { id, en, 'pt-br': ptBr }")
  expect(index.get('paper-setup.ts')).toContain("import { paperSetup as en } from '../languages/en.ts'")
  expect(index.get('paper-setup.ts')).toContain("export const paperSetup: InEveryLanguage<typeof id> = { id, en, 'pt-br': ptBr }")
})

test('[B40] a phone knows each name at once and loads the sentences of all but Indonesian late', async () => {
  const text = (await languageIndex(houseWith({ id: WORDS('Indonesia'), mad: WORDS("Madhurâ'") }))).get('phone-languages.ts')
  expect(text).toContain("  id: { name: 'Indonesia', load: null },")
  expect(text).toContain("  mad: { name: 'Madhurâ\\'', load: () => import('./phone-in-mad.ts') },")
})

test('[B40] the index is written where it does not fit the languages there are, and taken away where a language has gone', async () => {
  const root = houseWith({ id: WORDS('Indonesia') })
  expect((await findStaleIndex(root)).length).toBe(5)
  expect((await writeLanguageIndex(root)).length).toBe(5)
  expect(await writeLanguageIndex(root)).toEqual([])
  writeFiles(root, { 'texts/src/generated/kiosk.ts': 'edited\n', 'texts/src/generated/phone-in-xx.ts': 'of a language that has gone\n' })
  const stale = ['texts/src/generated/kiosk.ts', 'texts/src/generated/phone-in-xx.ts']
  expect(await findStaleIndex(root)).toEqual(stale)
  expect(await writeLanguageIndex(root)).toEqual(stale)
  expect(readFileSync(join(root, 'texts/src/generated/kiosk.ts'), 'utf8')).toContain('InEveryLanguage')
  expect(await findStaleIndex(root)).toEqual([])
})

test('[B41] a language that lacks a section, or has one that Indonesian has not, is named before anything is written', async () => {
  const lacking = houseWith({ id: WORDS('Indonesia'), jv: "export const phoneCommon = { languageName: 'Jawa' }\n" })
  await expect(writeLanguageIndex(lacking)).rejects.toThrow(
    `${FOLDER}/jv.ts lacks kiosk, paperSetup: every language has each section that id.ts has`,
  )
  const strange = houseWith({ id: WORDS('Indonesia'), jv: `${WORDS('Jawa')}export const kiosks = {}\n` })
  await expect(writeLanguageIndex(strange)).rejects.toThrow(`${FOLDER}/jv.ts has kiosks, which id.ts does not have`)
})
