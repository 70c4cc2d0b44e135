import type { CommandId } from '@loket/protocol'

/** A fresh id for a command. `randomUUID` exists only in secure contexts, and an office's network speaks plain http. */
export function makeCommandId(): CommandId {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID() as CommandId
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  // Version and variant bits of a random UUID (RFC 9562, section 5.4).
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') as CommandId
}
