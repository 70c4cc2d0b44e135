// Starts real programs of ours beside the test: what dies with a process can only be seen with a process.

import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { onTestFinished } from 'vitest'

export interface Program {
  readonly child: ChildProcess
  readonly pid: number
  /** All it wrote so far, both streams together. */
  output(): string
  /** Resolves with the first match in what it writes; rejects when it ends without. */
  waitFor(pattern: RegExp): Promise<RegExpMatchArray>
  /** Exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>
}

interface ProgramOptions {
  readonly args: readonly string[]
  readonly env: { readonly [name: string]: string }
}

export function startProgram({ args, env }: ProgramOptions): Program {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  let output = ''
  let look = () => {}
  const ended = new Promise<number | string>((resolve) => child.once('close', (code, signal) => resolve(code ?? signal ?? 'gone')))
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      look()
    })
  }
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    child,
    pid: child.pid ?? -1,
    output: () => output,
    ended,
    waitFor(pattern) {
      return new Promise((resolve, reject) => {
        look = () => {
          const match = output.match(pattern)
          if (match !== null) resolve(match)
        }
        void ended.then(() => reject(new Error(`it ended without ${pattern}:\n${output}`)))
        look()
      })
    },
  }
}

/** Arguments that run a few lines of TypeScript as a program of its own. */
export function script(lines: string): readonly string[] {
  return ['--input-type=module-typescript', '--eval', lines]
}
