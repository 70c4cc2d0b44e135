import type { PaperLogo } from '@loket/protocol'
import type { Picture } from './blocks.ts'

/** The dots of a logo; `null` where its data does not hold what its measures say. */
export function pictureOf({ width, height, bits }: PaperLogo): Picture | null {
  const decoded = new Uint8Array(Buffer.from(bits, 'base64'))
  const whole = width > 0 && height > 0 && width % 8 === 0 && decoded.length === (width / 8) * height
  return whole ? { width, height, bits: decoded } : null
}
