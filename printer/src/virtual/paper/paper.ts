/** A piece of paper that came out of the virtual printer. */
export interface Paper {
  /** "1", "2", … since the printer was started. */
  readonly id: string
  /** Epoch milliseconds. */
  readonly printedAt: number
  readonly text: string
  /** A whole SVG document. */
  readonly svg: string
}
