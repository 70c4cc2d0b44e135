// Made by `npm run docs` from texts/src/languages; do not edit.

import { connection, phone, phoneCommon } from '../languages/id.ts'
import type { PhoneTexts } from '../texts.ts'

export const texts: PhoneTexts = { common: phoneCommon, connection, phone }
