// Made by `npm run docs` from texts/src/languages; do not edit.

import { phoneActs as en } from '../languages/en.ts'
import { phoneActs as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const phoneActs: InEveryLanguage<typeof id> = { id, en }
