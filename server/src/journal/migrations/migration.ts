/** One step of the schema. A migration that was shipped is never edited, and no migration touches a row of the journal. */
export interface Migration {
  /** 1 and up, without gaps. */
  readonly version: number
  /** A short name, the same as in the file's name. */
  readonly name: string
  /** Why it exists, one sentence. */
  readonly why: string
  readonly sql: string
}
