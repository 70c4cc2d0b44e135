// The packaging program is not a dependency and was not run here; what it is told is looked at.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const KIOSK = join(import.meta.dirname, '..')
const CONFIG = readFileSync(join(KIOSK, 'electron-builder.yml'), 'utf8')

/** What stands behind a name, at whatever depth. */
function told(name: string): string | undefined {
  return new RegExp(`^ *${name}: (.*)$`, 'm').exec(CONFIG)?.[1]
}

test('[Z19] a package carries the Electron that the shell was written for', () => {
  const { dependencies } = JSON.parse(readFileSync(join(KIOSK, 'package.json'), 'utf8')) as {
    readonly dependencies: Record<string, string>
  }
  expect(told('electronVersion')).toBe(dependencies['electron'])
})

test('[Z19] its fuses let it run the shell that it carries, and nothing else', () => {
  const SHUT = [
    'runAsNode',
    'enableNodeOptionsEnvironmentVariable',
    'enableNodeCliInspectArguments',
    'loadBrowserProcessSpecificV8Snapshot',
    'grantFileProtocolExtraPrivileges',
  ]
  const OPEN = ['enableCookieEncryption', 'enableEmbeddedAsarIntegrityValidation', 'onlyLoadAppFromAsar']
  expect(SHUT.map((fuse) => [fuse, told(fuse)])).toEqual(SHUT.map((fuse) => [fuse, 'false']))
  expect(OPEN.map((fuse) => [fuse, told(fuse)])).toEqual(OPEN.map((fuse) => [fuse, 'true']))
})

test('[Z19] it is made of the built shell alone, for Debian and for Windows', () => {
  expect([told('app'), told('asar')]).toEqual(['shell/dist', 'true'])
  expect([...CONFIG.matchAll(/^ {2}target: \[(.*)\]$/gm)].map((match) => match[1])).toEqual(['deb, AppImage', 'nsis'])
})
