import ts from 'typescript'
import { type Change, instead, type Look, type Operator, textOf } from './operator.ts'
import { isNumber } from './types.ts'

const SIGNS: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.PercentToken, '*'],
  [ts.SyntaxKind.AsteriskAsteriskToken, '*'],
  [ts.SyntaxKind.LessThanLessThanToken, '>>'],
  [ts.SyntaxKind.GreaterThanGreaterThanToken, '<<'],
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken, '<<'],
  [ts.SyntaxKind.AmpersandToken, '|'],
  [ts.SyntaxKind.BarToken, '&'],
  [ts.SyntaxKind.CaretToken, '&'],
  [ts.SyntaxKind.PlusEqualsToken, '-='],
  [ts.SyntaxKind.MinusEqualsToken, '+='],
  [ts.SyntaxKind.AsteriskEqualsToken, '/='],
  [ts.SyntaxKind.SlashEqualsToken, '*='],
])

function changes(node: ts.Node, look: Look): readonly Change[] {
  if (ts.isBinaryExpression(node)) return ofBinary(node, look)
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return ofUnary(node, look)
  return []
}

function ofBinary(node: ts.BinaryExpression, look: Look): readonly Change[] {
  const sign = SIGNS.get(node.operatorToken.kind)
  // A plus may join words.
  if (sign === undefined || !isNumber(look.checker.getTypeAtLocation(node))) return []
  return instead(node, look, `${textOf(node.left, look)} ${sign} ${textOf(node.right, look)}`)
}

function ofUnary(node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression, look: Look): readonly Change[] {
  const operand = textOf(node.operand, look)
  const prefix = ts.isPrefixUnaryExpression(node)
  switch (node.operator) {
    case ts.SyntaxKind.PlusPlusToken:
      return instead(node, look, prefix ? `--${operand}` : `${operand}--`)
    case ts.SyntaxKind.MinusMinusToken:
      return instead(node, look, prefix ? `++${operand}` : `${operand}++`)
    case ts.SyntaxKind.MinusToken:
      return instead(node, look, operand)
    default:
      return []
  }
}

export const ARITHMETIC: Operator = { name: 'arithmetic', does: 'takes another sign', changes }
