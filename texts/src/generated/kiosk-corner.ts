// Made by `npm run docs` from texts/src/languages; do not edit.

import { kioskCorner as en } from '../languages/en.ts'
import { kioskCorner as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const kioskCorner: InEveryLanguage<typeof id> = { id, en }
