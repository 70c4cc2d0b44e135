import { runProgram } from '../run-program.ts'

/** What git says to a question, without its last line break. It must not touch the index, which somebody may be using. Throws a plain sentence. */
export async function askGit(root: string, ...question: readonly string[]): Promise<string> {
  const { code, output } = await runProgram('git', question, {
    cwd: root,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    timeoutMs: 60_000,
  })
  if (code !== 0) throw new Error(`git ${question.join(' ')}: ${output.trim()}`)
  return output.trimEnd()
}
