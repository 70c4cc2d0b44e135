// What a press does: ask first, explain why not, or send.

import type { Command, ConsoleView, Refusal } from '@loket/protocol'
import { type ReadonlySignal, useSignal } from '@preact/signals'
import { type MainKey, mainKey, type SideKey } from './acts.ts'
import { type Choice, chosenCommand, mainCommand, plainCommand } from './commands-of.ts'
import type { Desk } from './desk.ts'

export interface Presses {
  readonly main: MainKey | null
  /** The question that stands open, or `null`. */
  readonly asking: ReadonlySignal<Choice['act'] | null>
  pressMain(): void
  pressSide(key: SideKey): void
  pressPause(): void
  pressClose(): void
  choose(choice: Choice): void
  stopAsking(): void
}

export interface PressesParts {
  readonly view: ConsoleView
  readonly seat: NonNullable<ConsoleView['counter']>
  readonly desk: Desk
  readonly online: boolean
}

export function usePresses({ view, seat, desk, online }: PressesParts): Presses {
  const asking = useSignal<Choice['act'] | null>(null)
  const main = mainKey(view)
  const ticketId = view.ticket?.ticketId ?? null

  /** Without a server no key does anything; a refusal known from the view is told without asking the server. */
  function attempt(refusal: Refusal | null | undefined, act: () => void): void {
    if (!online) return
    if (refusal) desk.explain(refusal)
    else act()
  }

  function send(command: Command | null): void {
    if (command !== null) void desk.press(command)
  }

  return {
    main,
    asking,
    pressMain() {
      if (main !== null) attempt(main.refusal, () => send(mainCommand(main.command, seat.id, ticketId)))
    },
    pressSide({ act, refusal }) {
      attempt(refusal, () => {
        if (act !== 'recall' && act !== 'markNoShow') asking.value = act
        else if (ticketId !== null) send(plainCommand(act, seat.id, ticketId))
      })
    },
    pressPause() {
      attempt(view.allowed.pauseCounter, () => {
        asking.value = 'pause'
      })
    },
    pressClose() {
      attempt(view.allowed.closeCounter, () => send({ type: 'closeCounter', counterId: seat.id }))
    },
    choose(choice) {
      asking.value = null
      attempt(null, () => send(chosenCommand(choice, seat.id, ticketId)))
    },
    stopAsking() {
      asking.value = null
    },
  }
}
