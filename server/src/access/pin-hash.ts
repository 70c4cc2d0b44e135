// PINs are short, so their hash must be slow and memory-hard: scrypt, with its cost written into each hash.

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

export interface PinCost {
  /** A power of two; memory is 128 × N × r bytes. */
  readonly N: number
  readonly r: number
  readonly p: number
}

/** 32 MiB and about a quarter of a second on an office PC: OWASP Password Storage Cheat Sheet (2025), one of its equal scrypt choices. */
export const PIN_COST: PinCost = { N: 2 ** 15, r: 8, p: 3 }

const KEY_BYTES = 32
const SALT_BYTES = 16

/** "scrypt$N$r$p$salt$key", salt and key in base64url. */
export async function hashPin(pin: string, cost: PinCost): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(pin, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Compares in constant time. A stored text that is no such hash matches nothing. */
export async function verifyPin(pin: string, stored: string): Promise<boolean> {
  const parsed = parseHash(stored)
  if (!parsed) return false
  const key = await derive(pin, parsed.salt, parsed.cost)
  return timingSafeEqual(key, parsed.key)
}

function parseHash(stored: string): { cost: PinCost; salt: Buffer; key: Buffer } | null {
  const match = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/.exec(stored)
  if (!match) return null
  const [, N, r, p, salt = '', key = ''] = match
  const bytes = Buffer.from(key, 'base64url')
  if (bytes.length !== KEY_BYTES) return null
  return { cost: { N: Number(N), r: Number(r), p: Number(p) }, salt: Buffer.from(salt, 'base64url'), key: bytes }
}

function derive(pin: string, salt: Buffer, { N, r, p }: PinCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * r * (N + p) }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
