// Started by trials.ts in a copy of the house: tries one mutant after the other with a Vitest that stays.
// Tests run in a thread, so that this process can watch one that never ends, and takes it along when it ends itself.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BaseSequencer, createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node'
import type { TrialAnswer, TrialOrder } from './trial-messages.ts'

const WATCH_EVERY_MS = 250
const TEST_TIMEOUT_MS = 120_000

/** The order in which the tool names the tests. */
class AsOrdered extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files
  }
}

async function openVitest(root: string): Promise<Vitest> {
  return createVitest('test', {
    root,
    watch: false,
    pool: 'threads',
    maxWorkers: 1,
    fileParallelism: false,
    bail: 1,
    silent: true,
    // Endless is what the processor says; by the wall a busy machine would kill mutants.
    testTimeout: TEST_TIMEOUT_MS,
    reporters: [{}],
    coverage: { enabled: false },
    sequence: { sequencer: AsOrdered },
  })
}

async function tryOne(vitest: Vitest, root: string, order: TrialOrder): Promise<TrialAnswer> {
  const path = join(root, order.file)
  const stopWatching = watchProcessor(order.processorMs)
  try {
    write(vitest, path, order.text)
    return await run(vitest, root, order.tests)
  } finally {
    stopWatching()
    write(vitest, path, order.original)
  }
}

function write(vitest: Vitest, path: string, text: string): void {
  writeFileSync(path, text)
  vitest.invalidateFile(path)
}

async function run(vitest: Vitest, root: string, tests: readonly string[]): Promise<TrialAnswer> {
  const specifications: TestSpecification[] = []
  for (const test of tests)
    specifications.push(...(await vitest.globTestSpecifications([test])).filter(({ moduleId }) => moduleId === join(root, test)))
  if (specifications.length < tests.length) return { type: 'fault', message: `not all of ${tests.join(', ')} are tests` }
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  const asked = new Set(specifications.map(({ moduleId }) => moduleId))
  const modules = testModules.filter(({ moduleId }) => asked.has(moduleId))
  const failed = modules.find((module) => module.state() === 'failed')
  if (failed !== undefined) return { type: 'killed', by: nameOf(failed, root) }
  if (unhandledErrors.length > 0) return { type: 'killed', by: tests.join(', ') }
  const passed = modules.filter((module) => module.state() === 'passed').length
  if (passed === asked.size) return { type: 'survived' }
  return { type: 'fault', message: `only ${passed} of ${asked.size} test files were run` }
}

/** The first test that failed, or the file that could not even be read. */
function nameOf(module: TestModule, root: string): string {
  const [first] = module.children.allTests('failed')
  return first === undefined ? module.moduleId.slice(root.length + 1) : first.fullName
}

/** Processor time, not time by the wall: a busy machine must not make a slow test look endless. */
function watchProcessor(limitMs: number): () => void {
  const before = process.cpuUsage()
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(before)
    if ((user + system) / 1_000 > limitMs) say({ type: 'endless' })
  }, WATCH_EVERY_MS)
  return () => clearInterval(timer)
}

function say(answer: TrialAnswer): void {
  process.send?.(answer)
}

const root = process.cwd()
const vitest = await openVitest(root)
process.on('message', (order: TrialOrder) => {
  tryOne(vitest, root, order).then(say, (error: unknown) => say({ type: 'fault', message: String(error) }))
})
process.on('disconnect', () => process.exit())
say({ type: 'ready' })
