// Which tests come to which statement of the source: each test file is run once by itself, with the coverage of Vitest.

import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { inParallel } from '../in-parallel.ts'
import { runProgram } from '../run-program.ts'
import type { Mutant } from './mutant.ts'

const LIMIT_MS = 300_000

interface Place {
  readonly line: number
  /** From 0; `null`: the end of the line. */
  readonly column: number | null
}

interface FileCoverage {
  readonly statementMap: Readonly<Record<string, { readonly start: Place; readonly end: Place }>>
  readonly s: Readonly<Record<string, number>>
}

interface TestFile {
  readonly path: string
  /** Its tests alone, without what is read before them. */
  readonly durationMs: number
  /** By path of the source file, relative to the root. */
  readonly covered: ReadonlyMap<string, FileCoverage>
}

/** Test files that are run one after the other, without a look in between. */
export interface Round {
  readonly tests: readonly string[]
  readonly durationMs: number
}

export interface Reach {
  /** The test files that come to the statement of this mutant: the quick ones, then each long one by itself. */
  roundsFor(mutant: Mutant): readonly Round[]
}

/** What takes longer is a round of its own, so that a mutant that the quick ones notice never waits for it. */
const LONG_MS = 500

/** Runs each test file in one of the copies. Throws a plain sentence where one fails before anything is changed. */
export async function measureReach(copies: readonly string[], room: string, tests: readonly string[]): Promise<Reach> {
  const free = [...copies]
  const measured = await inParallel(tests, copies.length, async (test) => {
    const copy = free.pop()
    if (copy === undefined) throw new Error('more at once than there are copies')
    const answer = await measure(copy, room, test)
    free.push(copy)
    return answer
  })
  const quickestFirst = measured.toSorted((one, other) => one.durationMs - other.durationMs)
  return { roundsFor: (mutant) => roundsOf(quickestFirst.filter(({ covered }) => reaches(covered.get(mutant.file), mutant))) }
}

function roundsOf(tests: readonly TestFile[]): readonly Round[] {
  const quick = tests.filter(({ durationMs }) => durationMs <= LONG_MS)
  const rounds = [quick, ...tests.slice(quick.length).map((test) => [test])].filter((round) => round.length > 0)
  return rounds.map((round) => ({
    tests: round.map(({ path }) => path),
    durationMs: round.reduce((sum, { durationMs }) => sum + durationMs, 0),
  }))
}

async function measure(copy: string, room: string, test: string): Promise<TestFile> {
  const folder = join(copy, 'coverage')
  const report = join(folder, 'tests.json')
  const parameters = [
    ...['node_modules/vitest/vitest.mjs', 'run', test, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    ...['--coverage.enabled', '--coverage.provider=v8', '--coverage.reporter=json', `--coverage.reportsDirectory=${folder}`],
    `--coverage.include=${room}/src/**`,
  ]
  const { code, output } = await runProgram(process.execPath, parameters, { cwd: copy, timeoutMs: LIMIT_MS })
  if (code !== 0) throw new Error(`${test} fails before anything is changed:\n${output.trim()}`)
  const coverage = JSON.parse(readFileSync(join(folder, 'coverage-final.json'), 'utf8')) as Record<string, FileCoverage>
  const covered = Object.entries(coverage).map(([path, file]) => [relative(copy, path).split(sep).join('/'), file] as const)
  return { path: test, durationMs: durationOf(readFileSync(report, 'utf8')), covered: new Map(covered) }
}

function durationOf(json: string): number {
  const { testResults } = JSON.parse(json) as { readonly testResults: readonly { readonly startTime: number; readonly endTime: number }[] }
  return testResults.reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0)
}

/** Whether the innermost statement around the mutant was run; outside of statements, as in a parameter, whether anything of the file was. */
function reaches(file: FileCoverage | undefined, mutant: Mutant): boolean {
  if (file === undefined) return false
  const around = Object.entries(file.statementMap).filter(([, { start, end }]) => isFrom(mutant, start) && isUpTo(mutant, end))
  const innermost = around.reduce<(typeof around)[number] | null>(
    (best, next) => (best === null || isInside(next[1], best[1]) ? next : best),
    null,
  )
  if (innermost === null) return Object.values(file.s).some((runs) => runs > 0)
  return (file.s[innermost[0]] ?? 0) > 0
}

function isFrom({ line, column }: Mutant, start: Place): boolean {
  return line > start.line || (line === start.line && column - 1 >= (start.column ?? 0))
}

function isUpTo({ line, column }: Mutant, end: Place): boolean {
  return line < end.line || (line === end.line && column - 1 <= (end.column ?? Infinity))
}

function isInside(inner: { readonly start: Place }, outer: { readonly start: Place }): boolean {
  return (
    inner.start.line > outer.start.line || (inner.start.line === outer.start.line && (inner.start.column ?? 0) >= (outer.start.column ?? 0))
  )
}
