// A printer behind TCP port 9100: status kept fresh, jobs one at a time, and of each job only what the printer itself confirmed.

import type { JobProtocol } from '../models/printer-model.ts'
import { createAwaitedCompletion } from './await-completion.ts'
import { createBufferClearing } from './buffer-clearing.ts'
import { type Conversation, openConversation } from './conversation.ts'
import { printOne, troubleBefore } from './job-steps.ts'
import { createKeptPaper } from './kept-paper.ts'
import { createLateWords } from './late-words.ts'
import { notSent, type Printer } from './printer.ts'
import { processIdsFrom } from './process-ids.ts'
import type { Reply } from './replies.ts'
import type { PrinterTiming, Timers } from './timers.ts'

export interface TcpPrinterOptions {
  readonly host: string
  readonly port: number
  readonly capability: JobProtocol
  readonly timers: Timers
  readonly timing: PrinterTiming
  /** 1 to 9999. */
  readonly firstProcessId: number
  /** Answers owed to another `Printer` at this address before; 0 when left out. */
  readonly owedAnswers?: number
}

export function openTcpPrinter(options: TcpPrinterOptions): Printer {
  const { capability, timers, timing } = options
  const lateWords = createLateWords()
  const keptPaper = createKeptPaper({ timers, outWithin: timing.completeWithin })
  lateWords.listen(keptPaper.release)
  let lastJob: Promise<unknown> = Promise.resolve()
  let closed = false

  const conversation: Conversation = openConversation(options, {
    onReply,
    onTroubles: (troubles) => completion.watch?.readTroubles(troubles),
    onDown() {
      expectNoWord()
      clearing.lose()
      completion.watch?.lose()
    },
    hasJob: () => completion.watch !== null,
    mustBeSilent: () => clearing.isAwaited,
    onForget: forgetJobs,
  })
  const clearing = createBufferClearing({ line: conversation.line, timers, answerWithin: timing.answerWithin })
  const completion = createAwaitedCompletion({ conversation, capability, timers, timing, owedBefore: options.owedAnswers ?? 0 })

  const parts = {
    conversation,
    clearing,
    completion,
    lateWords,
    keptPaper,
    forgetJobs,
    capability,
    timers,
    timing,
    nextProcessId: processIdsFrom(options.firstProcessId),
  }

  function expectNoWord(): void {
    lateWords.forget()
    keptPaper.release()
  }

  /** The printer forgot what it had not printed. */
  function forgetJobs(): void {
    expectNoWord()
    completion.forgetOwed()
  }

  function onReply(reply: Reply): void {
    clearing.readReply(reply)
    if (reply.kind === 'processId') lateWords.hear(reply.id)
    if (completion.watch !== null) completion.watch.readReply(reply)
    else if (reply.kind === 'paperStatus') completion.readOwedPaperStatus()
  }

  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const result = lastJob.then(step)
    lastJob = result
    return result
  }

  return {
    async print(job, steps) {
      return closed ? notSent('unreachable') : inTurn(() => printOne(parts, job, steps))
    },
    async whenReady() {
      return closed ? 'unreachable' : inTurn(() => troubleBefore(parts))
    },
    get owedAnswers() {
      return completion.owed
    },
    get status() {
      return conversation.status
    },
    onStatus: conversation.onStatus,
    onLateWord: lateWords.listen,
    async close() {
      closed = true
      await lastJob
      await conversation.close()
    },
  }
}
