// Commissioning: what does this printer answer? Asked once, by trying, and kept with the printer; never guessed from a name. A clone may
// print what it does not understand, so the questions go to paper ahead of a short test page, where a person sees what became of them.

import type { PrintCompletion, PrinterCapability, PrinterTrouble } from '@loket/protocol'
import { ASK_MAKER, ASK_MODEL, askCompletion, CLEAR_BUFFERS } from '../encode/commands.ts'
import { troublesOf } from '../status/printer-status.ts'
import { type RealTimeAnswers, readRealTimeStatus } from '../status/real-time-status.ts'
import { saysCleared } from './buffer-clearing.ts'
import { type Line, openLine } from './line.ts'
import { createProbes, type Probes } from './probes.ts'
import { createStatusQueries } from './status-queries.ts'
import type { PrinterTiming, Timers } from './timers.ts'

export interface DetectOptions {
  readonly host: string
  readonly port: number
  readonly timers: Timers
  readonly timing: PrinterTiming
  /**
   * From ESC @ to the cut: tells a person what was found out, and that signs above its first line are questions which this printer printed
   * instead of answering. `null`: nobody has to be told, for this printer is known to print nothing that it does not understand.
   */
  readonly testPage: ((found: PrinterCapability) => Uint8Array) | null
}

/** With trouble, nothing was found out: a printer that cannot print cannot be asked. */
export type Detected =
  | {
      readonly ok: true
      readonly capability: PrinterCapability
      /** False: not a word came. A mute printer, or something that is none and takes bytes all the same: only a paper that came out says which. */
      readonly answered: boolean
    }
  | { readonly ok: false; readonly trouble: PrinterTrouble }

/** Any four signs of 20 to 7E. */
const PROBE_ID = '0000'
const LINE_FEED = 0x0a
const STATUS_TRIES = 2

/** The printer must be free: most take one connection at a time. */
export async function detectCapability(options: DetectOptions): Promise<Detected> {
  const { timers, timing } = options
  let answers: RealTimeAnswers | null = null
  let heardAnything = false
  const queries = createStatusQueries({
    send: (bytes) => line.send(bytes),
    timers,
    answerWithin: timing.answerWithin,
    onAnswers: (heard) => {
      answers = heard
    },
  })
  const probes = createProbes({ send: (bytes) => line.sendJob(Uint8Array.from(bytes)), timers, onRealTime: queries.readAnswer })
  const line: Line = openLine({
    ...options,
    onUp: () => undefined,
    onBytes(bytes) {
      heardAnything = true
      probes.readBytes(bytes)
    },
    onDown() {
      queries.forget()
      probes.lose()
    },
  })
  try {
    if (!(await line.whenUp())) return { ok: false, trouble: 'unreachable' }
    const answersStatus = await askStatus(queries.askAll, timers, timing)
    const before = troubleOf(answers)
    if (before !== null) return { ok: false, trouble: before }
    const asked = await askTheRest(probes, timing)
    // Paper that ended meanwhile, or a printer that fell silent, would look like one that does not know the question.
    const stillAnswers = !answersStatus || (await askStatus(queries.askAll, timers, timing))
    // A connection lost on the way leaves questions unasked.
    if (!line.isUp || line.connection !== 1) return { ok: false, trouble: 'unreachable' }
    const after = stillAnswers ? troubleOf(answers) : 'offline'
    if (after !== null) return { ok: false, trouble: after }
    const capability = { ...asked, answersStatus }
    if (options.testPage !== null) line.sendJob(Uint8Array.from([LINE_FEED, ...options.testPage(capability)]))
    return { ok: true, capability, answered: heardAnything }
  } finally {
    queries.forget()
    await line.close()
  }
}

/** Slow once may be chance. */
async function askStatus(ask: () => Promise<boolean>, timers: Timers, timing: PrinterTiming): Promise<boolean> {
  for (let tried = 1; ; tried += 1) {
    if (await ask()) return true
    if (tried === STATUS_TRIES) return false
    // Late answers first have to pass.
    await new Promise<void>((resolve) => void timers.after(timing.probeWithin, resolve))
  }
}

function troubleOf(answers: RealTimeAnswers | null): PrinterTrouble | null {
  return answers === null ? null : (troublesOf(readRealTimeStatus(answers))[0] ?? null)
}

/** One after the other. While the buffer is empty first the question that would empty it. */
async function askTheRest(probes: Probes, timing: PrinterTiming): Promise<Omit<PrinterCapability, 'answersStatus'>> {
  const clearsBuffer = (await probes.ask(CLEAR_BUFFERS, timing.answerWithin, (reply) => saysCleared(reply) || null)) ?? false
  const maker = await askName(probes, ASK_MAKER, timing)
  // A maker that comes late would be taken for the model.
  const model = maker === null ? null : await askName(probes, ASK_MODEL, timing)
  return { maker, model, clearsBuffer, completion: await askForCompletion(probes, timing) }
}

async function askName(probes: Probes, question: readonly number[], timing: PrinterTiming): Promise<string | null> {
  return probes.ask(question, timing.probeWithin, (reply) =>
    reply.kind === 'block' && reply.bytes[0] === 0x5f ? String.fromCharCode(...reply.bytes.slice(1, -1)) : null,
  )
}

/** The best word it gives. */
async function askForCompletion(probes: Probes, timing: PrinterTiming): Promise<PrintCompletion> {
  const byId = await probes.ask(askCompletion('processId', PROBE_ID), timing.probeWithin, (reply) =>
    reply.kind === 'processId' && reply.id === PROBE_ID ? true : null,
  )
  if (byId !== null) return 'processId'
  const byStatus = await probes.ask(askCompletion('paperStatus', PROBE_ID), timing.probeWithin, (reply) =>
    reply.kind === 'paperStatus' ? true : null,
  )
  return byStatus === null ? 'none' : 'paperStatus'
}
