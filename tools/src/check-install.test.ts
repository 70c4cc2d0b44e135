import { expect, test } from 'vitest'
import { findInstallProblems } from './check-install.ts'

const FINE = { version: '1.0.0', integrity: 'sha512-x' }

function problemsOf(entry: object): readonly string[] {
  return findInstallProblems({
    packages: {
      '': { version: '0.1.0' },
      domain: {},
      'node_modules/@loket/domain': { link: true },
      'node_modules/a': { ...FINE, ...entry },
    },
  })
}

test('[B9] a package that only has to be unpacked is fine', () => {
  expect(problemsOf({})).toEqual([])
})

test('[B9] a package with an install script is named', () => {
  expect(problemsOf({ hasInstallScript: true })).toEqual(['node_modules/a needs an install script'])
})

test('[B9] a package tied to a registry, or without a hash, is named', () => {
  expect(problemsOf({ resolved: 'https://example.org/a.tgz', integrity: undefined })).toEqual([
    'node_modules/a is tied to one registry ("resolved")',
    'node_modules/a has no hash ("integrity")',
  ])
})

test("[B9] another platform's package that is missing is named, for npm ci stops at it", () => {
  const lock = {
    packages: { 'node_modules/a': { ...FINE, optionalDependencies: { 'a-here': '1', 'a-there': '1' } }, 'node_modules/a-here': FINE },
  }
  expect(findInstallProblems(lock)).toEqual(['node_modules/a may need a-there, which the lock file does not have: npm ci would refuse it'])
})
