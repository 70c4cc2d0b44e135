// Which supervisors are there to be asked for a word.

import type { Instant, UserId } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import type { Access } from './access.ts'

/** Whoever used a session longer ago than this has probably gone; an open page counts as use. */
const THERE_WITHIN_MS = 15 * MINUTE_MS

/** Asked with every call out of order that needs a second person's word: two look-ups by key for each session in use. */
export function supervisorsSignedIn({ sessions, users }: Pick<Access, 'sessions' | 'users'>, now: Instant): readonly UserId[] {
  return sessions.usersSeen(THERE_WITHIN_MS, now).filter((userId) => users.find(userId)?.roles.includes('supervisor') === true)
}
