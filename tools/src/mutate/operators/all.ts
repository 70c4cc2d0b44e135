import { ANSWERS } from './answers.ts'
import { ARITHMETIC } from './arithmetic.ts'
import { CALLS } from './calls.ts'
import { COMPARISON } from './comparison.ts'
import { CONDITIONS } from './conditions.ts'
import { BOOLEANS, LISTS, NUMBERS, WORDS } from './literals.ts'
import { LOGICAL } from './logical.ts'
import type { Operator } from './operator.ts'
import { OPTIONAL } from './optional.ts'
import { STATEMENTS } from './statements.ts'

/** Where two make the same change, the first has it. */
export const OPERATORS: readonly Operator[] = [
  COMPARISON,
  ARITHMETIC,
  LOGICAL,
  CONDITIONS,
  BOOLEANS,
  NUMBERS,
  WORDS,
  LISTS,
  CALLS,
  OPTIONAL,
  ANSWERS,
  STATEMENTS,
]
