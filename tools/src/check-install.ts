// What `npm ci` may do on a fresh machine: fetch and unpack. Nothing compiles, no script runs, no registry is fixed,
// and the lock file knows every platform's package, for one that is missing stops `npm ci` everywhere.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { report } from './report.ts'

interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly inBundle?: boolean
  readonly hasInstallScript?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

/** Looks at every foreign package of a lock file of version 3; one sentence a finding. */
export function findInstallProblems(lock: LockFile): readonly string[] {
  const paths = Object.keys(lock.packages)
  return Object.entries(lock.packages).flatMap(([path, entry]) => (isForeign(path, entry) ? problemsOf(path, entry, paths) : []))
}

function isForeign(path: string, entry: LockedPackage): boolean {
  return /(^|\/)node_modules\//.test(path) && entry.link !== true
}

function problemsOf(path: string, entry: LockedPackage, paths: readonly string[]): readonly string[] {
  const problems: string[] = []
  if (entry.hasInstallScript === true) problems.push(`${path} needs an install script`)
  if (entry.resolved !== undefined) problems.push(`${path} is tied to one registry ("resolved")`)
  if (entry.integrity === undefined && entry.inBundle !== true) problems.push(`${path} has no hash ("integrity")`)
  const unknown = Object.keys(entry.optionalDependencies ?? {}).filter(
    (name) => !paths.some((other) => other.endsWith(`node_modules/${name}`)),
  )
  return [...problems, ...unknown.map((name) => `${path} may need ${name}, which the lock file does not have: npm ci would refuse it`)]
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync(join(process.cwd(), 'package-lock.json'), 'utf8')) as LockFile
  report(findInstallProblems(lock), `${Object.keys(lock.packages).length} packages locked, none with an install script`)
}
