// Made by `npm run docs` from texts/src/languages; do not edit.

import { paper as en } from '../languages/en.ts'
import { paper as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const paper: InEveryLanguage<typeof id> = { id, en }
