// Where an expression stands, as far as operators care.

import ts from 'typescript'

/** The expression around which only brackets stand. */
function withBrackets(node: ts.Node): ts.Node {
  return ts.isParenthesizedExpression(node.parent) ? withBrackets(node.parent) : node
}

/** It alone decides an `if` or a `? :`. */
export function isWholeCondition(node: ts.Node): boolean {
  const outer = withBrackets(node)
  const { parent } = outer
  return (ts.isIfStatement(parent) && parent.expression === outer) || (ts.isConditionalExpression(parent) && parent.condition === outer)
}

/** It is what a function gives back. */
export function isAnswer(node: ts.Node): boolean {
  const outer = withBrackets(node)
  const { parent } = outer
  return ts.isReturnStatement(parent) || (ts.isArrowFunction(parent) && parent.body === outer)
}

/** It is one side of an `&&` or `||`. */
function isOperand(node: ts.Node): boolean {
  const { parent } = withBrackets(node)
  return ts.isBinaryExpression(parent) && isAndOr(parent)
}

/** Other operators put `true` or `false` here, which asks more of the tests than turning the expression round. */
export function isForcedElsewhere(node: ts.Node): boolean {
  return isWholeCondition(node) || isAnswer(node) || isOperand(node)
}

export function isAndOr(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken
}

export function withoutBrackets(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? withoutBrackets(node.expression) : node
}
