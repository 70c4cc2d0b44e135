// Made by `npm run docs` from texts/src/languages; do not edit.

import { common as en } from '../languages/en.ts'
import { common as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const common: InEveryLanguage<typeof id> = { id, en }
