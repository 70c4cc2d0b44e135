// The whole way: copies, mutants, which tests reach them, trials, and the compiler's word on whoever is left.

import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inParallel } from '../in-parallel.ts'
import { findFiles } from '../source-files.ts'
import { roomOf } from './choose-files.ts'
import { copyHouse } from './copy-house.ts'
import { findMutants } from './find-mutants.ts'
import { fixChance } from './fix-chance.ts'
import { type HouseProgram, openProgram } from './house-program.ts'
import { type Judged, type Mutant, mutatedText } from './mutant.ts'
import { measureReach, type Reach } from './reach.ts'
import { openTrials, type Trials } from './trials.ts'

/** As many as the small machine has cores. */
const AT_ONCE = 2
const SIGNALS = ['SIGINT', 'SIGTERM'] as const
/** Tests that take this many times as long as without the change never end. */
const TIMES_AS_LONG = 3

export interface MutateOrders {
  /** Hears how far it is. */
  readonly tell: (sentence: string) => void
  /** Processor time granted on top of the tests' own: reading the source takes some too, most of all the first time. */
  readonly processorMs: number
}

/** Every mutant of the given files of one room, in the order of files and places. */
export function listMutants(root: string, files: readonly string[]): readonly Mutant[] {
  return mutantsOf(openProgram(root, roomOf(files[0] ?? '')), files)
}

function mutantsOf(program: HouseProgram, files: readonly string[]): readonly Mutant[] {
  return files.flatMap((file) => findMutants(file, program.sourceOf(file), program.checker))
}

/** Judges every mutant of the given files of one room, with the tests of that room. Throws a plain sentence where the tests fail as they are. */
export async function mutate(root: string, files: readonly string[], orders: MutateOrders): Promise<readonly Judged[]> {
  const room = roomOf(files[0] ?? '')
  const copies = Array.from({ length: AT_ONCE }, () => copyHouse(root))
  const [first = ''] = copies
  const trials = openTrials(copies)
  const leave = (): void => {
    trials.close()
    // A test that is being ended may still write.
    for (const copy of copies) rmSync(copy, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
  const interrupted = (): void => {
    leave()
    process.exit(130)
  }
  for (const signal of SIGNALS) process.once(signal, interrupted)
  try {
    const tests = findFiles(first, room, (path) => /\.test\.tsx?$/.test(path))
    for (const copy of copies) fixChance(copy, tests)
    const program = openProgram(first, room)
    const mutants = mutantsOf(program, files)
    orders.tell(`${mutants.length} mutants of ${files.length} files; which of ${tests.length} test files reach them …`)
    const reach = await measureReach(copies, room, tests)
    const texts = new Map(files.map((file) => [file, readFileSync(join(first, file), 'utf8')]))
    const tried = await tryAll(mutants, texts, reach, trials, orders)
    return tried.map((judged) => withCompiler(judged, program))
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupted)
    leave()
  }
}

async function tryAll(
  mutants: readonly Mutant[],
  texts: ReadonlyMap<string, string>,
  reach: Reach,
  trials: Trials,
  orders: MutateOrders,
): Promise<readonly Judged[]> {
  let done = 0
  let left = 0
  return inParallel(mutants, AT_ONCE, async (mutant) => {
    const judged = await tryOne(mutant, texts.get(mutant.file) ?? '', reach, trials, orders.processorMs)
    done += 1
    if (judged.verdict === 'survived' || judged.verdict === 'unreached') left += 1
    if (done % Math.ceil(mutants.length / 20) === 0) orders.tell(`${done} of ${mutants.length} tried, ${left} left over`)
    return judged
  })
}

async function tryOne(mutant: Mutant, original: string, reach: Reach, trials: Trials, grantedMs: number): Promise<Judged> {
  const rounds = reach.roundsFor(mutant)
  if (rounds.length === 0) return { mutant, verdict: 'unreached', by: null }
  const text = mutatedText(original, mutant)
  for (const { tests, durationMs } of rounds) {
    const processorMs = grantedMs + TIMES_AS_LONG * durationMs
    const end = await trials.attempt({ file: mutant.file, original, text, tests, processorMs })
    if (end.type === 'killed') return { mutant, verdict: 'killed', by: end.by }
    if (end.type === 'endless') return { mutant, verdict: 'time', by: null }
  }
  return { mutant, verdict: 'survived', by: null }
}

function withCompiler(judged: Judged, program: HouseProgram): Judged {
  if (judged.verdict !== 'survived' && judged.verdict !== 'unreached') return judged
  const refusal = program.refusalOf(judged.mutant)
  return refusal === null ? judged : { ...judged, verdict: 'compiler', by: refusal }
}
