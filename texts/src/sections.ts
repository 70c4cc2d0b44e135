// Single sections in every language, for programs that speak several at once.

import { sectionOf } from './texts.ts'

/** What stands on paper, by language. */
export const paperTexts = sectionOf('paper')

/** What the server's own pages say, by language. */
export const serverPageTexts = sectionOf('serverPages')

/** What the kiosk's own program says, by language. */
export const shellTexts = sectionOf('shell')
