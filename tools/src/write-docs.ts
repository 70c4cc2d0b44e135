// `npm run docs` writes docs/generated; with --check it writes nothing and names what is no longer true.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RIGHTS } from '@loket/domain'
import { buildOpenApi, LOG_EVENTS } from '@loket/server'
import { describeCommands, describeLogEvents } from './generated-docs.ts'
import { report } from './report.ts'
import { findStaleDocs } from './stale-docs.ts'

const FOLDER = 'docs/generated'

function generatedDocs(root: string): ReadonlyMap<string, string> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return new Map([
    ['commands.md', describeCommands(RIGHTS)],
    ['log-events.md', describeLogEvents(LOG_EVENTS)],
    ['openapi.json', `${JSON.stringify(buildOpenApi(version), null, 2)}\n`],
  ])
}

if (import.meta.main) {
  const folder = join(process.cwd(), FOLDER)
  const docs = generatedDocs(process.cwd())
  if (process.argv.includes('--check')) {
    const stale = findStaleDocs(folder, docs).map((name) => `${FOLDER}/${name} is not what the source says now: npm run docs`)
    report(stale, `${docs.size} generated documents are up to date`)
  } else {
    mkdirSync(folder, { recursive: true })
    for (const [name, text] of docs) writeFileSync(join(folder, name), text)
    console.log(`${docs.size} documents written to ${FOLDER}`)
  }
}
