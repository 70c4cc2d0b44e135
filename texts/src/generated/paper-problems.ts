// Made by `npm run docs` from texts/src/languages; do not edit.

import { paperProblems as en } from '../languages/en.ts'
import { paperProblems as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const paperProblems: InEveryLanguage<typeof id> = { id, en }
