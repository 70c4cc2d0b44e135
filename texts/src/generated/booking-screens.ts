// Made by `npm run docs` from texts/src/languages; do not edit.

import { bookingScreens as en } from '../languages/en.ts'
import { bookingScreens as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const bookingScreens: InEveryLanguage<typeof id> = { id, en }
