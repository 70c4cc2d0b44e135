// `npm run mutate`: changes the rules one place at a time and sees whether a test notices. Not part of the check: it takes minutes.
// Of the whole domain it writes docs/generated/mutation.md; of a part it says the same on the screen.

import { writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endPlainly } from '../end-plainly.ts'
import { askGit } from './ask-git.ts'
import { chooseFiles } from './choose-files.ts'
import { describeMutation, percent, scoreOf } from './describe-mutation.ts'
import { shownChange } from './mutant.ts'
import { listMutants, mutate } from './mutate.ts'
import { readOptions } from './options.ts'
import { readReasons } from './reasons.ts'

const REPORT = 'docs/generated/mutation.md'
const REASONS = fileURLToPath(new URL('equivalent.json', import.meta.url))
const GOAL = 0.9
/** Whoever works at the machine goes first. */
const NICE = 10
const PROCESSOR_MS = 4_000

/** Exit code 1 where fewer are killed than the goal asks. */
async function main(root: string, parameters: readonly string[]): Promise<number> {
  const options = readOptions(parameters)
  const files = await chooseFiles(root, options)
  if (options.list) {
    for (const mutant of listMutants(root, files))
      console.log(`${mutant.file}:${mutant.line}:${mutant.column} ${mutant.operator}: ${shownChange(mutant)}`)
    return 0
  }
  setPriority(NICE)
  // What is copied now is measured, whatever happens to the tree meanwhile.
  const measured = await whenAndWhere(root)
  const started = performance.now()
  const judged = await mutate(root, files, { tell: (sentence) => console.log(sentence), processorMs: PROCESSOR_MS })
  const report = describeMutation({ judged, reasons: readReasons(REASONS), measured })
  const whole = options.paths.length === 0 && options.since === null
  if (whole) writeFileSync(join(root, REPORT), report)
  console.log(whole ? `${REPORT} is written` : `\n${report}`)
  const score = scoreOf(judged)
  console.log(
    `${percent(score)} of ${judged.length} mutants killed, the goal is ${percent(GOAL)}; ${((performance.now() - started) / 1_000).toFixed(0)} s`,
  )
  return score >= GOAL ? 0 : 1
}

async function whenAndWhere(root: string): Promise<string> {
  const revision = await askGit(root, 'rev-parse', '--short', 'HEAD')
  const changes = await askGit(root, 'status', '--porcelain', '--', 'domain', 'protocol')
  return `Measured ${new Date().toISOString().slice(0, 10)} on ${revision}${changes === '' ? '' : ' with changes'}.`
}

if (import.meta.main) await endPlainly(() => main(process.cwd(), process.argv.slice(2)))
