// One line to a printer and what is known of its health: asked for again and again, reported by itself, and forgotten when the line breaks.

import type { PrinterStatus, PrinterTrouble } from '@loket/protocol'
import { RECOVER_AND_FORGET, REPORT_CHANGES } from '../encode/commands.ts'
import type { JobProtocol } from '../models/printer-model.ts'
import { readAutomaticStatus } from '../status/automatic-status.ts'
import { isRecoverable, type LineState, statusOf, troublesOf } from '../status/printer-status.ts'
import { HEALTHY, type PrinterHealth, readRealTimeStatus } from '../status/real-time-status.ts'
import { type Line, openLine } from './line.ts'
import { createReplyReader, type Reply } from './replies.ts'
import { createStatusListeners } from './status-listeners.ts'
import { createStatusQueries } from './status-queries.ts'
import type { PrinterTiming, Timers } from './timers.ts'

export interface ConversationOptions {
  readonly host: string
  readonly port: number
  readonly capability: Pick<JobProtocol, 'answersStatus'>
  readonly timers: Timers
  readonly timing: PrinterTiming
}

export interface ConversationEvents {
  /** Every reply but those about the status. */
  onReply(reply: Reply): void
  /** Every time the trouble was heard anew. */
  onTroubles(troubles: readonly PrinterTrouble[]): void
  onDown(): void
  /** A job is on its way: the line is not given up for silence, and nothing that forgets data is sent. */
  hasJob(): boolean
  /** Nothing may be sent now. */
  mustBeSilent(): boolean
  /** The printer was told to forget what it had not printed. */
  onForget(): void
}

export interface Conversation {
  readonly line: Line
  readonly status: PrinterStatus
  onStatus(listener: (status: PrinterStatus) => void): () => void
  /** By the last word of the printer alone, whatever the line. */
  readonly troubles: readonly PrinterTrouble[]
  /** Asks for the status now. True: it is fresh. */
  ask(): Promise<boolean>
  /** Ends a recoverable error whose cause was removed; the printer forgets what it had not printed. */
  recover(): void
  close(): Promise<void>
}

/** So many polls in a row without an answer, and the connection is given up for a new one. */
const SILENT_POLLS = 3

export function openConversation(options: ConversationOptions, events: ConversationEvents): Conversation {
  const { capability, timers, timing } = options
  const listeners = createStatusListeners(statusOf('down', HEALTHY))
  let replies = createReplyReader()
  let health: PrinterHealth = HEALTHY
  let lineState: LineState = 'down'
  let silentPolls = 0
  let closed = false
  let cancelPoll: (() => void) | null = null

  const line = openLine({ ...options, onUp, onBytes, onDown })
  const queries = createStatusQueries({
    // Behind bytes that the printer has no room for, a question would wait with them.
    send: (bytes) => line.isDrained && line.send(bytes),
    timers,
    answerWithin: timing.answerWithin,
    onAnswers: (answers) => hear(readRealTimeStatus(answers)),
  })

  function onUp(): void {
    replies = createReplyReader()
    health = HEALTHY
    silentPolls = 0
    // A printer that owes no answers is believed ready; another one has to speak first.
    setLineState(capability.answersStatus ? 'silent' : 'answering')
    if (!capability.answersStatus) return
    line.send(Uint8Array.from(REPORT_CHANGES))
    void poll()
  }

  function onDown(): void {
    cancelPoll?.()
    queries.forget()
    setLineState('down')
    events.onDown()
  }

  async function poll(): Promise<void> {
    cancelPoll?.()
    if (events.mustBeSilent()) return pollLater()
    const answered = await ask()
    if (!line.isUp || closed) return
    if (!answered) silentPolls += 1
    if (silentPolls >= SILENT_POLLS && !events.hasJob()) line.renew()
    else pollLater()
  }

  function pollLater(): void {
    cancelPoll = timers.after(timing.pollEvery, () => void poll())
  }

  async function ask(): Promise<boolean> {
    const answered = await queries.askAll()
    if (answered) silentPolls = 0
    if (line.isUp) setLineState(answered ? 'answering' : 'silent')
    return answered
  }

  function onBytes(bytes: Uint8Array): void {
    for (const reply of replies.read(bytes)) {
      if (reply.kind === 'realTime') queries.readAnswer(reply.byte)
      else if (reply.kind === 'automatic') hear(readAutomaticStatus(reply.status))
      else events.onReply(reply)
    }
  }

  function hear(news: PrinterHealth): void {
    const coverWasOpen = health.coverOpen
    health = news
    listeners.publish(statusOf(lineState, health))
    const troubles = troublesOf(health)
    events.onTroubles(troubles)
    // Somebody opened it, removed the cause, and closed it.
    if (coverWasOpen && !health.coverOpen && troubles.some(isRecoverable) && !events.hasJob() && !events.mustBeSilent()) recover()
  }

  function recover(): void {
    if (line.send(Uint8Array.from(RECOVER_AND_FORGET))) events.onForget()
  }

  function setLineState(next: LineState): void {
    lineState = next
    listeners.publish(statusOf(lineState, health))
  }

  return {
    line,
    get status() {
      return listeners.status
    },
    onStatus: listeners.listen,
    get troubles() {
      return troublesOf(health)
    },
    ask,
    recover,
    async close() {
      closed = true
      cancelPoll?.()
      queries.forget()
      await line.close()
    },
  }
}
