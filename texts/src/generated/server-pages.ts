// Made by `npm run docs` from texts/src/languages; do not edit.

import { serverPages as en } from '../languages/en.ts'
import { serverPages as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const serverPages: InEveryLanguage<typeof id> = { id, en }
