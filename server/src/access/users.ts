// Who may sign in. The journal knows a person by a pseudonym only; code, name and PIN hash stand here, and the name can be erased.

import type { Instant, StaffRole, UserId } from '@loket/protocol'
import type { Database } from '../journal/database.ts'

export interface User {
  readonly userId: UserId
  /** What is typed at sign-in; never used for somebody else later. */
  readonly code: string
  /** `null` once erased. */
  readonly name: string | null
  readonly roles: readonly StaffRole[]
  readonly pinHash: string
}

export interface Users {
  insert(user: User, addedAt: Instant): void
  find(userId: UserId): User | null
  findByCode(code: string): User | null
  nameOf(userId: UserId): string | null
  list(): readonly User[]
  /** Erases the name and the PIN: whoever left can no longer sign in, and the journal no longer leads to a person. */
  eraseName(userId: UserId): void
  setPinHash(userId: UserId, pinHash: string): void
}

interface UserRow {
  readonly user_id: UserId
  readonly code: string
  readonly name: string | null
  readonly roles: string
  readonly pin_hash: string
}

const COLUMNS = 'user_id, code, name, roles, pin_hash'

export function createUsers(database: Database): Users {
  const insert = database.prepare<[string, string, string | null, string, string, number]>(
    `INSERT INTO users (${COLUMNS}, added_at) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const byId = database.prepare<[string], UserRow>(`SELECT ${COLUMNS} FROM users WHERE user_id = ?`)
  const byCode = database.prepare<[string], UserRow>(`SELECT ${COLUMNS} FROM users WHERE code = ?`)
  const all = database.prepare<[], UserRow>(`SELECT ${COLUMNS} FROM users ORDER BY code`)
  const erase = database.prepare<[string]>(`UPDATE users SET name = NULL, pin_hash = '' WHERE user_id = ?`)
  const setPin = database.prepare<[string, string]>('UPDATE users SET pin_hash = ? WHERE user_id = ?')

  return {
    insert({ userId, code, name, roles, pinHash }, addedAt) {
      insert.run(userId, code, name, JSON.stringify(roles), pinHash, addedAt)
    },
    find: (userId) => rowToUser(byId.get(userId)),
    findByCode: (code) => rowToUser(byCode.get(code)),
    nameOf: (userId) => byId.get(userId)?.name ?? null,
    list: () => all.all().flatMap((row) => rowToUser(row) ?? []),
    eraseName(userId) {
      erase.run(userId)
    },
    setPinHash(userId, pinHash) {
      setPin.run(pinHash, userId)
    },
  }
}

function rowToUser(row: UserRow | undefined): User | null {
  if (!row) return null
  return { userId: row.user_id, code: row.code, name: row.name, roles: JSON.parse(row.roles) as StaffRole[], pinHash: row.pin_hash }
}
