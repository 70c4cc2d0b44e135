import type { Columns, Scale } from './blocks.ts'

const LARGEST = 8

/** The largest size at which a number of this length still fits one line; printers magnify up to eightfold. */
export function numberScale(length: number, columns: Columns): Scale {
  if (length < 1 || length > columns) throw new Error(`a ticket number of ${length} characters does not fit a line of ${columns}`)
  const size = Math.min(LARGEST, Math.floor(columns / length))
  return { width: size, height: size }
}
