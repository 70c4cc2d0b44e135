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
  /** With which of the keys a request was signed; `null`: with none. Asks nothing about its time. */
  signerOf(request: SignedRequest, keys: readonly SenderKey[]): string | null
}

export function createSignatureGate(store: Database): SignatureGate {
  const use = store.prepare<[string, number]>('INSERT INTO used_signatures (signature, signed_at) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const forget = store.prepare<[number]>('DELETE FROM used_signatures WHERE signed_at < ?')

  return {
    refusalFor(request, keys, wallMs) {
      if (request.header === undefined) return { type: 'signatureMissing' }
      const said = readHeader(request.header)
      if (said === null) return { type: 'signatureUnreadable' }
      const { seconds, signature } = said
      const officeSeconds = Math.floor(wallMs / SECOND_MS)
      if (Math.abs(officeSeconds - seconds) > TOLERANCE_SECONDS) {
        return { type: 'signatureTooOld', toleranceSeconds: TOLERANCE_SECONDS, officeSeconds }
      }
      if (signer(request, keys) === null) return { type: 'signatureWrong' }
      // What is older than the tolerance is refused for its age.
      forget.run(officeSeconds - TOLERANCE_SECONDS)
      return use.run(signature, seconds).changes === 1 ? null : { type: 'signatureUsed' }
    },
    signerOf: signer,
  }
}

function readHeader(header: string | undefined): { readonly seconds: number; readonly signature: string } | null {
  const [, t, signature] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? []
  return t === undefined || signature === undefined ? null : { seconds: Number(t), signature }
}

function signer(request: SignedRequest, keys: readonly SenderKey[]): string | null {
  const said = readHeader(request.header)
  if (said === null) return null
  return keys.find(({ secret }) => isSame(signatureOf(secret, said.seconds, request), said.signature))?.name ?? null
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
