// The keys with which the agency's app signs. Several may hold at once, so that one can be changed for another without a gap.

import { randomBytes } from 'node:crypto'
import type { Database } from '../journal/database.ts'

export interface SenderKey {
  readonly name: string
  readonly secret: string
}

export interface SenderKeys {
  /** A new secret, shown once; `null`: a key has that name already, or there are as many as there may be. */
  add(name: string, nowMs: number): string | null
  /** Wall time of making, ms; never the secrets. */
  list(): readonly { readonly name: string; readonly madeAt: number }[]
  /** False where there is none of that name. */
  revoke(name: string): boolean
  /** Those that hold. */
  all(): readonly SenderKey[]
}

const SECRET_BYTES = 32
/** Each is tried with every request. */
const MOST_KEYS = 5

export function createSenderKeys(store: Database): SenderKeys {
  const insert = store.prepare<[string, string, number]>(
    'INSERT INTO sender_keys (name, secret, made_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const drop = store.prepare<[string]>('DELETE FROM sender_keys WHERE name = ?')
  const select = store.prepare<[], { name: string; secret: string; made_at: number }>('SELECT * FROM sender_keys ORDER BY made_at, name')

  return {
    add(name, nowMs) {
      if (select.all().length >= MOST_KEYS) return null
      const secret = randomBytes(SECRET_BYTES).toString('base64url')
      return insert.run(name, secret, nowMs).changes === 1 ? secret : null
    },
    list: () => select.all().map(({ name, made_at: madeAt }) => ({ name, madeAt })),
    revoke: (name) => drop.run(name).changes === 1,
    all: () => select.all().map(({ name, secret }) => ({ name, secret })),
  }
}
