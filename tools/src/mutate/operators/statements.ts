import ts from 'typescript'
import { type Change, instead, type Look, type Operator } from './operator.ts'

/** An `if` without `else` is not taken out: a condition that is always false does the same. */
function isTakenOut(node: ts.Node): boolean {
  if (ts.isExpressionStatement(node) || ts.isThrowStatement(node) || ts.isForOfStatement(node)) return true
  if (ts.isContinueStatement(node) || ts.isBreakStatement(node)) return true
  return ts.isReturnStatement(node) && node.expression === undefined
}

function changes(node: ts.Node, look: Look): readonly Change[] {
  return isTakenOut(node) ? instead(node, look, '{}') : []
}

export const STATEMENTS: Operator = { name: 'statement', does: 'takes out a call, an assignment, a loop, a jump', changes }
