// Reads the titles of tests from their source, so that rules and tests can be compared without running anything.

import ts from 'typescript'

export interface TestTitle {
  readonly file: string
  readonly line: number
  /** The words before the first inserted value; `null` where the title is no literal. */
  readonly title: string | null
  /** Titles of the groups around it, outermost first. */
  readonly groups: readonly string[]
}

const TESTS = new Set(['test', 'it'])
const GROUPS = new Set(['describe', 'suite'])
/** What may stand behind `test.` or `describe.` where it still is one. */
const VARIANTS = new Set(['each', 'for', 'concurrent', 'sequential', 'serial', 'parallel', 'describe'])

/** All tests of one source file, in order. Works for Vitest and for Playwright. */
export function readTestTitles(file: string, text: string): readonly TestTitle[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: TestTitle[] = []
  const visit = (node: ts.Node, groups: readonly string[]): void => {
    let inner = groups
    if (ts.isCallExpression(node) && isTitled(node)) {
      const kind = kindOf(node.expression)
      const title = titleOf(node.arguments[0])
      if (kind === 'test') found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, title, groups })
      if (kind === 'group') inner = [...groups, title ?? '']
    }
    ts.forEachChild(node, (child) => visit(child, inner))
  }
  visit(source, [])
  return found
}

/** A title and a body; `test.each(rows)` itself has no body, `test.step` is no variant. */
function isTitled(call: ts.CallExpression): boolean {
  return call.arguments.slice(1).some((argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument))
}

function kindOf(callee: ts.Expression): 'test' | 'group' | null {
  if (ts.isIdentifier(callee)) return TESTS.has(callee.text) ? 'test' : GROUPS.has(callee.text) ? 'group' : null
  if (ts.isCallExpression(callee)) return kindOf(callee.expression)
  if (ts.isTaggedTemplateExpression(callee)) return kindOf(callee.tag)
  if (!ts.isPropertyAccessExpression(callee) || !VARIANTS.has(callee.name.text)) return null
  return callee.name.text === 'describe' ? 'group' : kindOf(callee.expression)
}

function titleOf(node: ts.Expression | undefined): string | null {
  if (node === undefined) return null
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node)) return node.head.text
  return null
}
