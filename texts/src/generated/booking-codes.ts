// Made by `npm run docs` from texts/src/languages; do not edit.

import { bookingCodes as en } from '../languages/en.ts'
import { bookingCodes as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const bookingCodes: InEveryLanguage<typeof id> = { id, en }
