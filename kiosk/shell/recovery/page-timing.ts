/** A page that was up for so long is well: its next trouble begins with short delays again. */
export const WELL_AFTER_MS = 60_000
/** The server is there, and its page does not come. */
export const LOAD_WITHIN_MS = 30_000
/** Whoever asked for the screen of the address has named a server by then, or has gone. */
export const ADDRESS_WITHIN_MS = 180_000
