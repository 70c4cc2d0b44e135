// Made by `npm run docs` from texts/src/languages; do not edit.

import { pairing as en } from '../languages/en.ts'
import { pairing as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const pairing: InEveryLanguage<typeof id> = { id, en }
