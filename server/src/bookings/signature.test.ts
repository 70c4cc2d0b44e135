import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freshFolder } from '../testing/folders.ts'
import { openBookings } from './bookings.ts'
import { signatureOf } from './signature.ts'

const SECONDS = 1_800_000_000
const SECRET = 'a secret of the office'
const REQUEST = { method: 'PUT', path: '/api/bookings/B-1', body: '{"code":"K7M4XT"}' }
const KEYS = [{ name: 'app', secret: SECRET }]

function gate(file = ':memory:') {
  const bookings = openBookings(file)
  onTestFinished(() => bookings.close())
  return bookings.signatures
}

function headerAt(seconds: number, secret = SECRET, request = REQUEST): string {
  return `t=${seconds},v1=${signatureOf(secret, seconds, request)}`
}

test('[BK20] the signature is the HMAC-SHA-256 of time, method, address and body', () => {
  // Computed with openssl: printf '%s' '1800000000.PUT./api/bookings/B-1.{"code":"K7M4XT"}' | openssl dgst -sha256 -hmac 'a secret of the office'
  expect(signatureOf(SECRET, SECONDS, REQUEST)).toBe('cfd2c4cda4fdbac687181996fa866aaeb77954f7f3be220dc94c8b6d2bee9685')
})

test('[BK20] a request with the right signature is believed, under any of the keys that hold', () => {
  const signatures = gate()
  const header = headerAt(SECONDS, 'the next secret')
  const keys = [...KEYS, { name: 'app-2', secret: 'the next secret' }]
  expect(signatures.refusalFor({ ...REQUEST, header }, keys, SECONDS * 1000)).toBeNull()
})

test.each([
  ['of another body', { body: '{"code":"K7M4XU"}' }],
  ['of another address', { path: '/api/bookings/B-2' }],
  ['of another method', { method: 'DELETE' }],
])('[BK20] one %s is not', (_, change) => {
  expect(gate().refusalFor({ ...REQUEST, ...change, header: headerAt(SECONDS) }, KEYS, SECONDS * 1000)).toEqual({ type: 'signatureWrong' })
})

test('[BK20] without a key nothing is believed', () => {
  expect(gate().refusalFor({ ...REQUEST, header: headerAt(SECONDS) }, [], SECONDS * 1000)).toEqual({ type: 'signatureWrong' })
})

test.each([
  [undefined, 'signatureMissing'],
  ['', 'signatureUnreadable'],
  [`t=${SECONDS}`, 'signatureUnreadable'],
  [`v1=${'0'.repeat(64)},t=${SECONDS}`, 'signatureUnreadable'],
  [`t=${SECONDS},v1=${'0'.repeat(63)}`, 'signatureUnreadable'],
  [`t=-5,v1=${'0'.repeat(64)}`, 'signatureUnreadable'],
])('[BK20] the header %s is refused by name', (header, type) => {
  expect(gate().refusalFor({ ...REQUEST, header }, KEYS, SECONDS * 1000)).toEqual({ type })
})

test.each([
  [-301, true],
  [-300, false],
  [300, false],
  [301, true],
])("[BK21] a sender's clock that is %i seconds off is refused: %s", (off, isRefused) => {
  const refusal = gate().refusalFor({ ...REQUEST, header: headerAt(SECONDS + off) }, KEYS, SECONDS * 1000 + 999)
  expect(refusal).toEqual(isRefused ? { type: 'signatureTooOld', toleranceSeconds: 300, officeSeconds: SECONDS } : null)
})

test('[BK21] a signature holds once, also after the server was started again', () => {
  const file = join(freshFolder(), 'bookings.sqlite')
  const request = { ...REQUEST, header: headerAt(SECONDS) }
  const first = openBookings(file)
  expect(first.signatures.refusalFor(request, KEYS, SECONDS * 1000)).toBeNull()
  first.close()
  expect(gate(file).refusalFor(request, KEYS, (SECONDS + 300) * 1000)).toEqual({ type: 'signatureUsed' })
})

test('[BK21] one that was sent ahead of time is remembered for as long as its own time would let it in', () => {
  const signatures = gate()
  const request = { ...REQUEST, header: headerAt(SECONDS + 300) }
  expect(signatures.refusalFor(request, KEYS, SECONDS * 1000)).toBeNull()
  expect(signatures.refusalFor({ ...REQUEST, header: headerAt(SECONDS + 599) }, KEYS, (SECONDS + 599) * 1000)).toBeNull()
  expect(signatures.refusalFor(request, KEYS, (SECONDS + 600) * 1000)).toEqual({ type: 'signatureUsed' })
})

test('[BK33] the example of docs/bookings.md is signed as it says', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/bookings.md'), 'utf8')
  const said = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? ''
  const request = { method: said('method'), path: said('path'), body: said('body') }
  const seconds = Number(said('time'))
  expect(text).toContain(`\`\`\`text\n${seconds}.${request.method}.${request.path}.${request.body}\n\`\`\``)
  expect(said('Loket-Signature')).toBe(`t=${seconds},v1=${signatureOf(said('secret'), seconds, request)}`)
})
