// Made by `npm run docs` from texts/src/languages; do not edit.

import { connection as en } from '../languages/en.ts'
import { connection as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const connection: InEveryLanguage<typeof id> = { id, en }
