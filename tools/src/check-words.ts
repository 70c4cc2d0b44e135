// What must not be there: unfinished business, a fault passed over in silence, and spellings the public would stumble over.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOMS } from './house.ts'
import { report } from './report.ts'
import { findFiles, isSource, isTestSource } from './source-files.ts'

/** Files whose words a person may see on a screen or on paper. */
const PUBLIC_WORDS = /^(texts|ui|kiosk|display|staff|phone|printer)\/|^server\/src\/presets\//

// Put together from halves, so that this file passes its own check.
const UNFINISHED = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`)
const EMPTY_CATCH = /\bcatch\s*(?:\([^)]*\))?\s*\{\s*\}|\.catch\(\(\) => \{\s*\}\)/g
const REGISTRY = /\bregistry\.[a-z.]+\.(org|com|dev)\b/
const MISSPELT = new RegExp(`\\b(${['antri' + 'an', 'nom' + 'er', 'mengant' + 'ri', 'ant' + 'ri'].join('|')})\\b`, 'i')

/** Checks one text; one sentence a finding, with its line. */
export function findWords(file: string, text: string): readonly string[] {
  const silent = [...text.matchAll(EMPTY_CATCH)].map(
    ({ index }) => `${file}:${text.slice(0, index).split('\n').length} catches and says nothing: write why going on is right`,
  )
  return [...silent, ...text.split('\n').flatMap((line, index) => wordsOf(file, line, index + 1))]
}

function wordsOf(file: string, line: string, number: number): readonly string[] {
  const where = `${file}:${number}`
  const problems: string[] = []
  const unfinished = UNFINISHED.exec(line)?.[1]
  if (unfinished !== undefined) problems.push(`${where} says ${unfinished}: finish it, or write it down outside the source`)
  if (REGISTRY.test(line)) problems.push(`${where} names the host of a package registry: which one is used is the reader's own choice`)
  const misspelt = PUBLIC_WORDS.test(file) && !isTestSource(file) ? MISSPELT.exec(line)?.[1] : undefined
  if (misspelt !== undefined) problems.push(`${where} says "${misspelt}": write antrean, nomor, mengantre`)
  return problems
}

/** Every source, page, style sheet and document of the house. */
export function wordFiles(root: string): readonly string[] {
  const inRooms = ROOMS.filter((room) => existsSync(join(root, room))).flatMap((room) =>
    findFiles(root, room, (path) => isSource(path) || /\.(css|html|json|md)$/.test(path)),
  )
  const documents = findFiles(root, 'docs', (path) => path.endsWith('.md'))
  return [...inRooms, ...documents]
}

if (import.meta.main) {
  const root = process.cwd()
  const files = wordFiles(root)
  const problems = files.flatMap((file) => findWords(file, readFileSync(join(root, file), 'utf8')))
  report(problems, `${files.length} files read`)
}
