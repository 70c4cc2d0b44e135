import { parseArgs } from 'node:util'

export interface BenchOptions {
  /** One JSON object instead of the table. */
  readonly json: boolean
  /** Fewer and shorter rounds: to see that it runs, not to quote. */
  readonly quick: boolean
  /** Names of figures, or beginnings of names; `null`: all. */
  readonly only: readonly string[] | null
}

/** Throws a TypeError with a sentence on an option that does not exist. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string', multiple: true } },
  })
  const names = values.only?.flatMap((list) => list.split(',')).map((name) => name.trim())
  return { json: values.json === true, quick: values.quick === true, only: names?.filter((name) => name !== '') ?? null }
}

export function isWanted({ only }: BenchOptions, name: string): boolean {
  return only === null || only.some((wanted) => name.startsWith(wanted))
}
