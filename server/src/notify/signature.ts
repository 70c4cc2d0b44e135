import { createHmac } from 'node:crypto'

export const SIGNATURE_HEADER = 'Loket-Signature'

/** `t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.body">`: a copy sent later, or a body changed on its way, is seen. */
export function signatureOf(secret: string, unixSeconds: number, body: string): string {
  return `t=${unixSeconds},v1=${createHmac('sha256', secret).update(`${unixSeconds}.${body}`).digest('hex')}`
}
