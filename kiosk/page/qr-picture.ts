// A QR code as one path, on its own: it is loaded only where a ticket has an address.

import { encode } from 'uqr'

export interface QrPicture {
  /** Modules to a side, the quiet zone included. */
  readonly size: number
  /** Of the dark modules, each one unit wide. */
  readonly path: string
}

/** What readers ask to be empty around a code. */
const QUIET_MODULES = 4

export function drawQr(text: string): QrPicture {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_MODULES })
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
  return { size, path: rows.join('') }
}
