// The steps of one job: is the printer ready, may the job be sent, is the buffer empty, send it, and what did the printer say of it?

import type { PrinterTrouble } from '@loket/protocol'
import { askCompletion } from '../encode/commands.ts'
import type { JobProtocol } from '../models/printer-model.ts'
import { isRecoverable } from '../status/printer-status.ts'
import type { AwaitedCompletion } from './await-completion.ts'
import type { BufferClearing } from './buffer-clearing.ts'
import type { Conversation } from './conversation.ts'
import type { KeptPaper } from './kept-paper.ts'
import type { LateWords } from './late-words.ts'
import { notSent, type PrintJob, type PrintResult, type PrintSteps } from './printer.ts'
import type { PrinterTiming, Timers } from './timers.ts'

export interface JobParts {
  readonly conversation: Conversation
  readonly clearing: BufferClearing
  readonly completion: AwaitedCompletion
  readonly lateWords: LateWords
  readonly keptPaper: KeptPaper
  /** No word is expected any more of what was sent. */
  forgetJobs(): void
  nextProcessId(): string
  readonly capability: JobProtocol
  readonly timers: Timers
  readonly timing: PrinterTiming
}

export async function printOne(parts: JobParts, job: PrintJob, steps: PrintSteps): Promise<PrintResult> {
  const ready = await becomeReady(parts, job)
  if ('trouble' in ready) return notSent(ready.trouble)
  if (!(await isAllowed(steps))) return notSent(null)
  const { connection } = ready
  // Cleared for a job that is sent, and for no other: what the printer kept is lost with it.
  const since = troubleSince(parts, connection) ?? (await emptyBuffer(parts, job)) ?? troubleSince(parts, connection)
  if (since !== null) return notSent(since)
  return sendJob(parts, job, steps)
}

/** What would keep a job of no paper in particular from being sent. */
export async function troubleBefore(parts: JobParts): Promise<PrinterTrouble | null> {
  const ready = await becomeReady(parts, { copy: false, paperOf: null })
  if (!('trouble' in ready)) return null
  // It answers no question, and may well be at the paper that it kept.
  if (ready.trouble === 'offline') await parts.keptPaper.whenOut()
  return ready.trouble
}

type JobPaper = Pick<PrintJob, 'copy' | 'paperOf'>
type Ready = { readonly connection: number } | { readonly trouble: PrinterTrouble }

async function becomeReady(parts: JobParts, job: JobPaper): Promise<Ready> {
  const { line } = parts.conversation
  if (!(await line.whenUp())) return { trouble: 'unreachable' }
  const { connection } = line
  const trouble = (await preflight(parts)) ?? (await letKeptPaperOut(parts, job, connection))
  return trouble === null ? { connection } : { trouble }
}

async function sendJob(parts: JobParts, job: PrintJob, steps: PrintSteps): Promise<PrintResult> {
  const { conversation, clearing, completion, capability, lateWords } = parts
  const { line } = conversation
  const processId = parts.nextProcessId()
  lateWords.waitNoLonger(processId)
  const flush = !capability.clearsBuffer && needsEmptyBuffer(parts, job) ? [clearing.flush] : []
  // One write: no question may come between the job and its completion request.
  const bytes = Buffer.concat([...flush, clearing.cutOff, job.bytes, Uint8Array.from(askCompletion(capability.completion, processId))])
  let isAwaited = true
  const onLeft = () => {
    if (isAwaited) steps.sent?.()
  }
  if (!line.sendJob(bytes, onLeft)) return notSent('unreachable')
  clearing.noteSent()
  const result = await completion.await(processId)
  isAwaited = false
  // It has no room for what it was sent: what else it says, it says to nobody.
  if (!line.isDrained) line.renew()
  if (result.state !== 'unknown') return result
  clearing.doubt()
  if (capability.completion === 'processId' && line.isUp) {
    lateWords.waitFor(processId, job.ref)
    if (result.trouble !== null) parts.keptPaper.keep(job.paperOf)
  }
  return result
}

/** What keeps a job from being sent, by the printer's own fresh word. */
async function preflight(parts: JobParts): Promise<PrinterTrouble | null> {
  const { conversation, capability } = parts
  if (!capability.answersStatus) return null
  const trouble = await freshTrouble(conversation)
  return trouble !== null && isRecoverable(trouble) ? recovered(parts) : trouble
}

async function freshTrouble(conversation: Conversation): Promise<PrinterTrouble | null> {
  const answered = await conversation.ask()
  if (!conversation.line.isUp) return 'unreachable'
  return answered ? (conversation.troubles[0] ?? null) : 'offline'
}

/** The cause of a jam may be gone: the printer is told to go on, and given a moment for it. */
async function recovered({ conversation, timers, timing }: JobParts): Promise<PrinterTrouble | null> {
  conversation.recover()
  let trouble = await freshTrouble(conversation)
  for (let waited = 0; trouble !== null && isRecoverable(trouble) && waited < timing.clearFor; waited += timing.clearEvery) {
    await new Promise<void>((resolve) => void timers.after(timing.clearEvery, resolve))
    trouble = await freshTrouble(conversation)
  }
  return trouble
}

/** Somebody else's is left to come out. A copy of that very paper takes its place: both of them would be one too many. */
async function letKeptPaperOut(parts: JobParts, { copy, paperOf }: JobPaper, connection: number): Promise<PrinterTrouble | null> {
  const { keptPaper, capability } = parts
  if (!capability.clearsBuffer || (copy && keptPaper.isOf(paperOf))) return null
  await keptPaper.whenOut()
  return troubleSince(parts, connection)
}

/** Nothing of an earlier job may come out before a copy, or before the job that follows one of unknown fate. */
function needsEmptyBuffer({ clearing }: JobParts, job: PrintJob): boolean {
  return job.copy || clearing.isDoubtful
}

async function emptyBuffer(parts: JobParts, job: PrintJob): Promise<PrinterTrouble | null> {
  const { clearing, capability } = parts
  if (!capability.clearsBuffer || !needsEmptyBuffer(parts, job)) return null
  // The line may break, or be given up, while the answer is waited for.
  if (!(await clearing.clear())) return 'offline'
  parts.forgetJobs()
  return null
}

async function isAllowed(steps: PrintSteps): Promise<boolean> {
  try {
    return await steps.maySend()
  } catch {
    // Whoever owns the job cannot be asked; then nothing is sent.
    return false
  }
}

/** What became of the printer while the owner of the job was asked. */
function troubleSince({ conversation }: JobParts, connection: number): PrinterTrouble | null {
  const { line, status } = conversation
  if (!line.isUp || line.connection !== connection) return 'unreachable'
  return status.troubles[0] ?? null
}
