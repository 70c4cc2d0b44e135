// Which picture or film has its turn. Pure but for what it is given.

import type { BoardMedium } from '@loket/protocol'

/** How long a picture stays. */
export const PICTURE_MS = 15_000
/** A film that has not ended by then makes room: it may hang. */
export const LONGEST_FILM_MS = 10 * 60_000

/** The next after the one that is over, in the list as it is now; what could not be shown is passed over for as long as others can. */
export function nextMedium(list: readonly BoardMedium[], over: string | null, broken: ReadonlySet<string>): BoardMedium | null {
  const playable = list.filter(({ name }) => !broken.has(name))
  return playable.find(({ name }) => over !== null && name > over) ?? playable[0] ?? null
}
