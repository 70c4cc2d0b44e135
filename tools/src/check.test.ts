import { describe, expect, test } from 'vitest'
import { check } from './check.ts'
import type { Step } from './check-steps.ts'
import { closingLine, countPlaywright, countVitest } from './test-counts.ts'
import { tempFolder } from './testing/temp-folder.ts'

const VITEST = JSON.stringify({ numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] })

function script(name: string, code: string, more: Partial<Step> = {}): Step {
  return { name, programs: [['node', '-e', code]], timeoutMs: 20_000, counts: null, ...more }
}

async function run(steps: readonly Step[]): Promise<{ ok: boolean; line: string; text: string }> {
  let text = ''
  const { ok, counts } = await check(tempFolder({}), steps, (more) => {
    text += more
  })
  return { ok, line: closingLine(counts), text }
}

describe('[B14] the check', () => {
  test('stops at the first step that fails, and shows what that step said', async () => {
    const { ok, line, text } = await run([
      script('one', ''),
      script('two', "console.error('it broke'); process.exit(3)"),
      script('three', "console.log('never')"),
    ])
    expect(ok).toBe(false)
    expect(line).toBe('0 passed, 1 failed')
    expect(text).toContain('it broke')
    expect(text).not.toContain('never')
  })

  test('sums the reports of the steps that run tests', async () => {
    const write = (file: string): string => `require('fs').writeFileSync('${file}', ${JSON.stringify(VITEST)})`
    const counted = (file: string): Step => script(file, write(file), { counts: { report: file, read: countVitest } })
    expect((await run([counted('a.json'), counted('b.json')])).line).toBe('6 passed, 0 failed, 2 skipped')
  })

  test('fails where a program reports a failed test and still ends well', async () => {
    const report = JSON.stringify({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults: [] })
    const liar = script('liar', `require('fs').writeFileSync('r.json', ${JSON.stringify(report)})`, {
      counts: { report: 'r.json', read: countVitest },
    })
    expect(await run([liar])).toMatchObject({ ok: false, line: '3 passed, 1 failed' })
  })

  test('ends a step that hangs', async () => {
    const { ok, text } = await run([script('hangs', 'setInterval(() => {}, 1000)', { timeoutMs: 300 })])
    expect(ok).toBe(false)
    expect(text).toContain('was ended after 0.3 s')
  })

  test('counts a test file that cannot be loaded as a failure, and a story that passed by luck', () => {
    const unloaded = JSON.stringify({
      numPassedTests: 3,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    })
    expect(countVitest(unloaded)).toEqual({ passed: 3, failed: 1, skipped: 0 })
    expect(countPlaywright(JSON.stringify({ stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 0 }, errors: [] }))).toEqual({
      passed: 4,
      failed: 3,
      skipped: 0,
    })
  })
})
