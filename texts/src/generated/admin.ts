// Made by `npm run docs` from texts/src/languages; do not edit.

import { admin as en } from '../languages/en.ts'
import { admin as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const admin: InEveryLanguage<typeof id> = { id, en }
