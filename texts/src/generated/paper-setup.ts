// Made by `npm run docs` from texts/src/languages; do not edit.

import { paperSetup as en } from '../languages/en.ts'
import { paperSetup as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const paperSetup: InEveryLanguage<typeof id> = { id, en }
