// A printer that can be asked anew what it answers: another one may have taken its place at the same address.

import { isDeepStrictEqual } from 'node:util'
import type { PrinterCapability, PrinterTrouble } from '@loket/protocol'
import type { Detected } from './detect-capability.ts'
import { type LateWordListener, notSent, type Printer } from './printer.ts'
import { createStatusListeners } from './status-listeners.ts'

/** With trouble nothing was found out, and all is as before. */
export type AskedAnew =
  | { readonly ok: true; readonly capability: PrinterCapability; readonly isNews: boolean }
  | { readonly ok: false; readonly trouble: PrinterTrouble }

export interface AskablePrinter extends Printer {
  /** While no job is in hand. What it answers holds from then on. Takes half a minute at most, where nothing is answered. */
  askAnew(): Promise<AskedAnew>
}

export interface AskableParts {
  /** As known from before. */
  readonly capability: PrinterCapability
  /** The printer, spoken to as this capability allows; `owedAnswers`: what it may still say of jobs before. */
  open(capability: PrinterCapability, owedAnswers: number): Printer
  /** Asks it over a connection of its own: most printers take one at a time. */
  detect(): Promise<Detected>
}

/** Of a printer that says nothing, which another one may well do in its place; any other trouble is its own word. */
const SAYS_NOTHING: readonly (PrinterTrouble | null)[] = ['unreachable', 'offline']

export function openAskablePrinter({ open, detect, ...parts }: AskableParts): AskablePrinter {
  const lateWords = new Set<LateWordListener>()
  let { capability } = parts
  let closed = false
  let printer = open(capability, 0)
  const listeners = createStatusListeners(printer.status)
  follow()

  function follow(): void {
    printer.onStatus(listeners.publish)
    printer.onLateWord((ref, result) => {
      for (const listener of lateWords) listener(ref, result)
    })
  }

  async function askAlone(): Promise<AskedAnew> {
    await printer.close()
    if (closed) return { ok: false, trouble: 'unreachable' }
    const detected = await detect()
    if (!detected.ok) return detected
    const isNews = !isDeepStrictEqual(detected.capability, capability)
    // One that hangs says nothing either: taken for a mute one, it would be believed without a word from now on.
    if (isNews && !detected.answered) return { ok: false, trouble: 'offline' }
    return { ok: true, capability: detected.capability, isNews }
  }

  return {
    async print(job, steps) {
      return closed ? notSent('unreachable') : printer.print(job, steps)
    },
    whenReady: () => printer.whenReady(),
    async askAnew() {
      const trouble = await printer.whenReady()
      if (trouble !== null && !SAYS_NOTHING.includes(trouble)) return { ok: false, trouble }
      const asked = await askAlone()
      if (asked.ok) capability = asked.capability
      if (!closed) {
        // An answer that the questions took for theirs has left one of theirs to come.
        printer = open(capability, printer.owedAnswers)
        // It begins as a line that is not up; what stays so is no change that it would tell.
        listeners.publish(printer.status)
        follow()
      }
      return asked
    },
    get owedAnswers() {
      return printer.owedAnswers
    },
    get status() {
      return listeners.status
    },
    onStatus: listeners.listen,
    onLateWord(listener) {
      lateWords.add(listener)
      return () => void lateWords.delete(listener)
    },
    async close() {
      closed = true
      await printer.close()
    },
  }
}
