import type { Instant, Refusal } from '@loket/protocol'
import type { Access } from './access.ts'
import { verifyPin } from './pin-hash.ts'
import type { SignInAttempts } from './sign-in-attempts.ts'
import type { User } from './users.ts'

interface Refused {
  readonly ok: false
  readonly refusal: Refusal
}

export type SignedIn = { readonly ok: true; readonly token: string; readonly user: User } | Refused

export type PinChecked = { readonly ok: true; readonly user: User } | Refused

export interface CodeAndPin {
  readonly code: string
  readonly pin: string
}

interface Credentials extends CodeAndPin {
  /** The token of the session this browser had before; it ends with a new sign-in. */
  readonly previousToken: string | null
}

/** Starts a session, or refuses as `checkPin` does. */
export async function signIn(access: Access, { previousToken, ...typed }: Credentials, now: Instant): Promise<SignedIn> {
  const checked = await checkPin({ access, attempts: access.attempts }, typed, now)
  if (!checked.ok) return checked
  const { user } = checked
  if (previousToken !== null) access.sessions.end(previousToken)
  return { ok: true, token: access.sessions.start(user.userId, now), user }
}

interface PinParts {
  readonly access: Access
  /** By code: of the place where it was typed. */
  readonly attempts: SignInAttempts
}

/** Whose code and PIN these are; `wrongPin` for a wrong PIN and an unknown code alike, or `tooManyRequests`. Starts nothing. */
export async function checkPin({ access, attempts }: PinParts, { code, pin }: CodeAndPin, now: Instant): Promise<PinChecked> {
  const waitMs = attempts.begin(code, now)
  if (waitMs !== null) return { ok: false, refusal: { type: 'tooManyRequests', retryAfterSeconds: Math.ceil(waitMs / 1000) } }
  const user = access.users.findByCode(code)
  // A code that is unknown, or whose PIN was erased, is checked against a decoy: it must cost the same time.
  const known = user !== null && user.pinHash !== ''
  const matches = await verifyPin(pin, known ? user.pinHash : await access.decoyHash)
  if (!known || !matches) return { ok: false, refusal: { type: 'wrongPin' } }
  attempts.succeeded(code)
  return { ok: true, user }
}
