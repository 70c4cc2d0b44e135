export interface MutateOptions {
  /** Files and folders, relative to the root of the house; empty: the whole of `domain/src`. */
  readonly paths: readonly string[]
  /** Only files that differ from this revision of the history. */
  readonly since: string | null
  /** Only names the mutants. */
  readonly list: boolean
}

const USAGE = 'mutate [file or folder …] [--since[=revision]] [--list]'

/** Reads what stands behind `npm run mutate --`. Throws a plain sentence for an option that does not exist. */
export function readOptions(parameters: readonly string[]): MutateOptions {
  const paths = parameters.filter((parameter) => !parameter.startsWith('-')).map((path) => path.replace(/\/+$/, ''))
  let since: string | null = null
  let list = false
  for (const parameter of parameters.filter((given) => given.startsWith('-'))) {
    const [name, value] = parameter.split(/=(.*)/s)
    if (name === '--since') since = value ?? 'HEAD'
    else if (parameter === '--list') list = true
    else throw new Error(`${parameter} is no option of: ${USAGE}`)
  }
  return { paths, since, list }
}
