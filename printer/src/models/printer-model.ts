import type { Columns } from '../layout/blocks.ts'

/**
 * How a printer says that a job is done, the best word first:
 * `processId`: GS ( H fn 48, answered when the printing before it is completed;
 * `paperStatus`: GS r 1, answered when the job was processed, which is less than paper in the hand;
 * `none`: never; only that nothing went wrong for a while.
 */
export type Completion = 'processId' | 'paperStatus' | 'none'

/** What we must know of a printer to write bytes for it and to believe its answers. */
export interface PrinterModel {
  readonly id: string
  readonly columns: Columns
  /** Lines of paper between print head and cutter. */
  readonly linesToCutter: number
  readonly completion: Completion
  /** Answers DLE EOT 1 to 4 at any time, also while it is offline. */
  readonly answersStatus: boolean
}
