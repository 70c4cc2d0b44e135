// Made by `npm run docs` from texts/src/languages; do not edit.

import { kiosk as en } from '../languages/en.ts'
import { kiosk as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const kiosk: InEveryLanguage<typeof id> = { id, en }
