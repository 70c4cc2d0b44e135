/** Runs a program's work; what it throws is shown as its sentence alone, and the program ends with exit code 1. */
export async function endPlainly(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
