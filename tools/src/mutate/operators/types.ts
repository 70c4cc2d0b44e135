// What the compiler knows of an expression's type.

import ts from 'typescript'

export function isNumber(type: ts.Type): boolean {
  return hasFlag(type, ts.TypeFlags.NumberLike)
}

export function isText(type: ts.Type): boolean {
  return hasFlag(type, ts.TypeFlags.StringLike)
}

export function isBoolean(type: ts.Type): boolean {
  return hasFlag(type, ts.TypeFlags.BooleanLike)
}

export function mayBe(type: ts.Type, flag: ts.TypeFlags): boolean {
  return type.isUnion() ? type.types.some((member) => mayBe(member, flag)) : (type.flags & flag) !== 0
}

/** Every member has the flag; a branded type has it where one of its parts has. */
function hasFlag(type: ts.Type, flag: ts.TypeFlags): boolean {
  if (type.isUnion()) return type.types.every((member) => hasFlag(member, flag))
  if (type.isIntersection()) return type.types.some((part) => hasFlag(part, flag))
  return (type.flags & flag) !== 0
}

/** The words of a union of words, sorted; empty where the type is anything else. */
export function wordsOf(type: ts.Type | undefined): readonly string[] {
  if (type === undefined) return []
  const members = type.isUnion() ? type.types : [type]
  return members.flatMap((member) => (member.isStringLiteral() ? [member.value] : [])).sort()
}
