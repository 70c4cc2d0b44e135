// Made by `npm run docs` from texts/src/languages; do not edit.

import { supervisor as en } from '../languages/en.ts'
import { supervisor as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const supervisor: InEveryLanguage<typeof id> = { id, en }
