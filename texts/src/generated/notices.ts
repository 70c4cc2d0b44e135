// Made by `npm run docs` from texts/src/languages; do not edit.

import { notices as en } from '../languages/en.ts'
import { notices as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const notices: InEveryLanguage<typeof id> = { id, en }
