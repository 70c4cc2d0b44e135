import ts from 'typescript'
import { type Change, instead, type Look, type Operator, textOf } from './operator.ts'
import { wordsOf } from './types.ts'

export const BOOLEANS: Operator = {
  name: 'boolean',
  does: 'true for false, false for true',
  changes: (node, look) => {
    if (node.kind === ts.SyntaxKind.TrueKeyword) return instead(node, look, 'false')
    return node.kind === ts.SyntaxKind.FalseKeyword ? instead(node, look, 'true') : []
  },
}

export const NUMBERS: Operator = {
  name: 'number',
  does: 'one more, one less',
  changes: (node, look) => {
    if (!ts.isNumericLiteral(node) || isKey(node)) return []
    const value = Number(textOf(node, look).replaceAll('_', ''))
    return instead(node, look, `${value + 1}`, `${value - 1}`)
  },
}

export const WORDS: Operator = { name: 'word', does: 'another word of the same union, else no text', changes: ofWord }

function ofWord(node: ts.Node, look: Look): readonly Change[] {
  if (ts.isTemplateExpression(node)) return instead(node, look, "''")
  if (!ts.isStringLiteralLike(node) || isKey(node)) return []
  const others = wordsOf(expectedType(node, look)).filter((word) => word !== node.text)
  const next = others.find((word) => word > node.text) ?? others[0]
  return instead(node, look, next === undefined ? (node.text === '' ? "'x'" : "''") : quoted(next))
}

/** The type of what the word is compared with, or what the place asks for. */
function expectedType(node: ts.StringLiteralLike, { checker }: Look): ts.Type | undefined {
  const { parent } = node
  if (ts.isBinaryExpression(parent)) return checker.getTypeAtLocation(parent.left === node ? parent.right : parent.left)
  if (ts.isCaseClause(parent)) return checker.getTypeAtLocation(parent.parent.parent.expression)
  return checker.getContextualType(node)
}

function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

function isKey(node: ts.Node): boolean {
  const { parent } = node
  return (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isBindingElement(parent)) && namedBy(parent) === node
}

function namedBy(parent: ts.PropertyAssignment | ts.MethodDeclaration | ts.BindingElement): ts.Node | undefined {
  return ts.isBindingElement(parent) ? parent.propertyName : parent.name
}

export const LISTS: Operator = {
  name: 'list',
  does: 'an empty list for one with something in it',
  changes: (node, look) =>
    ts.isArrayLiteralExpression(node) && node.elements.length > 0 && !isTarget(node) ? instead(node, look, '[]') : [],
}

/** `[a, b] = …` names places, not values. */
function isTarget({ parent }: ts.Node): boolean {
  return (
    ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isArrayLiteralExpression(parent.left)
  )
}
