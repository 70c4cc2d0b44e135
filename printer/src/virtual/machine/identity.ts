// GS I n: who made it and what it is. Source: Epson ESC/POS reference, GS I, "Printer ID" and "Printer information B",
// https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/gs_ci.html, read 2026-11-24.

const HEADER = 0x5f
const NUL = 0x00

/** One byte each: model, type (bit 1: it has a cutter), version. Every model has numbers of its own. */
const NUMBERS: Readonly<Record<number, number>> = { 1: 0x20, 2: 0b0000_0010, 3: 0x01 }

/** Firmware, maker, model, serial number, and the additional fonts, of which it has none. */
const WORDS: Readonly<Record<number, string>> = { 65: '1.00', 66: 'LOKET', 67: 'VIRTUAL', 68: 'V00000001', 69: '' }

/** The answer to GS I n, or `null` where it has none. The numbers may also be asked for by the digits "1" to "3". */
export function identityReply(n: number): readonly number[] | null {
  const number = NUMBERS[n] ?? NUMBERS[n - 48]
  if (number !== undefined) return [number]
  const word = WORDS[n]
  return word === undefined ? null : [HEADER, ...Array.from(word, (letter) => letter.charCodeAt(0)), NUL]
}
