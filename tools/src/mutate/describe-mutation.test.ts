import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { describeMutation, percent, scoreOf } from './describe-mutation.ts'
import type { Judged, Mutant, Verdict } from './mutant.ts'
import { readReasons } from './reasons.ts'

function mutant(file: string, before: string, after: string): Mutant {
  const lineText = `return ${before}`
  return { file, operator: 'comparison', start: 7, end: 7 + before.length, before, after, line: 3, column: 8, lineText }
}

function judged(verdict: Verdict, file = 'domain/src/clocks/clocks.ts', after = 'a >= b'): Judged {
  return { mutant: mutant(file, 'a > b', after), verdict, by: verdict === 'compiler' ? 'TS2532: Object is possibly undefined.' : null }
}

const REASON = { file: 'domain/src/clocks/clocks.ts', line: 'return a > b', change: 'a > b → a >= b', reason: 'a is never b' }

function sectionOf(report: string, title: string): string {
  return report.split('\n## ').find((section) => section.startsWith(title)) ?? ''
}

test('[B104] the score counts what a test noticed, for each folder and in all, rounded down', () => {
  const all = [judged('killed'), judged('time'), judged('compiler'), judged('survived', 'domain/src/hours/opening.ts'), judged('unreached')]
  expect(scoreOf(all)).toBe(0.4)
  const report = describeMutation({ judged: all, reasons: [], measured: 'Measured today.' })
  expect(report).toContain('| domain/src/clocks | 4 | 1 | 1 | 1 | 0 | 1 | 50.0 % |')
  expect(report).toContain('| domain/src/hours | 1 | 0 | 0 | 0 | 1 | 0 | 0.0 % |')
  expect(report).toContain('| all | 5 | 1 | 1 | 1 | 1 | 1 | 40.0 % |')
  expect(percent(0.8999)).toBe('89.9 %')
})

test('[B104] a survivor is named with place, line, change and reason; without one it says so', () => {
  const lives = [
    judged('survived'),
    judged('survived', 'domain/src/clocks/clocks.ts', 'a <= b'),
    judged('compiler'),
    judged('unreached', 'domain/src/x.ts'),
  ]
  const report = describeMutation({ judged: lives, reasons: [REASON], measured: '' })
  expect(sectionOf(report, 'Survivors with a reason')).toContain(
    '| domain/src/clocks/clocks.ts:3:8 | `return a > b` | `a > b → a >= b` | a is never b |',
  )
  const without = sectionOf(report, 'Survivors without a reason')
  expect(without).toContain('`a > b → a <= b` | **no reason given** |')
  expect(without).toContain('| domain/src/x.ts:3:8 | `return a > b` | `a > b → a >= b` | no test comes here |')
  expect(without).not.toContain('a is never b')
  expect(sectionOf(report, 'Refused by the compiler alone')).toContain('TS2532')
})

test('[B104] a reason whose change is noticed now is named, one of a file that was not tried is not', () => {
  const elsewhere = { ...REASON, file: 'domain/src/hours/opening.ts' }
  const report = describeMutation({ judged: [judged('killed')], reasons: [REASON, elsewhere], measured: '' })
  expect(sectionOf(report, 'Reasons that nobody needs any more')).toContain(
    '- domain/src/clocks/clocks.ts: `a > b → a >= b` in `return a > b`',
  )
  expect(report).not.toContain('opening.ts')
})

test('[B104] an entry of the list of reasons that gives none is refused', () => {
  const folder = tempFolder({ 'reasons.json': JSON.stringify([REASON, { ...REASON, reason: '' }]) })
  expect(() => readReasons(join(folder, 'reasons.json'))).toThrow('entry 2 needs file, line, change and reason')
})
