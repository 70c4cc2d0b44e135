import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findFiles, isSource, isTestSource } from '../source-files.ts'
import { askGit } from './ask-git.ts'
import type { MutateOptions } from './options.ts'

/** Where the rules stand, if nothing else is asked for. */
const RULES_FOLDER = 'domain/src'

/** The source files to change, tests left out, of one room. Throws a plain sentence where there are none. */
export async function chooseFiles(root: string, { paths, since }: MutateOptions): Promise<readonly string[]> {
  const asked = paths.length === 0 ? [RULES_FOLDER] : paths
  const missing = asked.find((path) => !existsSync(join(root, path)))
  if (missing !== undefined) throw new Error(`there is no ${missing}`)
  const rooms = new Set(asked.map(roomOf))
  if (rooms.size !== 1) throw new Error(`one room at a time, not ${[...rooms].join(' and ')}`)
  const changed = since === null ? null : new Set(await changedSince(root, since))
  const files = findFiles(root, roomOf(asked[0] ?? ''), (path) => {
    const wanted = asked.some((folder) => path === folder || path.startsWith(`${folder}/`))
    return wanted && isSource(path) && !isTestSource(path) && (changed === null || changed.has(path))
  })
  if (files.length === 0) throw new Error(`no source file in ${asked.join(', ')}${since === null ? '' : ` differs from ${since}`}`)
  return files
}

export function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}

/** Files that the history does not have, or has differently. */
async function changedSince(root: string, revision: string): Promise<readonly string[]> {
  const differing = await askGit(root, 'diff', '--name-only', '--relative', revision, '--')
  const added = await askGit(root, 'ls-files', '--others', '--exclude-standard')
  return [...differing.split('\n'), ...added.split('\n')]
}
