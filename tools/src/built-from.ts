// Whether a face's built pages still belong to its sources: by content, since a checkout gives every file a new date.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Face } from './house.ts'
import { findFiles, isTestSource } from './source-files.ts'

const MARK = '.built-from'
/** What goes into every page besides the face's own folder. */
const SHARED_ROOMS = ['ui', 'texts', 'protocol'] as const
const RECIPE = ['tools/src/build-pages.ts', 'tools/src/pages.ts', 'tsconfig.json', 'package-lock.json'] as const

/** A hash over everything a face is built from: names and contents. Tests do not count. */
export function hashSources(root: string, face: Face): string {
  const files = [face, ...SHARED_ROOMS]
    .filter((room) => existsSync(join(root, room)))
    .flatMap((room) => findFiles(root, room, (path) => !isTestSource(path)))
  const hash = createHash('sha256')
  for (const file of [...files, ...RECIPE.filter((path) => existsSync(join(root, path)))]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

export function isUpToDate(root: string, face: Face): boolean {
  const mark = join(root, face, 'dist', MARK)
  return existsSync(mark) && readFileSync(mark, 'utf8') === hashSources(root, face)
}

/** To be written last, with the hash taken before the build began: a half-built folder is then not taken for a whole one. */
export function markBuilt(root: string, face: Face, hash: string): void {
  writeFileSync(join(root, face, 'dist', MARK), hash)
}
