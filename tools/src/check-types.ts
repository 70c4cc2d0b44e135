// Every package by its own tsconfig, then all tests, with the pinned TypeScript.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOMS, SHELL_PROJECTS } from './house.ts'
import { inParallel } from './in-parallel.ts'
import { report } from './report.ts'
import { runProgram } from './run-program.ts'

/** Two compilers fill the two cores and the memory of a small machine. */
const AT_ONCE = 2
const TIMEOUT_MS = 300_000

/** The projects to compile: the long ones first. */
export function typeProjects(): readonly string[] {
  return ['tsconfig.tests.json', ...ROOMS.map((room) => `${room}/tsconfig.json`), ...SHELL_PROJECTS]
}

/** Compiles each project below `root` without writing anything; what the compiler says, one text a project that fails. */
export async function checkTypes(root: string, projects: readonly string[]): Promise<readonly string[]> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const answers = await inParallel(projects, AT_ONCE, async (project) => {
    if (!existsSync(join(root, project))) return `${project} is missing`
    const parameters = ['-p', project, '--pretty', 'false', ...memoryOf(root, project)]
    const { code, output } = await runProgram(process.execPath, [compiler, ...parameters], {
      cwd: root,
      timeoutMs: TIMEOUT_MS,
    })
    return code === 0 ? null : `${project}\n${output.trimEnd()}`
  })
  return answers.filter((answer) => answer !== null)
}

/** What was compiled before is remembered, so that a second run looks only at what changed; projects outside the house are not. */
function memoryOf(root: string, project: string): readonly string[] {
  if (project.startsWith('..')) return []
  return [
    '--incremental',
    '--tsBuildInfoFile',
    join(root, 'node_modules/.cache/types', `${project.replace(/[^a-z0-9]+/gi, '-')}.tsbuildinfo`),
  ]
}

if (import.meta.main) {
  const asked = process.argv.slice(2).map((room) => `${room}/tsconfig.json`)
  const projects = asked.length > 0 ? asked : typeProjects()
  report(await checkTypes(process.cwd(), projects), `${projects.length} projects compiled`)
}
