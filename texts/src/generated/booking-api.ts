// Made by `npm run docs` from texts/src/languages; do not edit.

import { bookingApi as en } from '../languages/en.ts'
import { bookingApi as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const bookingApi: InEveryLanguage<typeof id> = { id, en }
