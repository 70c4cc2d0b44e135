import type { IRegularForbiddenRuleType as Rule } from 'dependency-cruiser'

/** Tests, and what only tests use. */
export const TESTS = '\\.(test|spec)\\.tsx?$|/testing/'

/** The comment is the sentence a person reads. */
export function error(name: string, comment: string, from: Rule['from'], to: Rule['to']): Rule {
  return { name, comment, severity: 'error', from, to }
}

export function list(rooms: readonly string[]): string {
  return rooms.length === 0 ? 'nothing' : rooms.join(', ')
}
