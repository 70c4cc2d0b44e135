import { expect, test } from 'vitest'
import { impuritiesOf } from './purity.ts'

test.each([
  ['const at = Date.now()', 'Date'],
  ['const at = new Date()', 'Date'],
  ['const dice = Math.random()', 'Math.random'],
  ['const mode = process.env', 'process'],
  ['const all = globalThis', 'globalThis'],
  ['const entry = { Date }', 'Date'],
])('[B3] the rules know no clock, no chance and no surroundings: %s', (text, name) => {
  expect(impuritiesOf('domain/src/x.ts', `\n${text}`)).toEqual([`domain/src/x.ts:2 uses ${name}: time, chance and ids come from outside`])
})

test('[B3] a member that bears such a name is another thing', () => {
  expect(
    impuritiesOf(
      'x.ts',
      'const load = { process: 1 }; load.process; Math.max(1); // Date\ninterface Seen { readonly performance: number }',
    ),
  ).toEqual([])
})
