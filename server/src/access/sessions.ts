// Who is signed in. The browser keeps a random token, this table its hash.

import type { Instant, UserId } from '@loket/protocol'
import { HOUR_MS, MINUTE_MS } from '@loket/protocol'
import type { Database } from '../journal/database.ts'
import { hashSecretToken, newSecretToken } from './secret-tokens.ts'

/** A session ends after two hours without any use, an open page counting as use, and in any case after twelve. */
export const SESSION_IDLE_MS = 2 * HOUR_MS
export const SESSION_LIFETIME_MS = 12 * HOUR_MS
/** Use is written down at most this often. */
const SEEN_EVERY_MS = 5 * MINUTE_MS

export interface Session {
  readonly tokenHash: Buffer
  readonly userId: UserId
}

export interface Sessions {
  /** The new session's token, to be kept by the browser only. */
  start(userId: UserId, now: Instant): string
  /** The living session of this token, its idle time starting anew; `null` once it ended. */
  find(token: string, now: Instant): Session | null
  findByHash(tokenHash: Buffer, now: Instant): Session | null
  /** Whose living sessions were used within the last `withinMs`, give or take the five minutes in which use is written down. */
  usersSeen(withinMs: number, now: Instant): readonly UserId[]
  end(token: string): void
  endAllOf(userId: UserId): void
}

interface SessionRow {
  readonly token_hash: Buffer
  readonly user_id: UserId
  readonly started_at: number
  readonly seen_at: number
}

/** `ended` is told whenever sessions were ended on purpose, so that open pages can be looked at again. */
export function createSessions(store: Database, ended: () => void): Sessions {
  const insert = store.prepare<[Buffer, string, number, number]>(
    'INSERT INTO sessions (token_hash, user_id, started_at, seen_at) VALUES (?, ?, ?, ?)',
  )
  const select = store.prepare<[Buffer], SessionRow>('SELECT token_hash, user_id, started_at, seen_at FROM sessions WHERE token_hash = ?')
  const seen = store.prepare<[number, Buffer]>('UPDATE sessions SET seen_at = ? WHERE token_hash = ?')
  const seenSince = store
    .prepare<[number, number], UserId>('SELECT DISTINCT user_id FROM sessions WHERE seen_at > ? AND started_at > ? ORDER BY user_id')
    .pluck()
  const remove = store.prepare<[Buffer]>('DELETE FROM sessions WHERE token_hash = ?')
  const removeAllOf = store.prepare<[string]>('DELETE FROM sessions WHERE user_id = ?')
  const removeEnded = store.prepare<[number, number]>('DELETE FROM sessions WHERE seen_at <= ? OR started_at <= ?')

  function findByHash(tokenHash: Buffer, now: Instant): Session | null {
    const row = select.get(tokenHash)
    if (!row || now - row.seen_at >= SESSION_IDLE_MS || now - row.started_at >= SESSION_LIFETIME_MS) return null
    if (now - row.seen_at >= SEEN_EVERY_MS) seen.run(now, tokenHash)
    return { tokenHash: row.token_hash, userId: row.user_id }
  }

  return {
    start(userId, now) {
      removeEnded.run(now - SESSION_IDLE_MS, now - SESSION_LIFETIME_MS)
      const token = newSecretToken()
      insert.run(hashSecretToken(token), userId, now, now)
      return token
    },
    find: (token, now) => findByHash(hashSecretToken(token), now),
    findByHash,
    usersSeen: (withinMs, now) => seenSince.all(now - withinMs, now - SESSION_LIFETIME_MS),
    end(token) {
      remove.run(hashSecretToken(token))
      ended()
    },
    endAllOf(userId) {
      removeAllOf.run(userId)
      ended()
    },
  }
}
