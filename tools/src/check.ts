// `npm test`: everything that must hold, step by step; the first step that fails ends it with that step's own words.
// The last line says how many tests passed and failed; a failing step that runs no tests counts as one failed.

import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { STEPS, type Step } from './check-steps.ts'
import { runProgram } from './run-program.ts'
import { addCounts, closingLine, NO_TESTS, type TestCounts } from './test-counts.ts'

interface StepEnd {
  readonly ok: boolean
  readonly output: string
  readonly counts: TestCounts
}

/** Runs the steps below `root` until one fails; writes as it goes. */
export async function check(
  root: string,
  steps: readonly Step[],
  write: (text: string) => void,
): Promise<{ readonly ok: boolean; readonly counts: TestCounts }> {
  let counts = NO_TESTS
  for (const step of steps) {
    write(`\n== ${step.name}\n`)
    const started = performance.now()
    const end = await runStep(root, step)
    counts = addCounts(counts, end.counts)
    write(`${end.output.trim()}\n`)
    write(`-- ${step.name}: ${end.ok ? 'ok' : 'FAILED'}, ${((performance.now() - started) / 1_000).toFixed(1)} s\n`)
    if (!end.ok) return { ok: false, counts }
  }
  return { ok: true, counts }
}

async function runStep(root: string, step: Step): Promise<StepEnd> {
  if (step.counts !== null) rmSync(join(root, step.counts.report), { force: true })
  let output = ''
  let code = 0
  for (const [program = '', ...parameters] of step.programs) {
    const end = await runProgram(program === 'node' ? process.execPath : program, parameters, { cwd: root, timeoutMs: step.timeoutMs })
    output += end.output
    code = end.code
    if (code !== 0) break
  }
  const counts = readCounts(root, step)
  // Tests that ran and failed speak for themselves; every other failure is one.
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed
  return { ok: code === 0 && failed === 0, output, counts: { ...counts, failed } }
}

function readCounts(root: string, step: Step): TestCounts {
  if (step.counts === null) return NO_TESTS
  const report = join(root, step.counts.report)
  return existsSync(report) ? step.counts.read(readFileSync(report, 'utf8')) : NO_TESTS
}

if (import.meta.main) {
  const started = performance.now()
  const { ok, counts } = await check(process.cwd(), STEPS, (text) => void process.stdout.write(text))
  console.log(`\n${ok ? 'All holds' : 'Not everything holds'}, ${((performance.now() - started) / 1_000).toFixed(0)} s`)
  console.log(closingLine(counts))
  process.exitCode = ok ? 0 : 1
}
