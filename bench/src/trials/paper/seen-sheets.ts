// Which sheets bear a number, and what is wrong with them.

import type { Paper } from '@loket/printer'
import type { TicketNumber } from '@loket/protocol'
import { paperTexts } from '@loket/texts'
import type { SheetSeen } from './outcome.ts'

const COPY_MARKS = Object.values(paperTexts).map(({ copy }) => copy)
const ROLL_END = /\[the roll ended here\]\n/g

/** `wanted`: the texts that a healthy printer makes of the papers asked for this number. */
export function sheetsOf(papers: readonly Paper[], number: TicketNumber, wanted: readonly string[]): readonly SheetSeen[] {
  return papers
    .filter((paper) => paper.largest.includes(number))
    .map((paper) => ({
      whole: paper.complete && wanted.some((text) => paper.text.replaceAll(ROLL_END, '').endsWith(text)),
      pieces: paper.pieces,
      copy: COPY_MARKS.some((mark) => paper.text.includes(mark)),
      withScrap: paper.largest.length > 1,
    }))
}
