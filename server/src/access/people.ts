// The administrator's verbs on people. A code, a name and a PIN never travel in a command: they wait in `pending` for its commit.

import { randomUUID } from 'node:crypto'
import type { Actor, CommandId, Refusal, StaffRole, UserId } from '@loket/protocol'
import { malformed } from '@loket/protocol/schemas'
import type { Loop } from '../loop/loop.ts'
import type { Access } from './access.ts'
import { isGuessable } from './new-pin.ts'
import { hashPin, type PinCost } from './pin-hash.ts'

export interface NewUser {
  readonly code: string
  readonly name: string
  readonly roles: readonly StaffRole[]
  readonly pin: string
}

export type UserChanged = { readonly ok: true; readonly userId: UserId } | { readonly ok: false; readonly refusal: Refusal }

interface Office {
  readonly access: Access
  readonly loop: Pick<Loop, 'submit' | 'inNextCommit'>
}

export async function addUser(
  { access, loop }: Pick<Office, 'access'> & { readonly loop: Pick<Loop, 'submit'> },
  user: NewUser,
  actor: Actor,
  cost: PinCost,
): Promise<UserChanged> {
  if (isGuessable(user.pin)) return refused('pin: must not be one digit repeated or digits in order')
  if (isTaken(access, user.code)) return refused(`code: ${user.code} is taken`)
  const userId = randomUUID() as UserId
  // The code is reserved before the slow hash, so that two at once cannot both get it.
  access.pending.users.set(userId, { userId, code: user.code, name: user.name, roles: user.roles, pinHash: '' })
  try {
    const pinHash = await hashPin(user.pin, cost)
    access.pending.users.set(userId, { userId, code: user.code, name: user.name, roles: user.roles, pinHash })
    const answer = await loop.submit({ id: randomUUID() as CommandId, type: 'addUser', userId, roles: user.roles }, actor)
    return answer.ok ? { ok: true, userId } : answer
  } finally {
    access.pending.users.delete(userId)
  }
}

/** The name goes, sign-in ends; the pseudonym stays in the journal and the code is never given to anybody else. */
export async function eraseUserName({ access, loop }: Office, code: string): Promise<UserChanged> {
  const user = access.users.findByCode(code)
  if (!user) return refused(`code: nobody has ${code}`)
  await loop.inNextCommit(() => access.users.eraseName(user.userId))
  access.sessions.endAllOf(user.userId)
  return { ok: true, userId: user.userId }
}

/** A new PIN; whoever is signed in with the old one is signed out. */
export async function resetPin({ access, loop }: Office, code: string, pin: string): Promise<UserChanged> {
  if (isGuessable(pin)) return refused('pin: must not be one digit repeated or digits in order')
  const user = access.users.findByCode(code)
  if (!user) return refused(`code: nobody has ${code}`)
  if (user.name === null) return refused(`code: ${code} was erased`)
  const pinHash = await hashPin(pin, access.pinCost)
  await loop.inNextCommit(() => access.users.setPinHash(user.userId, pinHash))
  access.sessions.endAllOf(user.userId)
  return { ok: true, userId: user.userId }
}

function isTaken(access: Access, code: string): boolean {
  return access.users.findByCode(code) !== null || [...access.pending.users.values()].some((user) => user.code === code)
}

function refused(problem: string): UserChanged {
  return { ok: false, refusal: malformed([problem]) }
}
