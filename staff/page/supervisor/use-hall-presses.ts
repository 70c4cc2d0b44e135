import type { Command } from '@loket/protocol'
import { tellIssued } from '../shared/ask-issue.ts'
import { askSignOut } from '../shared/ask-leave.ts'
import type { Desk } from '../shared/desk.ts'
import type { Next } from '../shared/question.ts'
import type { Questions } from '../shared/questions.ts'
import { useQuestions } from '../shared/use-questions.ts'
import type { Hall } from './hall.ts'
import { type HallAct, hallRefusal, nextOfHallAct } from './hall-acts.ts'

export interface HallPresses {
  readonly questions: Questions
  press(act: HallAct): void
  /** Follows an answer that stands on the page itself. */
  follow(next: Next): void
}

export interface HallPressesParts extends Hall {
  readonly desk: Desk
  readonly online: boolean
  readonly own: Readonly<Record<Extract<HallAct, 'signOut' | 'dismiss' | 'help'>, () => void>>
}

export function useHallPresses(parts: HallPressesParts): HallPresses {
  const { desk, online, own, wording } = parts
  const questions = useQuestions({ isReady: () => online && desk.isReady(), send: (command) => void send(command) })

  async function send(command: Command): Promise<void> {
    const answer = await desk.press(command)
    if (answer?.ok && answer.issued) questions.open(tellIssued(answer.issued, wording))
  }

  function follow(next: Next): void {
    if (!online) return
    if ('send' in next) void send(next.send)
    else if ('ask' in next) questions.open(next.ask())
    else next.act()
  }

  return {
    questions,
    follow,
    press(act) {
      if (act === 'dismiss' || act === 'help') {
        own[act]()
        return
      }
      if (act === 'signOut') {
        follow({ ask: () => askSignOut(null, wording, own.signOut) })
        return
      }
      const refusal = hallRefusal(act, parts)
      if (refusal && online) desk.explain(refusal)
      const next = refusal ? null : nextOfHallAct(act, parts)
      if (next !== null) follow(next)
    },
  }
}
