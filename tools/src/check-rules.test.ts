import { describe, expect, test } from 'vitest'
import { checkRules, compareRules } from './check-rules.ts'
import { readTestTitles } from './test-titles.ts'
import { tempFolder } from './testing/temp-folder.ts'

const DOCUMENT = '## Issuing\n\n- **I1** a number is unique.\n- **I2** a number is short.\n'

function problemsOf(document: string, source: string): readonly string[] {
  return compareRules(document, readTestTitles('x.test.ts', source)).problems
}

describe('[B6] rules and tests', () => {
  test('where each rule has a test and each test a rule, there is nothing to report', () => {
    const source = "test('[I1] it is unique', () => {})\ndescribe('[I2] short', () => {\n  test.each([1])('for %s', (n) => n)\n})"
    expect(problemsOf(DOCUMENT, source)).toEqual([])
  })

  test('a rule without a test is named', () => {
    expect(problemsOf(DOCUMENT, "test('[I1] it is unique', () => {})")).toEqual(['docs/rules.md I2 has no test'])
  })

  test('a test that names no rule, or has no literal title, is named', () => {
    const source = "const name = 'x'\ntest('[I1] [I2] both', () => {})\ntest('unnamed', () => {})\ntest(name, () => {})"
    expect(problemsOf(DOCUMENT, source)).toEqual([
      'x.test.ts:3 "unnamed" does not begin with the id of a rule, as in "[I3] …"',
      'x.test.ts:4 "(no literal title)" does not begin with the id of a rule, as in "[I3] …"',
    ])
  })

  test('a test of a rule that is not there, and a rule that is there twice, are named', () => {
    const found = problemsOf(`${DOCUMENT}- **I1** again.\n`, "test('[I1, I2] both', () => {})\ntest(`[I9] none`, () => {})")
    expect(found).toEqual(['docs/rules.md has I1 twice', 'x.test.ts:2 names I9, which docs/rules.md does not have'])
  })

  test('a section may have two letters', () => {
    const document = `${DOCUMENT}- **BK12** a booking is worth a step.\n`
    const source = "test('[I1, BK12] [I2] all', () => {})"
    expect(problemsOf(document, source)).toEqual([])
    expect(problemsOf(DOCUMENT, source)).toEqual(['x.test.ts:1 names BK12, which docs/rules.md does not have'])
  })

  test('tests and stories of all rooms are read, built and installed folders are not', () => {
    const root = tempFolder({
      'docs/rules.md': DOCUMENT,
      'domain/src/a.test.ts': "test('[I1] a', () => {})",
      'e2e/src/b.spec.ts': "test('[I2] b', async ({ office }) => {})\ntest.describe('group', () => {\n  test('[I2] c', async () => {})\n})",
      'domain/node_modules/x/src/c.test.ts': "test('no rule', () => {})",
    })
    expect(checkRules(root)).toEqual({ problems: [], rules: 2, tests: 3 })
  })
})
