// A QR code that phones read: modules as large as the paper allows, never smaller than what a worn print head still draws apart.

import type { PaperTexts } from '@loket/texts'
import type { Block, Columns } from './blocks.ts'
import { BLANK, CENTRED, type Page, sentence } from './page.ts'

/**
 * How many bytes a code holds whose modules are so many dots wide, the best first: 6 dots (0.75 mm) are read from an arm's length, 4 from a
 * hand's. With error correction M and four blank modules on either side, ISO/IEC 18004: versions 9, 12 and 17 fit 384 dots; 17 and 22 fit 576.
 * More than version 25 is no address but a page of text; and the length of 1037 bytes, as GS ( k spells it, would begin with DLE EOT.
 */
const MOST_BYTES: Readonly<Record<Columns, readonly (readonly [dots: number, bytes: number])[]>> = {
  32: [
    [6, 180],
    [5, 287],
    [4, 504],
  ],
  48: [
    [6, 504],
    [5, 779],
    [4, 997],
  ],
}

/**
 * The code of an address with blank paper around it, which helps phones to find it, and a line that says what it is for. An address too long
 * for this paper is left out, and the paper says so.
 */
export function qrCode(page: Page, address: string, caption: (texts: PaperTexts) => string): readonly Block[] {
  const moduleDots = moduleDotsFor(address.length, page.columns)
  if (moduleDots === null) return sentence(page, CENTRED, (texts) => texts.addressTooLong)
  return [BLANK, { kind: 'qr', url: address, moduleDots }, BLANK, ...sentence(page, CENTRED, caption)]
}

/** An address's own spelling is plain ASCII: no byte of it can be taken for a command. Throws when it is none. */
export function spelled(url: string): string {
  return new URL(url).href
}

/** The largest modules at which so many bytes fit across the paper; `null` where none do. */
export function moduleDotsFor(bytes: number, columns: Columns): number | null {
  return MOST_BYTES[columns].find(([, most]) => bytes <= most)?.[0] ?? null
}
