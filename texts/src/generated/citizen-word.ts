// Made by `npm run docs` from texts/src/languages; do not edit.

import { citizenWord as en } from '../languages/en.ts'
import { citizenWord as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const citizenWord: InEveryLanguage<typeof id> = { id, en }
