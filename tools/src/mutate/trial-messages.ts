// What the tool and a process that tries mutants say to each other.

/** One change to try. */
export interface TrialOrder {
  /** Relative to the copy's root. */
  readonly file: string
  /** The whole file as it stands, and with the change in it. */
  readonly original: string
  readonly text: string
  readonly tests: readonly string[]
  /** Processor time after which the tests count as never ending. */
  readonly processorMs: number
}

export type TrialAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'survived' }
  | { readonly type: 'killed'; readonly by: string }
  | { readonly type: 'endless' }
  /** The tool itself is at fault. */
  | { readonly type: 'fault'; readonly message: string }
