// A printer behind TCP port 9100: status kept fresh, jobs one at a time, and of each job only what the printer itself confirmed.
// The steps of one job stand in `printOne`; stations, reprints and the clearing of buffers before them build on these results.

import type { PrinterTrouble } from '@loket/protocol'
import { askCompletion, REPORT_CHANGES } from '../encode/commands.ts'
import type { PrinterModel } from '../models/printer-model.ts'
import { readAutomaticStatus } from '../status/automatic-status.ts'
import { type LineState, statusOf, troublesOf } from '../status/printer-status.ts'
import { HEALTHY, type PrinterHealth, readRealTimeStatus } from '../status/real-time-status.ts'
import { type CompletionWatch, watchCompletion } from './completion-watch.ts'
import { openLine } from './line.ts'
import type { Printer, PrintResult } from './printer.ts'
import { processIdsFrom } from './process-ids.ts'
import { createReplyReader, type Reply } from './replies.ts'
import { createStatusListeners } from './status-listeners.ts'
import { createStatusQueries } from './status-queries.ts'
import type { PrinterTiming, Timers } from './timers.ts'

export interface TcpPrinterOptions {
  readonly host: string
  readonly port: number
  readonly model: PrinterModel
  readonly timers: Timers
  readonly timing: PrinterTiming
  /** 1 to 9999. */
  readonly firstProcessId: number
}

/** So many polls in a row without an answer, and the connection is given up for a new one. */
const SILENT_POLLS = 3

export function openTcpPrinter(options: TcpPrinterOptions): Printer {
  const { model, timers, timing } = options
  const nextProcessId = processIdsFrom(options.firstProcessId)
  const listeners = createStatusListeners(statusOf('down', HEALTHY))
  let replies = createReplyReader()
  let health: PrinterHealth = HEALTHY
  let lineState: LineState = 'down'
  let silentPolls = 0
  let watch: CompletionWatch | null = null
  let owedPaperStatus = 0
  let lastJob: Promise<unknown> = Promise.resolve()
  let closed = false
  let cancelPoll: (() => void) | null = null

  const line = openLine({ ...options, onUp, onBytes, onDown })
  const queries = createStatusQueries({
    send: (bytes) => line.send(bytes),
    timers,
    answerWithin: timing.answerWithin,
    onAnswers: (answers) => hear(readRealTimeStatus(answers)),
  })

  function onUp(): void {
    replies = createReplyReader()
    health = HEALTHY
    silentPolls = 0
    // A printer that owes no answers is believed ready; another one has to speak first.
    setLineState(model.answersStatus ? 'silent' : 'answering')
    if (!model.answersStatus) return
    line.send(Uint8Array.from(REPORT_CHANGES))
    void poll()
  }

  function onDown(): void {
    cancelPoll?.()
    queries.forget()
    setLineState('down')
    watch?.lose()
  }

  async function poll(): Promise<void> {
    cancelPoll?.()
    const answered = await askStatus()
    if (!line.isUp || closed) return
    silentPolls = answered ? 0 : silentPolls + 1
    if (silentPolls >= SILENT_POLLS && watch === null) line.renew()
    else cancelPoll = timers.after(timing.pollEvery, () => void poll())
  }

  async function askStatus(): Promise<boolean> {
    const answered = await queries.askAll()
    if (line.isUp) setLineState(answered ? 'answering' : 'silent')
    return answered
  }

  function onBytes(bytes: Uint8Array): void {
    for (const reply of replies.read(bytes)) onReply(reply)
  }

  function onReply(reply: Reply): void {
    if (reply.kind === 'realTime') queries.readAnswer(reply.byte)
    if (reply.kind === 'automatic') hear(readAutomaticStatus(reply.status))
    if (watch !== null) watch.readReply(reply)
    else if (reply.kind === 'paperStatus') owedPaperStatus = Math.max(0, owedPaperStatus - 1)
  }

  function hear(news: PrinterHealth): void {
    health = news
    listeners.publish(statusOf(lineState, health))
    watch?.readTrouble(causeOf(health))
  }

  function setLineState(next: LineState): void {
    lineState = next
    listeners.publish(statusOf(lineState, health))
  }

  async function printOne(job: Uint8Array): Promise<PrintResult> {
    if (!(await line.whenUp())) return { state: 'notSent', trouble: 'unreachable' }
    const trouble = model.answersStatus ? await preflight() : null
    if (trouble !== null) return { state: 'notSent', trouble }
    const processId = nextProcessId()
    // One write: no question may come between the job and its completion request.
    if (!line.send(Buffer.concat([job, Uint8Array.from(askCompletion(model.completion, processId))])))
      return { state: 'notSent', trouble: 'unreachable' }
    return awaitCompletion(processId)
  }

  /** What keeps a job from being sent, by the printer's own fresh word. */
  async function preflight(): Promise<PrinterTrouble | null> {
    const answered = await askStatus()
    if (!line.isUp) return 'unreachable'
    return answered ? (troublesOf(health)[0] ?? null) : 'offline'
  }

  async function awaitCompletion(processId: string): Promise<PrintResult> {
    const { completion } = model
    const watching = watchCompletion({ completion, processId, owedBefore: owedPaperStatus, timers, timing })
    watch = watching
    const bestEffort = completion === 'none' && model.answersStatus
    const result = await (bestEffort ? Promise.race([watching.result, stayClear(watching)]) : watching.result)
    owedPaperStatus = watching.owedPaperStatus
    watching.stop()
    watch = null
    return result
  }

  /** No completion to wait for: asked again and again, the printer stays free of trouble for a while. */
  async function stayClear(watching: CompletionWatch): Promise<PrintResult> {
    for (let clearFor = 0; clearFor < timing.clearFor && watch === watching; clearFor += timing.clearEvery) {
      await new Promise<void>((resolve) => void timers.after(timing.clearEvery, resolve))
      if (!(await askStatus())) return { state: 'unknown', trouble: line.isUp ? 'offline' : 'unreachable' }
    }
    return { state: 'probablyPrinted' }
  }

  return {
    print(job) {
      if (closed) return Promise.resolve({ state: 'notSent', trouble: 'unreachable' })
      const result = lastJob.then(() => printOne(job))
      lastJob = result
      return result
    },
    get status() {
      return listeners.status
    },
    onStatus: listeners.listen,
    async close() {
      closed = true
      await lastJob
      cancelPoll?.()
      queries.forget()
      await line.close()
    },
  }
}

/** The cause that may have stopped a job. Merely offline is none: the feed button does that too. */
function causeOf(health: PrinterHealth): PrinterTrouble | null {
  return troublesOf(health).find((trouble) => trouble !== 'offline') ?? null
}
