// Made by `npm run docs` from texts/src/languages; do not edit.

import * as en from '../languages/en.ts'
import * as id from '../languages/id.ts'

export const FILES = { id, en }
