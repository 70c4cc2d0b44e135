// Whether a request comes from the agency's app, and for the first time. docs/bookings.md tells its people how to sign.

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { BookingRefusal } from '@loket/protocol'
import { SECOND_MS } from '@loket/protocol'
import type { Database } from '../journal/database.ts'
import type { SenderKey } from './sender-keys.ts'

/** How far the sender's clock and the office's may be apart. */
const TOLERANCE_SECONDS = 300

export interface SignedRequest {
  readonly method: string
  /** With its query, as it was sent: "/api/bookings/B-2027-0112-0001". */
  readonly path: string
  /** As it was sent, byte for byte; empty where there is none. */
  readonly body: string
  /** The header Loket-Signature. */
  readonly header: string | undefined
}

/** What is signed, and the signature of it in hexadecimal digits; `seconds` is Unix time. */
export function signatureOf(secret: string, seconds: number, { method, path, body }: Omit<SignedRequest, 'header'>): string {
  return createHmac('sha256', secret).update(`${seconds}.${method}.${path}.${body}`).digest('hex')
}

export interface SignatureGate {
  /** Why the request is not believed; `null`: it is, and its signature is used up. On the disk when it returns. */
  refusalFor(request: SignedRequest, keys: readonly SenderKey[], wallMs: number): BookingRefusal | null
}

export function createSignatureGate(store: Database): SignatureGate {
  const use = store.prepare<[string, number]>('INSERT INTO used_signatures (signature, signed_at) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const forget = store.prepare<[number]>('DELETE FROM used_signatures WHERE signed_at < ?')

  return {
    refusalFor(request, keys, wallMs) {
      if (request.header === undefined) return { type: 'signatureMissing' }
      const [, t, signature] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(request.header) ?? []
      if (t === undefined || signature === undefined) return { type: 'signatureUnreadable' }
      const officeSeconds = Math.floor(wallMs / SECOND_MS)
      if (Math.abs(officeSeconds - Number(t)) > TOLERANCE_SECONDS) {
        return { type: 'signatureTooOld', toleranceSeconds: TOLERANCE_SECONDS, officeSeconds }
      }
      if (!keys.some(({ secret }) => isSame(signatureOf(secret, Number(t), request), signature))) return { type: 'signatureWrong' }
      // What is older than the tolerance is refused for its age.
      forget.run(officeSeconds - TOLERANCE_SECONDS)
      return use.run(signature, Number(t)).changes === 1 ? null : { type: 'signatureUsed' }
    },
  }
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
