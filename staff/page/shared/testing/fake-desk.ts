import type { Command, Refusal } from '@loket/protocol'
import type { NoAnswer } from '@loket/texts'
import type { Sent } from '@loket/ui'
import { signal } from '@preact/signals'
import type { Desk } from '../desk.ts'

export interface FakeDesk extends Desk {
  /** What was pressed, the latest last. */
  readonly sent: readonly Command[]
}

/** A desk that is always ready, and whose server answers as told. */
export function fakeDesk(answer: () => Sent = () => ({ ok: true, seq: 1 })): FakeDesk {
  const sent: Command[] = []
  const refusal = signal<Refusal | NoAnswer | null>(null)
  return {
    sent,
    busy: signal(false),
    refusal,
    isReady: () => true,
    touch: () => true,
    explain(why) {
      refusal.value = why
    },
    press(command) {
      sent.push(command)
      return Promise.resolve(answer())
    },
  }
}
