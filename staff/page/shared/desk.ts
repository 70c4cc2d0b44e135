// The hand of whoever sits at the page: one command at a time, never twice by a double press, and a plain sentence for whatever was refused.

import type { Command, Refusal } from '@loket/protocol'
import type { NoAnswer } from '@loket/texts'
import type { FaceConnection, Sent } from '@loket/ui'
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { PressGuard } from './press-guard.ts'

/** Commands of which nothing but a paper comes, which takes its time: the desk says that it was asked for. */
const PAPER_COMMANDS = ['printCopy', 'printChecklist', 'printTest'] as const
export type PaperCommand = (typeof PAPER_COMMANDS)[number]

/** `null`: the command does something else than to ask for a paper. */
export function paperAsked({ type }: Command): PaperCommand | null {
  return PAPER_COMMANDS.find((asked) => asked === type) ?? null
}

export interface Desk {
  /** True from a press until the view that shows its result. */
  readonly busy: ReadonlySignal<boolean>
  /** Why the last press did nothing, or `null`. */
  readonly refusal: ReadonlySignal<Refusal | NoAnswer | null>
  /** The paper that the last press asked for; `null`: none, or something else was pressed since. */
  readonly asked: ReadonlySignal<PaperCommand | null>
  /**
   * Sends a command and gives the answer. `null`: not sent, for another is on its way, or this came so soon after the last that
   * it was the second half of a double press.
   */
  press(command: Command): Promise<Sent | null>
  /** Whether a command would be sent now. */
  isReady(): boolean
  /** A press that only opens a question: false where it was the second half of a double press. */
  touch(): boolean
  /** Shows why an act is not possible now, without asking the server. */
  explain(refusal: Refusal | null): void
}

interface DeskParts {
  readonly connection: Pick<FaceConnection, 'send' | 'message'>
  readonly guard: PressGuard
  /** The view on which results are seen. */
  readonly page: 'console' | 'supervisor'
}

export function createDesk({ connection, guard, page }: DeskParts): Desk {
  const message: ReadonlySignal<{ readonly epoch: string; readonly seq: number } | null> = connection.message(page)
  const sending = signal(false)
  const refusal = signal<Refusal | NoAnswer | null>(null)
  const asked = signal<PaperCommand | null>(null)
  /** The view that shows the last answer, not here yet while its seq is higher than the one on the screen. */
  const awaited = signal<{ readonly epoch: string | null; readonly seq: number } | null>(null)
  const busy = computed(() => {
    const shown = message.value
    const next = awaited.value
    return sending.value || (next !== null && shown !== null && shown.epoch === next.epoch && shown.seq < next.seq)
  })

  return {
    busy,
    refusal,
    asked,
    explain(why) {
      refusal.value = why
      asked.value = null
    },
    isReady: () => !busy.value && guard.isReady(),
    touch: () => !busy.value && guard.accept(),
    async press(command) {
      if (busy.value || !guard.accept()) return null
      sending.value = true
      refusal.value = null
      asked.value = null
      const answer = await connection.send(command)
      awaited.value = answer.ok ? { epoch: message.value?.epoch ?? null, seq: answer.seq } : null
      refusal.value = answer.ok ? null : answer.refusal
      asked.value = answer.ok ? paperAsked(command) : null
      sending.value = false
      return answer
    },
  }
}
