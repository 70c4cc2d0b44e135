import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { fixChance } from './fix-chance.ts'

test('[B108] only tests that use chance get their fixed seed, behind their last line', () => {
  const random = "import fc from 'fast-check'\nfc.nat()\n"
  const root = tempFolder({ 'random.test.ts': random, 'plain.test.ts': 'export {}\n' })
  fixChance(root, ['random.test.ts', 'plain.test.ts'])
  const changed = readFileSync(join(root, 'random.test.ts'), 'utf8')
  expect(changed.startsWith(random)).toBe(true)
  expect(changed).toMatch(/seed: 1/)
  expect(readFileSync(join(root, 'plain.test.ts'), 'utf8')).toBe('export {}\n')
})
