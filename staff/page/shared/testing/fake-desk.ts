import type { Command, Refusal } from '@loket/protocol'
import type { NoAnswer } from '@loket/texts'
import type { Sent } from '@loket/ui'
import { signal } from '@preact/signals'
import { type Desk, type PaperCommand, paperAsked } from '../desk.ts'

export interface FakeDesk extends Desk {
  /** What was pressed, the latest last. */
  readonly sent: readonly Command[]
}

/** A desk that is always ready, and whose server answers as told. */
export function fakeDesk(answer: () => Sent = () => ({ ok: true, seq: 1 })): FakeDesk {
  const sent: Command[] = []
  const refusal = signal<Refusal | NoAnswer | null>(null)
  const asked = signal<PaperCommand | null>(null)
  return {
    sent,
    busy: signal(false),
    refusal,
    asked,
    isReady: () => true,
    touch: () => true,
    explain(why) {
      refusal.value = why
      asked.value = null
    },
    press(command) {
      sent.push(command)
      asked.value = paperAsked(command)
      return Promise.resolve(answer())
    },
  }
}
