import type { PrinterStatus, PrinterTrouble } from '@loket/protocol'

/**
 * How a job ended, as far as anybody can say.
 * `printed`: the printer's own word that the printing before its completion mark is done.
 * `processed`: it worked through the job, which is less than paper in the hand.
 * `probablyPrinted`: it says nothing about jobs, and stayed clear of trouble for a while.
 * `notSent`: no byte of the job left us; it may be sent again.
 * `unknown`: some byte left us and no word came back; it may still be printed by itself, so it is never sent again unasked.
 */
export type PrintResult =
  | { readonly state: 'printed' | 'processed' | 'probablyPrinted' }
  | { readonly state: 'notSent'; readonly trouble: PrinterTrouble }
  | { readonly state: 'unknown'; readonly trouble: PrinterTrouble | null }

/** One printer, one job at a time. Its trouble is state, never an exception. */
export interface Printer {
  /** Waits for the jobs before it. `job` runs from ESC @ to the cut, as `encodeLayout` makes it. */
  print(job: Uint8Array): Promise<PrintResult>
  readonly status: PrinterStatus
  /** Called on every change. Returns how to stop listening. */
  onStatus(listener: (status: PrinterStatus) => void): () => void
  /** Ends after the job in hand. Later jobs are not sent. */
  close(): Promise<void>
}
