import type { PrinterStatus, PrinterTrouble } from '@loket/protocol'

/** What is to be put on paper. */
export interface PrintJob {
  /** Told again with a late word. */
  readonly ref: string
  /** From ESC @ to the cut, as `encodeLayout` makes it. */
  readonly bytes: Uint8Array
  /** A second print of the same paper: nothing of the first may still come out of the printer's buffer. */
  readonly copy: boolean
  /** The same for a paper and its copies; `null`: there are no others of it. */
  readonly paperOf: string | null
}

/** What a job asks of whoever owns it. */
export interface PrintSteps {
  /**
   * Asked when the printer is ready, before anything is cleared or sent. False, or a failure: nothing is. It has to answer in a bounded
   * time, for the printer waits.
   */
  maySend(): Promise<boolean>
  /** All bytes have left, and the printer's word is waited for. Not told of what ended before. May not throw; the print does not wait for it. */
  sent?(): void
}

/**
 * How a job ended, as far as anybody can say.
 * `printed`: the printer's own word that the printing before its completion mark is done.
 * `processed`: it worked through the job, which is less than paper in the hand.
 * `probablyPrinted`: it says nothing about jobs, and stayed clear of trouble (or, where it never answers, connected) for a while.
 * `notSent`: no byte of the job left us; it may be sent again. Without trouble: its owner did not allow it.
 * `unknown`: some byte left us and no word came back; it may still be printed by itself, so it is never sent again unasked.
 */
export type PrintResult =
  | { readonly state: 'printed' | 'processed' | 'probablyPrinted' }
  | { readonly state: 'notSent' | 'unknown'; readonly trouble: PrinterTrouble | null }

/** What a printer said of a job that had ended as unknown: it kept the job, and printed it after all. */
export type LateWordListener = (ref: string, result: PrintResult) => void

/** One printer, one job at a time. Its trouble is state, never an exception. */
export interface Printer {
  /** Waits for the jobs before it. */
  print(job: PrintJob, steps: PrintSteps): Promise<PrintResult>
  /** What would keep a job from being sent now; `null`: nothing. After the jobs before it, and paper that the printer kept. */
  whenReady(): Promise<PrinterTrouble | null>
  /** Answers to the completion questions of earlier jobs (GS r) that may still come. */
  readonly owedAnswers: number
  readonly status: PrinterStatus
  /** Called on every change. Returns how to stop listening. */
  onStatus(listener: (status: PrinterStatus) => void): () => void
  onLateWord(listener: LateWordListener): () => void
  /** Ends after the job in hand. Later jobs are not sent. */
  close(): Promise<void>
}

export function notSent(trouble: PrinterTrouble | null): PrintResult {
  return { state: 'notSent', trouble }
}

export function unknown(trouble: PrinterTrouble | null): PrintResult {
  return { state: 'unknown', trouble }
}
