// The house as it stands now, copied: what is tried is tried in the copy, and whoever goes on working in the tree disturbs nothing.
// As a program it copies the house it stands in, and writes where to.

import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const NOT_COPIED = new Set(['.git', 'dist', 'coverage', 'data', 'test-results', 'playwright-report'])
const INSTALLED = 'node_modules'

/** Copies the house at `root` to a new folder below the system's temporary one; what is installed is linked, the house's own packages to the copy. */
export function copyHouse(root: string): string {
  const copy = mkdtempSync(join(realpathSync(tmpdir()), 'loket-mutate-'))
  cpSync(root, copy, { recursive: true, filter: (from) => !NOT_COPIED.has(basename(from)) && basename(from) !== INSTALLED })
  linkInstalled(join(root, INSTALLED), join(copy, INSTALLED))
  for (const room of readdirSync(copy)) {
    const installed = join(root, room, INSTALLED)
    if (existsSync(installed)) symlinkSync(installed, join(copy, room, INSTALLED))
  }
  return copy
}

function linkInstalled(from: string, to: string): void {
  mkdirSync(to)
  for (const name of readdirSync(from)) {
    // Tools keep what they remember there; the copy remembers its own.
    if (name === '.cache' || name.startsWith('.vite')) continue
    if (name.startsWith('@')) linkScope(join(from, name), join(to, name))
    else symlinkSync(join(from, name), join(to, name))
  }
}

/** A package of the house is a link there already, and relative: the same link leads to the copy's own. */
function linkScope(from: string, to: string): void {
  mkdirSync(to)
  for (const name of readdirSync(from)) {
    const installed = join(from, name)
    symlinkSync(lstatSync(installed).isSymbolicLink() ? readlinkSync(installed) : installed, join(to, name))
  }
}

if (import.meta.main) console.log(copyHouse(process.cwd()))
