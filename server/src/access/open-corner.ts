import { mayDo } from '@loket/domain'
import type { CornerWait, DeviceId, Instant, Refusal } from '@loket/protocol'
import type { Access } from './access.ts'
import type { CornerVisits } from './corner-visits.ts'
import { type CodeAndPin, checkPin } from './sign-in.ts'
import { createSignInAttempts, type SignInAttempts } from './sign-in-attempts.ts'
import type { User } from './users.ts'

export type CornerOpening =
  | { readonly ok: true; readonly key: string; readonly user: User }
  | { readonly ok: false; readonly refusal: Refusal; readonly waits: CornerWait }

export interface CornerParts {
  readonly access: Access
  readonly visits: CornerVisits
  readonly attempts: CornerAttempts
}

/** The corners' own: a kiosk is open to everybody, and whoever tries codes there must not keep the staff from signing in. */
export interface CornerAttempts {
  readonly byKiosk: SignInAttempts
  /** In the corners of all kiosks together. */
  readonly byCode: SignInAttempts
}

export function createCornerAttempts(): CornerAttempts {
  return { byKiosk: createSignInAttempts(), byCode: createSignInAttempts() }
}

/** Begins a visit for whoever may pair devices. A kiosk that waits does not count against the code that was typed there. */
export async function openCorner(
  { access, visits, attempts }: CornerParts,
  { kioskId, code, pin }: CodeAndPin & { readonly kioskId: DeviceId },
  now: Instant,
): Promise<CornerOpening> {
  const waitMs = attempts.byKiosk.begin(kioskId, now)
  if (waitMs !== null) {
    return { ok: false, refusal: { type: 'tooManyRequests', retryAfterSeconds: Math.ceil(waitMs / 1000) }, waits: 'kiosk' }
  }
  const checked = await checkPin({ access, attempts: attempts.byCode }, { code, pin }, now)
  if (!checked.ok) return { ...checked, waits: checked.refusal.type === 'tooManyRequests' ? 'code' : null }
  const { user } = checked
  if (!mayDo({ kind: 'staff', userId: user.userId, roles: user.roles }, 'pairDevice')) {
    return { ok: false, refusal: { type: 'notPermitted', command: 'pairDevice' }, waits: null }
  }
  attempts.byKiosk.succeeded(kioskId)
  return { ok: true, key: visits.begin(kioskId, user, now), user }
}
