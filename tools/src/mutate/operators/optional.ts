import ts from 'typescript'
import { type Change, instead, type Look, type Operator, textOf } from './operator.ts'

function changes(node: ts.Node, look: Look): readonly Change[] {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node) && !ts.isCallExpression(node)) return []
  const sign = node.questionDotToken
  if (sign === undefined) return []
  const start = node.getStart(look.source)
  const whole = textOf(node, look)
  const behind = whole.slice(sign.getEnd() - start)
  return instead(
    node,
    look,
    whole.slice(0, sign.getStart(look.source) - start) + (ts.isPropertyAccessExpression(node) ? `.${behind}` : behind),
  )
}

export const OPTIONAL: Operator = { name: 'optional', does: 'reads without asking whether it is there', changes }
