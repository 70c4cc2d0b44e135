// Makes a picture file into dots for thermal paper. Whatever the file holds, the answer is a logo that fits or a named problem.

import { LOGO_HEIGHT, type LogoProblem, logoWidthFor, type PaperLogo } from '@loket/protocol'
import { decode } from 'fast-png'
import { type Columns, widthOf } from '../layout/blocks.ts'
import { blackAndWhite } from './black-and-white.ts'
import { type Grey, lightnessOf } from './lightness.ts'
import { openPng } from './open-png.ts'
import { shrinkToFit } from './shrink.ts'

export type LogoRead = { readonly ok: true; readonly logo: PaperLogo } | { readonly ok: false; readonly problem: LogoProblem }

/** A PNG as a logo for paper of so many columns: on white, never larger than it was, black dots where it is dark. */
export function readLogo(png: Uint8Array, columns: Columns): LogoRead {
  const opened = openPng(png)
  if (!opened.ok) return opened
  const grey = greyOf(opened.picture)
  if (grey === null) return { ok: false, problem: { type: 'logoNotPng' } }
  const fitted = shrinkToFit(grey, { width: logoWidthFor(widthOf(columns)), height: LOGO_HEIGHT })
  const dots = blackAndWhite(fitted)
  if (!dots.includes(true)) return { ok: false, problem: { type: 'logoBlank' } }
  return { ok: true, logo: packed(dots, fitted.width, fitted.height) }
}

function greyOf(picture: Uint8Array): Grey | null {
  try {
    return lightnessOf(decode(picture))
  } catch {
    // The decoder throws at whatever is broken in a file; to whoever chose it that is all the same.
    return null
  }
}

/** White on either side makes the width whole bytes. */
function packed(dots: readonly boolean[], width: number, height: number): PaperLogo {
  const bytesWide = Math.ceil(width / 8)
  const left = Math.floor((bytesWide * 8 - width) / 2)
  const bits = new Uint8Array(bytesWide * height)
  for (const [index, black] of dots.entries()) {
    const x = left + (index % width)
    const at = Math.floor(index / width) * bytesWide + (x >> 3)
    if (black) bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
  }
  return { width: bytesWide * 8, height, bits: Buffer.from(bits).toString('base64') }
}
