// Waits for the word on a job that was just sent, in the way this printer gives it.

import type { JobProtocol } from '../models/printer-model.ts'
import { type CompletionWatch, watchCompletion } from './completion-watch.ts'
import type { Conversation } from './conversation.ts'
import { type PrintResult, unknown } from './printer.ts'
import type { PrinterTiming, Timers } from './timers.ts'

export interface CompletionParts {
  readonly conversation: Conversation
  readonly capability: JobProtocol
  readonly timers: Timers
  readonly timing: PrinterTiming
  /** By a printer that was spoken to before. */
  readonly owedBefore: number
}

export interface AwaitedCompletion {
  /** The watch of the job in hand, which has to hear everything that the printer says. */
  readonly watch: CompletionWatch | null
  /** GS r 1 answers of earlier jobs that may still come. */
  readonly owed: number
  await(processId: string): Promise<PrintResult>
  /** A GS r 1 answer while no job is in hand: one owed less. */
  readOwedPaperStatus(): void
  forgetOwed(): void
}

export function createAwaitedCompletion({ conversation, capability, timers, timing, owedBefore }: CompletionParts): AwaitedCompletion {
  let watch: CompletionWatch | null = null
  let owedPaperStatus = owedBefore

  async function awaitWord(processId: string): Promise<PrintResult> {
    const { completion, answersStatus } = capability
    const watching = watchCompletion({ completion, processId, owedBefore: owedPaperStatus, timers, timing })
    watch = watching
    const quietly = completion !== 'none' ? [] : [answersStatus ? stayClear(watching) : stayConnected(watching)]
    const result = await Promise.race([watching.result, ...quietly])
    owedPaperStatus = watching.owedPaperStatus
    watching.stop()
    watch = null
    return result
  }

  /** No completion to wait for: asked again and again, the printer stays free of trouble for a while. */
  async function stayClear(watching: CompletionWatch): Promise<PrintResult> {
    for (let clearFor = 0; clearFor < timing.clearFor && watch === watching; clearFor += timing.clearEvery) {
      await pass(timing.clearEvery)
      if (!(await conversation.ask())) return unknown(conversation.line.isUp ? 'offline' : 'unreachable')
    }
    // Nothing stopped it, and nothing holds it up any more.
    const [trouble] = conversation.troubles
    return trouble === undefined ? { state: 'probablyPrinted' } : unknown(trouble)
  }

  /** Not even the status to ask for: only that it took all bytes and stays connected while a ticket is printed. A lost line settles the watch. */
  async function stayConnected(watching: CompletionWatch): Promise<PrintResult> {
    await pass(timing.muteFor)
    return conversation.line.isDrained ? { state: 'probablyPrinted' } : watching.result
  }

  function pass(ms: number): Promise<void> {
    return new Promise((resolve) => void timers.after(ms, resolve))
  }

  return {
    get watch() {
      return watch
    },
    get owed() {
      return owedPaperStatus
    },
    await: awaitWord,
    readOwedPaperStatus() {
      owedPaperStatus = Math.max(0, owedPaperStatus - 1)
    },
    forgetOwed() {
      owedPaperStatus = 0
    },
  }
}
