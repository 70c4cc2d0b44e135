/** What one trial found. */
export interface TrialReport {
  /** As Markdown, for the terminal and for `file`. The same whenever the program is the same. */
  readonly table: string
  /** Sentences; empty: every promise was kept. */
  readonly broken: readonly string[]
}

/** A promise of Loket held against everything that can go wrong with it. */
export interface Trial {
  /** As it is called on the command line. */
  readonly name: string
  /** Where its table is kept, from the root of the repository. */
  readonly file: string
  run(): Promise<TrialReport>
}
