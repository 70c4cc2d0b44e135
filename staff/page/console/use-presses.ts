// What a press does: explain why not, ask first, or send.

import type { Command, Refusal } from '@loket/protocol'
import { tellIssued } from '../shared/ask-issue.ts'
import { askSignOut } from '../shared/ask-leave.ts'
import type { Desk } from '../shared/desk.ts'
import type { Next } from '../shared/question.ts'
import type { Questions } from '../shared/questions.ts'
import { useQuestions } from '../shared/use-questions.ts'
import { type Act, type MainKey, mainKey, refusalOf } from './acts.ts'
import type { AtCounter } from './at-counter.ts'
import { mainNext } from './main-command.ts'
import { nextOfAct, type OwnAct } from './press-act.ts'

export interface Presses {
  readonly main: MainKey | null
  readonly questions: Questions
  pressMain(): void
  press(act: Act): void
  /** Follows an answer that stands on the page itself. */
  follow(next: Next): void
}

export interface PressesParts extends AtCounter {
  readonly desk: Desk
  readonly online: boolean
  /** What the page does by itself. */
  readonly own: Readonly<Record<OwnAct, () => void>>
}

export function usePresses(parts: PressesParts): Presses {
  const { view, wording, desk, online, own } = parts
  const questions = useQuestions({ isReady: () => online && desk.isReady(), send: (command) => void send(command) })
  const main = mainKey(view)

  async function send(command: Command): Promise<void> {
    const answer = await desk.press(command)
    // The citizen stands there and has to be told the number.
    if (answer?.ok && answer.issued) questions.open(tellIssued(answer.issued, wording))
  }

  /** Without a server no key does anything; a refusal known from the view is told without asking the server. */
  function attempt(refusal: Refusal | null, next: () => Next | null): void {
    if (!online) return
    if (refusal) {
      desk.explain(refusal)
      return
    }
    const found = next()
    if (found !== null) follow(found)
  }

  function follow(next: Next): void {
    if (!online) return
    if ('send' in next) void send(next.send)
    else if ('ask' in next) questions.open(next.ask())
    else next.act()
  }

  return {
    main,
    questions,
    follow,
    pressMain() {
      // The focus may still be here for a moment after a question was opened.
      if (main === null || questions.asked.value.length > 0) return
      attempt(main.refusal, () => {
        const next = mainNext(main.command, parts)
        // A question under the main key must not be answered by the second half of a double press.
        return next !== null && 'ask' in next && !desk.touch() ? null : next
      })
    },
    press(act) {
      if (act === 'dismiss' || act === 'help') {
        own[act]()
        return
      }
      const refusal = refusalOf(act, view)
      if (act === 'signOut') attempt(refusal ?? null, () => ({ ask: () => askSignOut(parts.seat, wording, own.signOut) }))
      else if (refusal !== undefined) attempt(refusal, () => nextOfAct(act, parts))
    },
  }
}
