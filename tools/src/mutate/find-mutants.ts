import ts from 'typescript'
import { isLeftOut } from './left-out.ts'
import type { Mutant } from './mutant.ts'
import { OPERATORS } from './operators/all.ts'
import type { Change, Look } from './operators/operator.ts'

/** Every mutant of one source file, in the order of their places; the same change is made once. */
export function findMutants(file: string, source: ts.SourceFile, checker: ts.TypeChecker): readonly Mutant[] {
  const look: Look = { source, checker }
  const found = new Map<string, Mutant>()
  const visit = (node: ts.Node): void => {
    if (isLeftOut(node)) return
    for (const operator of OPERATORS) {
      for (const change of operator.changes(node, look)) {
        const key = `${change.start}-${change.end}-${change.after}`
        if (!found.has(key)) found.set(key, toMutant(file, source, operator.name, change))
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...found.values()]
    .filter(({ before, after }) => before !== after)
    .sort((one, other) => one.start - other.start || one.end - other.end)
}

function toMutant(file: string, source: ts.SourceFile, operator: string, { start, end, after }: Change): Mutant {
  const { line, character } = source.getLineAndCharacterOfPosition(start)
  const lineText = source.text.slice(source.getPositionOfLineAndCharacter(line, 0), source.getLineEndOfPosition(start)).trim()
  return { file, operator, start, end, before: source.text.slice(start, end), after, line: line + 1, column: character + 1, lineText }
}
