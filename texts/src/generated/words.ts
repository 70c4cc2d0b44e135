// Made by `npm run docs` from texts/src/languages; do not edit.

import { words as en } from '../languages/en.ts'
import { words as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const words: InEveryLanguage<typeof id> = { id, en }
