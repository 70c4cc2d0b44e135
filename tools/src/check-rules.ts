// docs/rules.md against the tests, both ways: every rule is proven, every test names the rule it proves.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOMS } from './house.ts'
import { report } from './report.ts'
import { findFiles, isSource, isTestSource } from './source-files.ts'
import { readTestTitles, type TestTitle } from './test-titles.ts'

const RULES_FILE = 'docs/rules.md'

export interface RulesReport {
  readonly problems: readonly string[]
  readonly rules: number
  readonly tests: number
}

/** Compares the rules document and all tests below `root`. */
export function checkRules(root: string): RulesReport {
  const rules = readFileSync(join(root, RULES_FILE), 'utf8')
  const files = ROOMS.filter((room) => existsSync(join(root, room))).flatMap((room) =>
    findFiles(root, room, (path) => isSource(path) && isTestSource(path)),
  )
  const tests = files.flatMap((file) => readTestTitles(file, readFileSync(join(root, file), 'utf8')))
  return compareRules(rules, tests)
}

/** The comparison itself. A rule is a list item that begins with its bold id: `- **I3** sentence.` */
export function compareRules(document: string, tests: readonly TestTitle[]): RulesReport {
  const rules = [...document.matchAll(/^\s*- \*\*([A-Z]{1,2}\d+)\*\*/gm)].map((match) => match[1] ?? '')
  const known = new Set(rules)
  const proven = new Set(tests.flatMap(idsOf))
  const twice = rules.filter((rule, index) => rules.indexOf(rule) !== index).map((id) => `${RULES_FILE} has ${id} twice`)
  const unproven = [...known].filter((id) => !proven.has(id)).map((id) => `${RULES_FILE} ${id} has no test`)
  return { problems: [...twice, ...tests.flatMap((test) => problemsOf(test, known)), ...unproven], rules: known.size, tests: tests.length }
}

function problemsOf(test: TestTitle, known: ReadonlySet<string>): readonly string[] {
  const where = `${test.file}:${test.line}`
  const ids = idsOf(test)
  if (ids.length === 0) return [`${where} "${test.title ?? '(no literal title)'}" does not begin with the id of a rule, as in "[I3] …"`]
  return ids.filter((id) => !known.has(id)).map((id) => `${where} names ${id}, which ${RULES_FILE} does not have`)
}

/** The ids at the beginning of the title, else of the innermost group that has some. */
function idsOf(test: TestTitle): readonly string[] {
  for (const title of [test.title ?? '', ...test.groups.toReversed()]) {
    const head = /^((?:\[[A-Z]{1,2}\d+(?:, [A-Z]{1,2}\d+)*\] ?)+)/.exec(title)?.[1]
    if (head !== undefined) return [...head.matchAll(/[A-Z]{1,2}\d+/g)].map(([id]) => id)
  }
  return []
}

if (import.meta.main) {
  const { problems, rules, tests } = checkRules(process.cwd())
  report(problems, `${rules} rules, ${tests} tests`)
}
