// Made by `npm run docs` from texts/src/languages; do not edit.

import { display as en } from '../languages/en.ts'
import { display as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const display: InEveryLanguage<typeof id> = { id, en }
