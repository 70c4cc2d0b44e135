// Made by `npm run docs` from texts/src/languages; do not edit.

import { disciplines as en } from '../languages/en.ts'
import { disciplines as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const disciplines: InEveryLanguage<typeof id> = { id, en }
