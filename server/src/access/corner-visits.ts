// Who stands in the corner of a kiosk: for a few minutes, by a key that the page keeps and no cookie. In memory only: a restart ends them all.

import type { CommandId, DeviceId, Instant, UserId } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { hashSecretToken, newSecretToken } from './secret-tokens.ts'
import type { User } from './users.ts'

/** A corner is opened for so long, used or not. */
export const CORNER_VISIT_MS = 5 * MINUTE_MS

export interface CornerVisit {
  readonly userId: UserId
  /** As it was when the PIN was given; another one ends the visit. */
  readonly pinHash: string
  readonly endsAt: Instant
  /** The test pages asked for, oldest first. */
  readonly testPages: CommandId[]
}

export interface CornerVisits {
  /** Gives the key. At one kiosk there is one visit: another one's ends. */
  begin(kioskId: DeviceId, user: Pick<User, 'userId' | 'pinHash'>, now: Instant): string
  /** `null`: it has ended, or the key is of another kiosk. */
  find(kioskId: DeviceId, key: string, now: Instant): CornerVisit | null
  end(kioskId: DeviceId): void
}

export function createCornerVisits(): CornerVisits {
  const visits = new Map<DeviceId, CornerVisit & { readonly keyHash: Buffer }>()
  return {
    begin(kioskId, { userId, pinHash }, now) {
      const key = newSecretToken()
      const endsAt = (now + CORNER_VISIT_MS) as Instant
      visits.set(kioskId, { userId, pinHash, endsAt, testPages: [], keyHash: hashSecretToken(key) })
      return key
    },
    find(kioskId, key, now) {
      const visit = visits.get(kioskId)
      if (visit === undefined || !visit.keyHash.equals(hashSecretToken(key))) return null
      if (now < visit.endsAt) return visit
      visits.delete(kioskId)
      return null
    },
    end: (kioskId) => void visits.delete(kioskId),
  }
}
