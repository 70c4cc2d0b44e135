import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findFiles } from '../source-files.ts'
import { plantRules } from '../testing/planted-rules.ts'
import { type Judged, mutatedText, shownChange } from './mutant.ts'
import { mutate } from './mutate.ts'

const RULES = `export function isLate(waited: number, target: number): boolean {
  return waited > target
}

export function settled(done: () => boolean): boolean[] {
  while (!done()) {}
  return [done()]
}

export function second(list: readonly { readonly at: number }[]): number | undefined {
  return list[1]?.at
}

export function nobodyAsks(n: number): number {
  return n * 2
}
`
/** The bound of isLate is never looked at, and a list without a second member never given. */
const TESTS = `import { expect, test } from 'vitest'
import { isLate, second, settled } from './rules.ts'

test('late and not late', () => {
  expect([isLate(9, 5), isLate(1, 5)]).toEqual([true, false])
})
test('settled', () => expect(settled(() => true)).toEqual([true]))
test('the second', () => expect(second([{ at: 7 }, { at: 8 }])).toBe(8))
`
const RULES_FILE = 'domain/src/rules.ts'
/** Three lines of rules need less than a domain. */
const PROCESSOR_MS = 1_500

function verdictsOf(judged: readonly Judged[]): Readonly<Record<string, string>> {
  return Object.fromEntries(judged.map(({ mutant, verdict }) => [shownChange(mutant), verdict]))
}

test('[B102, B103, B105] a planted package: what a test notices, what never ends, what lives on, what nobody asks; the tree stays as it was', async () => {
  const root = plantRules({ 'rules.ts': RULES, 'rules.test.ts': TESTS })
  const before = findFiles(root, 'domain', () => true)
  const seen = new Set<string>()
  const look = (): void => void seen.add(readFileSync(join(root, RULES_FILE), 'utf8'))
  const judged = await mutate(root, [RULES_FILE], { tell: look, processorMs: PROCESSOR_MS })
  expect(verdictsOf(judged)).toMatchObject({
    'waited > target → true': 'killed',
    'waited > target → false': 'killed',
    'waited > target → waited >= target': 'survived',
    '!done() → done()': 'time',
    '!done() → false': 'survived',
    '[done()] → []': 'killed',
    'list[1]?.at → list[1].at': 'compiler',
    'n * 2 → n / 2': 'unreached',
  })
  expect(judged.find(({ mutant }) => mutant.after === 'false')?.by).toBe('late and not late')
  expect(findFiles(root, 'domain', () => true)).toEqual(before)
  look()
  expect([...seen]).toEqual([RULES])
  for (const { mutant } of judged) expect(mutatedText(RULES, mutant)).not.toBe(RULES)
})

test('[B106] tests that fail as they are stop everything, with the words of the test', async () => {
  const root = plantRules({ 'rules.ts': RULES, 'rules.test.ts': TESTS.replace('.toBe(8)', '.toBe(7)') })
  await expect(mutate(root, [RULES_FILE], { tell: () => undefined, processorMs: PROCESSOR_MS })).rejects.toThrow(
    /rules\.test\.ts fails before anything is changed[\s\S]*expected 8 to be 7/,
  )
})
