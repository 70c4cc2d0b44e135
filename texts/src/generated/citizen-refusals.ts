// Made by `npm run docs` from texts/src/languages; do not edit.

import { citizenRefusals as en } from '../languages/en.ts'
import { citizenRefusals as id } from '../languages/id.ts'
import type { InEveryLanguage } from '../texts.ts'

export const citizenRefusals: InEveryLanguage<typeof id> = { id, en }
