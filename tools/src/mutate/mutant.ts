/** One change to one place of a source file. */
export interface Mutant {
  /** Relative to the root of the house, with `/`. */
  readonly file: string
  /** Name of the operator that made it. */
  readonly operator: string
  /** Offsets in the file: what stands from `start` up to `end` is replaced by `after`. */
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
  /** Of `start`, from 1. */
  readonly line: number
  readonly column: number
  /** The whole line of `start`, trimmed. */
  readonly lineText: string
}

/** killed: a test failed; time: a test never ended; compiler: no test failed, but the types do not allow it; unreached: no test comes here. */
export type Verdict = 'killed' | 'time' | 'compiler' | 'survived' | 'unreached'

export interface Judged {
  readonly mutant: Mutant
  readonly verdict: Verdict
  /** The test that failed, or what the compiler says; `null` where neither spoke. */
  readonly by: string | null
}

export function isKilled({ verdict }: Judged): boolean {
  return verdict === 'killed' || verdict === 'time'
}

/** The file's text with the change in it. */
export function mutatedText(text: string, mutant: Mutant): string {
  return text.slice(0, mutant.start) + mutant.after + text.slice(mutant.end)
}

const LONGEST = 140

/** The change on one line, as the report shows it and the list of reasons names it. */
export function shownChange({ before, after }: Mutant): string {
  return `${shortened(before)} → ${shortened(after)}`
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= LONGEST) return line
  return `${line.slice(0, LONGEST - 40)} … ${line.slice(-35)}`
}
