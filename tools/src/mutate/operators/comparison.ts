import ts from 'typescript'
import { type Change, instead, type Look, type Operator, textOf } from './operator.ts'
import { isForcedElsewhere } from './places.ts'

/** The bound moved, and the whole turned round. */
const INSTEAD: ReadonlyMap<ts.SyntaxKind, { readonly bound: string | null; readonly turned: string }> = new Map([
  [ts.SyntaxKind.LessThanToken, { bound: '<=', turned: '>=' }],
  [ts.SyntaxKind.LessThanEqualsToken, { bound: '<', turned: '>' }],
  [ts.SyntaxKind.GreaterThanToken, { bound: '>=', turned: '<=' }],
  [ts.SyntaxKind.GreaterThanEqualsToken, { bound: '>', turned: '<' }],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, { bound: null, turned: '!==' }],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, { bound: null, turned: '===' }],
])

function changes(node: ts.Node, look: Look): readonly Change[] {
  if (!ts.isBinaryExpression(node)) return []
  const found = INSTEAD.get(node.operatorToken.kind)
  if (found === undefined) return []
  const signs = [found.bound, isForcedElsewhere(node) ? null : found.turned].filter((sign) => sign !== null)
  return signs.flatMap((sign) => instead(node, look, `${textOf(node.left, look)} ${sign} ${textOf(node.right, look)}`))
}

export const COMPARISON: Operator = { name: 'comparison', does: 'moves a bound, turns a comparison round', changes }
