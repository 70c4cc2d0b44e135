// The steps of the check, in order. The two that run tests leave a report to count from.

import { countPlaywright, countVitest, type TestCounts } from './test-counts.ts'

export interface Step {
  readonly name: string
  /** Programs with their parameters, one after the other; `node` is the Node that runs the check. */
  readonly programs: readonly (readonly string[])[]
  readonly timeoutMs: number
  readonly counts: { readonly report: string; readonly read: (json: string) => TestCounts } | null
}

const MINUTE_MS = 60_000
const VITEST_REPORT = 'test-results/unit.json'
const STORIES_REPORT = 'test-results/stories.json'

export const STEPS: readonly Step[] = [
  step('format and lint', [['node', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']]),
  step('languages', [['node', 'tools/src/index-languages.ts', '--check']]),
  step('types', [['node', 'tools/src/check-types.ts']]),
  step('boundaries', [['node', 'tools/src/check-boundaries.ts']]),
  step('unused code', [['node', 'node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints']]),
  step('rules', [['node', 'tools/src/check-rules.ts']]),
  step('documents', [
    ['node', 'tools/src/write-docs.ts', '--check'],
    ['node', 'tools/src/check-links.ts'],
  ]),
  step('words', [['node', 'tools/src/check-words.ts']]),
  step('installation', [['node', 'tools/src/check-install.ts']]),
  {
    name: 'unit tests',
    programs: [
      ['node', 'node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`],
    ],
    timeoutMs: 15 * MINUTE_MS,
    counts: { report: VITEST_REPORT, read: countVitest },
  },
  step('pages', [
    ['node', 'tools/src/build-pages.ts'],
    ['node', 'tools/src/build-shell.ts'],
  ]),
  {
    name: 'stories',
    programs: [['node', 'tools/src/run-stories.ts', `--report=${STORIES_REPORT}`]],
    timeoutMs: 10 * MINUTE_MS,
    counts: { report: STORIES_REPORT, read: countPlaywright },
  },
]

function step(name: string, programs: readonly (readonly string[])[]): Step {
  return { name, programs, timeoutMs: 5 * MINUTE_MS, counts: null }
}
