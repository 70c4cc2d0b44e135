// Made by `npm run docs` from texts/src/languages; do not edit.

import { day as en } from '../languages/en.ts'
import { day as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const day: InEveryLanguage<typeof id> = { id, en }
