// Tries mutants in several processes at once, each in its own copy of the house.

import { type ChildProcess, fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TrialAnswer, TrialOrder } from './trial-messages.ts'

const PROGRAM = fileURLToPath(new URL('trial-process.ts', import.meta.url))
/** What grows without end is ended by this rather than by the machine. */
const MEMORY_MB = 1_024

export type TrialEnd = Extract<TrialAnswer, { readonly type: 'killed' | 'survived' | 'endless' }>

export interface Trials {
  /** Tries one change in a copy that is free. Throws where the tool itself is at fault. */
  attempt(order: TrialOrder): Promise<TrialEnd>
  close(): void
}

interface Place {
  readonly copy: string
  child: ChildProcess | null
}

/** One process for each copy; it is started when first needed, and again after a mutant took it down. */
export function openTrials(copies: readonly string[]): Trials {
  const places: readonly Place[] = copies.map((copy) => ({ copy, child: null }))
  const free = [...places]
  return {
    async attempt(order) {
      const place = free.pop()
      if (place === undefined) throw new Error('more at once than there are copies')
      try {
        return await attemptAt(place, order)
      } finally {
        free.push(place)
      }
    },
    close() {
      for (const { child } of places) child?.kill('SIGKILL')
    },
  }
}

async function attemptAt(place: Place, order: TrialOrder): Promise<TrialEnd> {
  const answer = (await ask(place, order)) ?? (await ask(place, order))
  switch (answer?.type) {
    case 'killed':
    case 'survived':
    case 'endless':
      return answer
    case undefined:
      // Twice in a row it was the change that took the process down, most likely by filling its memory.
      return { type: 'endless' }
    case 'fault':
      throw new Error(answer.message)
    case 'ready':
      throw new Error(`${order.file}: the process that tries mutants spoke out of turn`)
  }
}

/** `null`: the process ended without a word. Whatever a mutant stopped is started anew next time, with the file as it was. */
async function ask(place: Place, order: TrialOrder): Promise<TrialAnswer | null> {
  place.child ??= await start(place.copy)
  place.child.send(order)
  const answer = await nextAnswer(place.child)
  if (answer?.type === 'killed' || answer?.type === 'survived') return answer
  place.child.kill('SIGKILL')
  place.child = null
  writeFileSync(join(place.copy, order.file), order.original)
  return answer
}

async function start(copy: string): Promise<ChildProcess> {
  const child = fork(PROGRAM, [], {
    cwd: copy,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [`--max-old-space-size=${MEMORY_MB}`],
  })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    complaint = (complaint + chunk).slice(-2_000)
  })
  const answer = await nextAnswer(child)
  if (answer?.type !== 'ready') throw new Error(`the process that tries mutants does not start: ${complaint}`)
  return child
}

/** `null`: it ended without a word. */
function nextAnswer(child: ChildProcess): Promise<TrialAnswer | null> {
  return new Promise((resolve) => {
    const ended = (): void => resolve(null)
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message as TrialAnswer)
    })
  })
}
