import ts from 'typescript'
import { type Change, instead, type Look, type Operator } from './operator.ts'
import { isAnswer } from './places.ts'
import { isNumber, isText, mayBe } from './types.ts'

function changes(node: ts.Node, look: Look): readonly Change[] {
  if (!ts.isExpression(node) || ts.isParenthesizedExpression(node) || !isAnswer(node) || isPlain(node)) return []
  const type = look.checker.getTypeAtLocation(node)
  const whole = answerType(node, look) ?? type
  const nothing = mayBe(whole, ts.TypeFlags.Null) ? ['null'] : mayBe(whole, ts.TypeFlags.Undefined) ? ['undefined'] : []
  return instead(node, look, ...nothing, ...emptyOf(type, node, look))
}

function emptyOf(type: ts.Type, node: ts.Expression, { checker }: Look): readonly string[] {
  if (checker.isArrayType(type) || checker.isTupleType(type)) return ['[]']
  // A sum already takes another sign, a word another word.
  if (ts.isBinaryExpression(node)) return []
  if (isNumber(type)) return ['0']
  return isText(type) ? ["''"] : []
}

/** Literals, and what other operators change where it stands. */
function isPlain(node: ts.Expression): boolean {
  if (ts.isLiteralExpression(node) || ts.isTemplateExpression(node) || ts.isPrefixUnaryExpression(node) || ts.isConditionalExpression(node))
    return true
  if (ts.isArrayLiteralExpression(node)) return node.elements.length === 0
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined')
}

/** What the function around says it gives back. */
function answerType(node: ts.Node, { checker }: Look): ts.Type | undefined {
  const around = ts.findAncestor(node, ts.isFunctionLike)
  const signature = around === undefined || around.type === undefined ? undefined : checker.getSignatureFromDeclaration(around)
  return signature === undefined ? undefined : checker.getReturnTypeOfSignature(signature)
}

export const ANSWERS: Operator = { name: 'answer', does: 'gives back nothing, an empty list, 0 or no text', changes }
