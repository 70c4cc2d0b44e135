// Made by `npm run docs` from texts/src/languages; do not edit.

import { console as en } from '../languages/en.ts'
import { console as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const console: InEveryLanguage<typeof id> = { id, en }
