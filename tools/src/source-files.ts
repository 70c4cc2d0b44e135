import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', '.git', 'coverage', 'data', 'test-results', 'playwright-report'])

/** Paths of all files below `folder` that `wanted` accepts, relative to `root`, with `/`, sorted. Built and installed folders are left out. */
export function findFiles(root: string, folder: string, wanted: (path: string) => boolean): readonly string[] {
  const found: string[] = []
  collect(root, join(root, folder), wanted, found)
  return found.sort()
}

export function isSource(path: string): boolean {
  return /\.tsx?$/.test(path) && !path.endsWith('.d.ts')
}

/** Tests, and what only tests use. */
export function isTestSource(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || /\/src\/testing\//.test(path)
}

function collect(root: string, folder: string, wanted: (path: string) => boolean, found: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) collect(root, path, wanted, found)
      continue
    }
    const fromRoot = relative(root, path).split(sep).join('/')
    if (entry.isFile() && wanted(fromRoot)) found.push(fromRoot)
  }
}
