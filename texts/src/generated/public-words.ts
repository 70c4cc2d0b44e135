// Made by `npm run docs` from texts/src/languages; do not edit.

import { publicWords as en } from '../languages/en.ts'
import { publicWords as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const publicWords: InEveryLanguage<typeof id> = { id, en }
