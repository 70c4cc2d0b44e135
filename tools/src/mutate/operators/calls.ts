import ts from 'typescript'
import { type Change, instead, type Look, type Operator, textOf } from './operator.ts'

const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  findIndex: 'findLastIndex',
  findLastIndex: 'findIndex',
  push: 'unshift',
  unshift: 'push',
  shift: 'pop',
  pop: 'shift',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  round: 'floor',
  trunc: 'ceil',
}
/** Without the call the list itself remains, with all its members in their old order. */
const LEFT_OUT = new Set(['filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'slice'])

function changes(node: ts.Node, look: Look): readonly Change[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return []
  const { expression, name } = node.expression
  if (LEFT_OUT.has(name.text)) return instead(node, look, textOf(expression, look))
  const other = METHODS[name.text]
  if (other === undefined || (name.text in Math && textOf(expression, look) !== 'Math')) return []
  const whole = textOf(node, look)
  const at = name.getStart(look.source) - node.getStart(look.source)
  return instead(node, look, whole.slice(0, at) + other + whole.slice(at + name.text.length))
}

export const CALLS: Operator = { name: 'call', does: 'some for every, find for findLast, min for max; no filter, no sort', changes }
