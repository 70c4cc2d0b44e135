// Made by `npm run docs` from texts/src/languages; do not edit.

import { shell as en } from '../languages/en.ts'
import { shell as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const shell: InEveryLanguage<typeof id> = { id, en }
