// Single sections in every language, for programs that speak several at once.

import { notices } from './generated/notices.ts'
import { paper } from './generated/paper.ts'
import { serverPages } from './generated/server-pages.ts'
import { shell } from './generated/shell.ts'

/** What the agency's message service sends to a citizen, by language. */
export const noticeTexts = notices

/** What stands on paper, by language. */
export const paperTexts = paper

/** What the server's own pages say, by language. */
export const serverPageTexts = serverPages

/** What the kiosk's own program says, by language. */
export const shellTexts = shell
