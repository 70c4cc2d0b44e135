// Who imports whom, against the table of the house; and that the reader really read every source file.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { boundaryRules } from './boundary-rules.ts'
import { HOUSE, ROOMS, type Room } from './house.ts'
import { findImpurities } from './purity.ts'
import { report } from './report.ts'
import { findFiles, isSource } from './source-files.ts'

export interface BoundaryReport {
  readonly problems: readonly string[]
  /** Source files read, by room. */
  readonly modules: ReadonlyMap<Room, number>
}

/** Reads every room below `root`. A room that is missing, or smaller than the table says, is a problem too. */
export async function checkBoundaries(root: string): Promise<BoundaryReport> {
  const rooms = ROOMS.filter((room) => existsSync(join(root, room)))
  const graph = await readGraph(root, rooms)
  const read = new Set(graph.modules.map((module) => module.source).filter(isSource))
  const problems = graph.summary.violations.map(({ from, to, rule }) => `${from} -> ${to}: ${sentenceOf(rule.name)}`)
  const modules = new Map<Room, number>()
  for (const room of ROOMS) {
    const files = rooms.includes(room) ? findFiles(root, room, isSource) : []
    modules.set(room, files.filter((file) => read.has(file)).length)
    problems.push(...findUnread(room, files, read))
  }
  return { problems: [...problems, ...findImpurities(root)], modules }
}

/** Source files of a room that the reader did not read, and a room that is smaller than the table says. */
export function findUnread(room: Room, files: readonly string[], read: ReadonlySet<string>): readonly string[] {
  const unread = files.filter((file) => !read.has(file)).map((file) => `${file} was not read by the boundary checker`)
  const { atLeast } = HOUSE[room]
  return files.length < atLeast ? [...unread, `${room} has ${files.length} source files, at least ${atLeast} were expected`] : unread
}

async function readGraph(root: string, rooms: readonly Room[]): Promise<ICruiseResult> {
  const { output } = await cruise([...rooms], {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: boundaryRules() },
    tsPreCompilationDeps: true,
    // Only so does the reader see the root's workspaces, and tell a package name from a path.
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  })
  if (typeof output === 'string') throw new Error('the boundary checker answered with text, not with a graph')
  return output
}

function sentenceOf(ruleName: string): string {
  return boundaryRules().find((rule) => rule.name === ruleName)?.comment ?? ruleName
}

if (import.meta.main) {
  const { problems, modules } = await checkBoundaries(process.cwd())
  const counts = [...modules].map(([room, count]) => `${room} ${count}`)
  report(problems, `${[...modules.values()].reduce((sum, count) => sum + count, 0)} modules read: ${counts.join(', ')}`)
}
