// Programs that the benchmark starts beside itself, and ends again whatever happens.

import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { READY_SIGN, type ReadyMessage } from './ready.ts'

export interface ChildProgram extends ReadyMessage {
  readonly pid: number
  /** Milliseconds from its start until it said that it is ready. */
  readonly readyMs: number
  /** Asks it to stop, waits until it is gone; kills it after five seconds. */
  end(): Promise<void>
}

const END_MS = 5_000
const READY_MS = 60_000

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/**
 * Starts a program of the benchmark, `args` being its file and what follows; `input` is written to it, one line each.
 * Resolves when it says that it is ready; throws with what it wrote when it ends before that or needs longer than a minute.
 */
export async function startChildProgram(args: readonly string[], input: readonly string[]): Promise<ChildProgram> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  running.add(child)
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      running.delete(child)
      resolve()
    })
  })
  for (const line of input) child.stdin.write(`${line}\n`)
  const message = await readyMessage(child, ended)
  return { ...message, pid: child.pid ?? -1, readyMs: performance.now() - startedAt, end: () => end(child, ended) }
}

function readyMessage(child: ReturnType<typeof spawn>, ended: Promise<void>): Promise<ReadyMessage> {
  const { stdout, stderr } = child
  if (stdout === null || stderr === null) throw new Error('a child program without output')
  const written: string[] = []
  // Whatever it complains of later belongs to the person who waits for the figures.
  stderr.on('data', (text: Buffer) => process.stderr.write(text))
  return new Promise((resolve, reject) => {
    const giveUp = (why: string) => reject(new Error(`${child.spawnargs.slice(1).join(' ')} ${why} ${written.join('\n')}`))
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      giveUp('was not ready in time.')
    }, READY_MS)
    createInterface({ input: stdout }).on('line', (line) => {
      written.push(line)
      if (!line.startsWith(READY_SIGN)) return
      clearTimeout(timer)
      resolve(JSON.parse(line.slice(READY_SIGN.length)) as ReadyMessage)
    })
    void ended.then(() => {
      clearTimeout(timer)
      giveUp('ended.')
    })
  })
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), END_MS)
  await ended
  clearTimeout(timer)
}
