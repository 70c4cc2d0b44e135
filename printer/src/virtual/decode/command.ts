/** Dots, one bit each, the leftmost highest, each row padded to whole bytes; the head prints each as so many of its own. */
export interface Picture {
  readonly width: number
  readonly rows: number
  readonly bits: Uint8Array
  readonly dotWidth: number
  readonly dotHeight: number
}

/** One command of a byte stream, named for what it does. Numbers are the parameters as sent. */
export type Command =
  | { readonly kind: 'text'; readonly bytes: readonly number[] }
  | { readonly kind: 'lineFeed' }
  | { readonly kind: 'initialize' }
  | { readonly kind: 'align'; readonly n: number }
  | { readonly kind: 'bold'; readonly n: number }
  | { readonly kind: 'size'; readonly n: number }
  | { readonly kind: 'printMode'; readonly n: number }
  | { readonly kind: 'codePage'; readonly n: number }
  | { readonly kind: 'lineSpacing'; readonly dots: number | 'default' }
  | { readonly kind: 'feedLines'; readonly n: number }
  | { readonly kind: 'feedDots'; readonly n: number }
  | { readonly kind: 'cut'; readonly feedDots: number }
  | { readonly kind: 'qrModuleSize'; readonly n: number }
  | { readonly kind: 'qrErrorCorrection'; readonly n: number }
  | { readonly kind: 'qrStore'; readonly bytes: readonly number[] }
  | { readonly kind: 'qrPrint' }
  | { readonly kind: 'picture'; readonly picture: Picture }
  /** Stands in the line, like a character. */
  | { readonly kind: 'linePicture'; readonly picture: Picture }
  | { readonly kind: 'storePicture'; readonly picture: Picture }
  | { readonly kind: 'printStored' }
  | { readonly kind: 'reportChanges'; readonly n: number }
  | { readonly kind: 'transmitStatus'; readonly n: number }
  | { readonly kind: 'transmitId'; readonly n: number }
  | { readonly kind: 'transmitProcessId'; readonly processId: readonly number[] }
  /** Executed when it arrived, not in its turn; here it is only passed over. */
  | { readonly kind: 'realTime' }
  /** Known, and without effect on the paper of this printer: one font, one character set, QR model 2. */
  | { readonly kind: 'withoutEffect' }
  /** Not known: shown on the paper, so that nobody overlooks it. */
  | { readonly kind: 'unknown'; readonly bytes: readonly number[] }

/** A command and how many bytes it took; `null` while its end has not arrived. */
export type Parsed = { readonly command: Command; readonly length: number } | null
