// Made by `npm run docs` from texts/src/languages; do not edit.

import { refusals as en } from '../languages/en.ts'
import { refusals as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const refusals: InEveryLanguage<typeof id> = { id, en }
