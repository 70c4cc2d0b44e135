// A language is one file in texts/src/languages. Which there are is written down from there, section by section: so a page, and a part of
// it that comes late, carries only its own sentences, and the server needs no build.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const LANGUAGES = 'texts/src/languages'
const INDEX = 'texts/src/generated'
/** Its sections are those that every language has. */
const FIRST = 'id'
/** Nobody but a phone says these, and it loads them language by language. */
const ONLY_LATE = ['phone', 'phoneCommon']
/** A code of a language, and nothing else: a file beside it may hold a part of one. */
const LANGUAGE_FILE = /^([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2})\.ts$/
const MADE = `// Made by \`npm run docs\` from ${LANGUAGES}; do not edit.`

/** The files that must stand in texts/src/generated of the house at `root`, by name. Throws a sentence where a language lacks a section. */
export async function languageIndex(root: string): Promise<ReadonlyMap<string, string>> {
  const languages = await languagesIn(root)
  const codes = languages.map(({ code }) => code)
  const sections = namesOf(languages[0]).toSorted()
  for (const language of languages) complainOf(language, sections)
  return new Map([
    ['languages.ts', allLanguages(codes)],
    ['phone-languages.ts', phoneLanguages(languages)],
    ...codes.map((code): [string, string] => [`phone-in-${code}.ts`, phoneIn(code)]),
    ...sections
      .filter((section) => !ONLY_LATE.includes(section))
      .map((section): [string, string] => [`${fileNameOf(section)}.ts`, oneSection(section, codes)]),
  ])
}

/** Names of the files there that are missing, no longer true, or no longer wanted. */
export async function findStaleIndex(root: string): Promise<readonly string[]> {
  const wanted = await languageIndex(root)
  const there = namesIn(join(root, INDEX))
  const wrong = [...wanted].filter(([name, text]) => !there.includes(name) || readFileSync(join(root, INDEX, name), 'utf8') !== text)
  return [...wrong.map(([name]) => name), ...there.filter((name) => !wanted.has(name))].map((name) => `${INDEX}/${name}`)
}

/** Writes what is stale, and takes away what is no longer wanted. Answers which these were. */
export async function writeLanguageIndex(root: string): Promise<readonly string[]> {
  const stale = await findStaleIndex(root)
  const wanted = await languageIndex(root)
  mkdirSync(join(root, INDEX), { recursive: true })
  for (const path of stale) {
    const text = wanted.get(path.slice(INDEX.length + 1))
    if (text === undefined) rmSync(join(root, path))
    else writeFileSync(join(root, path), text)
  }
  return stale
}

interface LanguageFile {
  readonly code: string
  readonly sections: Readonly<Record<string, unknown>>
}

/** Indonesian first, the others by their codes. */
async function languagesIn(root: string): Promise<readonly LanguageFile[]> {
  const codes = readdirSync(join(root, LANGUAGES)).flatMap((name) => LANGUAGE_FILE.exec(name)?.[1] ?? [])
  const inOrder = [FIRST, ...codes.filter((code) => code !== FIRST).toSorted()]
  return Promise.all(
    inOrder.map(async (code) => {
      const file = pathToFileURL(join(root, LANGUAGES, `${code}.ts`)).href
      return { code, sections: (await import(/* @vite-ignore */ file)) as LanguageFile['sections'] }
    }),
  )
}

function namesOf(language: LanguageFile | undefined): readonly string[] {
  return Object.keys(language?.sections ?? {})
}

function complainOf(language: LanguageFile, wanted: readonly string[]): void {
  const found = namesOf(language)
  const missing = wanted.filter((section) => !found.includes(section))
  const strange = found.filter((section) => !wanted.includes(section))
  const file = `${LANGUAGES}/${language.code}.ts`
  if (missing.length > 0) throw new Error(`${file} lacks ${missing.join(', ')}: every language has each section that ${FIRST}.ts has`)
  if (strange.length > 0) throw new Error(`${file} has ${strange.join(', ')}, which ${FIRST}.ts does not have`)
}

function allLanguages(codes: readonly string[]): string {
  const imports = codes.toSorted().map((code) => `import * as ${nameOf(code)} from '../languages/${code}.ts'`)
  return `${MADE}\n\n${imports.join('\n')}\n\nexport const FILES = { ${codes.map(entryOf).join(', ')} }\n`
}

function oneSection(section: string, codes: readonly string[]): string {
  const imports = codes.toSorted().map((code) => `import { ${section} as ${nameOf(code)} } from '../languages/${code}.ts'`)
  const type = "import type { InEveryLanguage } from '../texts.ts'"
  const all = `export const ${section}: InEveryLanguage<typeof ${FIRST}> = { ${codes.map(entryOf).join(', ')} }`
  return `${MADE}\n\n${imports.join('\n')}\n${type}\n\n${all}\n`
}

/** Names at once, sentences late: a phone loads only the language it speaks. */
function phoneLanguages(languages: readonly LanguageFile[]): string {
  const entries = languages.map(({ code, sections }) => {
    const { languageName } = sections['phoneCommon'] as { readonly languageName: string }
    const load = code === FIRST ? 'null' : `() => import('./phone-in-${code}.ts')`
    return `  ${keyOf(code)}: { name: ${quoted(languageName)}, load: ${load} },`
  })
  return `${MADE}\n\nexport const PHONE_LANGUAGES = {\n${entries.join('\n')}\n}\n`
}

function phoneIn(code: string): string {
  const sections = `import { connection, phone, phoneCommon } from '../languages/${code}.ts'`
  const type = "import type { PhoneTexts } from '../texts.ts'"
  return `${MADE}\n\n${sections}\n${type}\n\nexport const texts: PhoneTexts = { common: phoneCommon, connection, phone }\n`
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}

/** "ptBr" for pt-br. */
function nameOf(code: string): string {
  return code.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

function keyOf(code: string): string {
  return nameOf(code) === code ? code : `'${code}'`
}

function entryOf(code: string): string {
  return nameOf(code) === code ? code : `${keyOf(code)}: ${nameOf(code)}`
}

function fileNameOf(section: string): string {
  return section.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Not made yet.
    return []
  }
}
