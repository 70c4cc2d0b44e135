import ts from 'typescript'
import { type Change, instead, type Look, type Operator } from './operator.ts'
import { isAnswer, isWholeCondition, withoutBrackets } from './places.ts'
import { isBoolean } from './types.ts'

function changes(node: ts.Node, look: Look): readonly Change[] {
  if ((ts.isWhileStatement(node) || ts.isForStatement(node)) && loopCondition(node)) return never(node, look)
  if (!ts.isExpression(node) || ts.isParenthesizedExpression(node) || isLiteral(node)) return []
  if (!isWholeCondition(node) && !(isAnswer(node) && isBoolean(look.checker.getTypeAtLocation(node)))) return []
  return instead(node, look, ...forced(node))
}

function isLiteral(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword
}

/** Dropping the sides of `a && b` one by one already asks whatever `true` would ask; of `a || b` whatever `false` would. */
function forced(node: ts.Expression): readonly string[] {
  const inner = withoutBrackets(node)
  if (!ts.isBinaryExpression(inner)) return ['true', 'false']
  if (inner.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return ['false']
  if (inner.operatorToken.kind === ts.SyntaxKind.BarBarToken) return ['true']
  return ['true', 'false']
}

function loopCondition(node: ts.WhileStatement | ts.ForStatement): ts.Expression | undefined {
  return ts.isWhileStatement(node) ? node.expression : node.condition
}

/** A loop that never runs; one that never ends says nothing but that. */
function never(node: ts.WhileStatement | ts.ForStatement, look: Look): readonly Change[] {
  const condition = loopCondition(node)
  return condition === undefined || isLiteral(condition) ? [] : instead(condition, look, 'false')
}

export const CONDITIONS: Operator = {
  name: 'condition',
  does: 'makes a condition or a yes-or-no answer always true, always false',
  changes,
}
