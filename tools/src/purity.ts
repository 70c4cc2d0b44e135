// The rules know no clock and no chance: time and ids come in from outside. The compiler already keeps Node and DOM out.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { findFiles, isSource, isTestSource } from './source-files.ts'

const PURE_FOLDERS = ['protocol/src', 'domain/src', 'sim/src'] as const
const FORBIDDEN_GLOBALS = new Set(['Date', 'Temporal', 'performance', 'crypto', 'process', 'globalThis'])

/** Uses of clock, chance or surroundings in the pure rooms below `root`, one sentence each with file and line. */
export function findImpurities(root: string): readonly string[] {
  const folders = PURE_FOLDERS.filter((folder) => existsSync(join(root, folder)))
  const files = folders.flatMap((folder) => findFiles(root, folder, (path) => isSource(path) && !isTestSource(path)))
  return files.flatMap((file) => impuritiesOf(file, readFileSync(join(root, file), 'utf8')))
}

/** The same for one text. */
export function impuritiesOf(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const name = impureName(node)
    if (name !== null)
      found.push(
        `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} uses ${name}: time, chance and ids come from outside`,
      )
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function impureName(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'Math' && node.name.text === 'random') return 'Math.random'
  if (!ts.isIdentifier(node) || !FORBIDDEN_GLOBALS.has(node.text)) return null
  return isNameOfSomethingElse(node) ? null : node.text
}

/** `entry.process`, `{ process: … }` and the like name a member, not the global. */
function isNameOfSomethingElse(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  return (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) && parent.name === node
}
