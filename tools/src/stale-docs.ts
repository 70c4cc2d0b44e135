import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Names of the documents below `folder` that differ from what the source says now. */
export function findStaleDocs(folder: string, docs: ReadonlyMap<string, string>): readonly string[] {
  return [...docs]
    .filter(([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text)
    .map(([name]) => name)
}
