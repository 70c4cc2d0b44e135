import type { Columns, Scale } from './blocks.ts'

/** Printers magnify up to eightfold: the number of a ticket, seen from afar. */
export const TICKET_NUMBER = 8
/** Enough for a paper that is read in the hand. */
export const SLIP_NUMBER = 4

/** The largest size, up to `largest`, at which a number of this length still fits one line. */
export function numberScale(length: number, columns: Columns, largest: number): Scale {
  if (length < 1 || length > columns) throw new Error(`a ticket number of ${length} characters does not fit a line of ${columns}`)
  const size = Math.min(largest, Math.floor(columns / length))
  return { width: size, height: size }
}
