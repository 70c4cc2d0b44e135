import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { plantRules } from '../testing/planted-rules.ts'
import { openTrials, type TrialEnd } from './trials.ts'

const ORIGINAL = 'export const next = (n: number) => n + 1\n'
const TESTS = "import { expect, test } from 'vitest'\nimport { next } from './rules.ts'\n\ntest('next', () => expect(next(1)).toBe(2))\n"

test('[B103, B105] what a change stopped is started anew, and the file is as it was after each trial', async () => {
  const copy = plantRules({ 'rules.ts': ORIGINAL, 'rules.test.ts': TESTS })
  const trials = openTrials([copy])
  onTestFinished(() => trials.close())
  const attempt = async (text: string): Promise<readonly [TrialEnd['type'], string]> => {
    const order = { file: 'domain/src/rules.ts', original: ORIGINAL, text, tests: ['domain/src/rules.test.ts'], processorMs: 1_500 }
    const { type } = await trials.attempt(order)
    return [type, readFileSync(join(copy, order.file), 'utf8')]
  }
  expect(await attempt('export const next = (n: number) => n + 2\n')).toEqual(['killed', ORIGINAL])
  expect(await attempt('export const next = (n: number) => { for (;;) n += 1 }\n')).toEqual(['endless', ORIGINAL])
  expect(await attempt("export const next = () => process.kill(process.pid, 'SIGKILL')\n")).toEqual(['endless', ORIGINAL])
  expect(await attempt('export const next = (n: number) => 1 + n\n')).toEqual(['survived', ORIGINAL])
})
