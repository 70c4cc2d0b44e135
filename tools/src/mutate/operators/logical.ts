import ts from 'typescript'
import { type Change, instead, type Look, type Operator, textOf } from './operator.ts'
import { isAndOr, isForcedElsewhere, withoutBrackets } from './places.ts'

const ASSIGNMENTS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
])

function changes(node: ts.Node, look: Look): readonly Change[] {
  if (ts.isPrefixUnaryExpression(node)) {
    const turned = node.operator === ts.SyntaxKind.ExclamationToken && !isForcedElsewhere(node)
    return turned ? instead(node, look, textOf(node.operand, look)) : []
  }
  if (!ts.isBinaryExpression(node)) return []
  if (isAndOr(node) || node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return oneSideOnly(node, look)
  if (!ASSIGNMENTS.has(node.operatorToken.kind)) return []
  return instead(node, look, `${textOf(node.left, look)} = ${textOf(node.right, look)}`)
}

/** A chain of the same sign loses its links one by one, never several at once. */
function oneSideOnly(node: ts.BinaryExpression, look: Look): readonly Change[] {
  const links = (side: ts.Expression) => {
    const inner = withoutBrackets(side)
    return ts.isBinaryExpression(inner) && inner.operatorToken.kind === node.operatorToken.kind
  }
  const kept = [links(node.left) ? null : node.right, links(node.right) ? null : node.left].filter((side) => side !== null)
  return instead(node, look, ...kept.map((side) => textOf(side, look)))
}

export const LOGICAL: Operator = { name: 'logical', does: 'drops one side of &&, || and ??, a negation, the question of ??=', changes }
