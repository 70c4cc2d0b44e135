// Random secrets that a browser or a program keeps. The server keeps their hashes only.

import { hash, randomBytes } from 'node:crypto'

/** 256 random bits, safe in a cookie and a header. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A random token needs no slow hash: it cannot be guessed in the first place. */
export function hashSecretToken(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}
