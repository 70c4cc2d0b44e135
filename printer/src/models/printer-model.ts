import type { PrinterCapability } from '@loket/protocol'
import type { Columns } from '../layout/blocks.ts'

/** What the transport must know of a printer to believe its answers. Found by asking, at commissioning. */
export type JobProtocol = Pick<PrinterCapability, 'answersStatus' | 'completion' | 'clearsBuffer'>

/** What we must know of a printer to write bytes for it, and the answers that its manual promises. */
export interface PrinterModel extends JobProtocol {
  readonly id: string
  readonly columns: Columns
  /** Lines of paper between print head and cutter. */
  readonly linesToCutter: number
}
