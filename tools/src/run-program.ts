import { spawn } from 'node:child_process'

export interface ProgramEnd {
  /** Exit code; 1 when it was ended by a signal or could not be started. */
  readonly code: number
  /** All it wrote, standard output and errors in the order they came. */
  readonly output: string
}

export interface ProgramOptions {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Ended after this long. */
  readonly timeoutMs: number
}

/** Runs a program without a shell and collects what it writes. Never rejects: a program that is not there ends with code 1 and says so. */
export function runProgram(program: string, parameters: readonly string[], options: ProgramOptions): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { cwd: options.cwd, env: options.env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: string[] = []
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      child.kill('SIGTERM')
      // A program that ignores the request is not waited for.
      setTimeout(() => child.kill('SIGKILL'), 5_000).unref()
    }, options.timeoutMs)
    const collect = (chunk: string): void => void chunks.push(chunk)
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ code: 1, output: `${program} could not be started: ${error.message}\n` })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      if (timedOut) chunks.push(`${program} was ended after ${options.timeoutMs / 1_000} s\n`)
      resolve({ code: timedOut ? 1 : (code ?? 1), output: chunks.join('') })
    })
  })
}
