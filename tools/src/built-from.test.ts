import { mkdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashSources, isUpToDate, markBuilt } from './built-from.ts'
import { tempFolder, writeFiles } from './testing/temp-folder.ts'

const HOUSE = {
  'kiosk/page/index.html': '<p>',
  'display/page/index.html': '<p>',
  'ui/src/button.tsx': 'one',
  'texts/src/id.ts': 'satu',
  'package-lock.json': '{}',
}

function builtHouse(): string {
  const root = tempFolder(HOUSE)
  mkdirSync(join(root, 'kiosk/dist'))
  markBuilt(root, 'kiosk', hashSources(root, 'kiosk'))
  return root
}

test('[B11] pages stay as they are while no source changes, whatever the dates of the files', () => {
  const root = builtHouse()
  utimesSync(join(root, 'kiosk/page/index.html'), 0, 0)
  writeFiles(root, { 'display/page/index.html': '<b>', 'kiosk/page/x.test.ts': 'new' })
  expect(isUpToDate(root, 'kiosk')).toBe(true)
  expect(isUpToDate(root, 'display')).toBe(false)
})

test.each(['kiosk/page/new.ts', 'ui/src/button.tsx', 'texts/src/id.ts', 'package-lock.json'])(
  '[B11] a change of %s calls for a new build',
  (path) => {
    const root = builtHouse()
    writeFiles(root, { [path]: 'changed' })
    expect(isUpToDate(root, 'kiosk')).toBe(false)
  },
)
