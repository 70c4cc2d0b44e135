// What no mutant is made of, because no rule stands in it.

import ts from 'typescript'

/** Functions that stop the process when something impossible is the case; their last parameter says what. */
const STOPPERS = new Set(['invariant', 'present'])

/** Types, imports, and the words in which a bug speaks. */
export function isLeftOut(node: ts.Node): boolean {
  if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true
  return isWordOfBug(node)
}

function isWordOfBug(node: ts.Node): boolean {
  const { parent } = node
  if (parent === undefined) return false
  if (ts.isThrowStatement(parent)) return true
  if (!ts.isCallExpression(parent) || !ts.isIdentifier(parent.expression) || !STOPPERS.has(parent.expression.text)) return false
  return parent.arguments.length > 1 && parent.arguments.at(-1) === node
}
