/** Prints what a check found and sets the exit code: problems one a line, or the sentence of what was looked at. */
export function report(problems: readonly string[], looked: string): void {
  if (problems.length === 0) {
    console.log(looked)
    return
  }
  for (const problem of problems) console.error(problem)
  console.error(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`)
  process.exitCode = 1
}
