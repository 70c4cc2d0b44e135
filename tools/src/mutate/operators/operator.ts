import type ts from 'typescript'

/** What an operator may ask about the source it changes. */
export interface Look {
  readonly source: ts.SourceFile
  readonly checker: ts.TypeChecker
}

export interface Change {
  readonly start: number
  readonly end: number
  readonly after: string
}

/** One kind of change. It looks at one node and names what may stand there instead. */
export interface Operator {
  readonly name: string
  /** For the report: what it does, in a few words. */
  readonly does: string
  readonly changes: (node: ts.Node, look: Look) => readonly Change[]
}

export function instead(node: ts.Node, { source }: Look, ...texts: readonly string[]): readonly Change[] {
  return texts.map((after) => ({ start: node.getStart(source), end: node.getEnd(), after }))
}

export function textOf(node: ts.Node, { source }: Look): string {
  return node.getText(source)
}
