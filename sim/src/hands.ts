// An agent's hands: puts on the agenda what is pressed when, and goes on when it has been done.

import type { Actor, Command, Instant, Refusal } from '@loket/protocol'
import type { Agenda } from './agenda.ts'
import { type Intention, mustSucceed } from './script.ts'

export interface Press {
  readonly command: Command
  next(refusal: Refusal | null, at: Instant): void
}

export interface Hands {
  /** What to press, if anything, is decided when the moment has come. */
  chooses(at: Instant, choose: (at: Instant) => Press | null): void
  /** Something nobody has a reason to refuse. */
  does(at: Instant, command: Command, next: (at: Instant) => void): void
}

export function createHands(agenda: Agenda<Intention>, actor: Actor): Hands {
  function chooses(moment: Instant, choose: (at: Instant) => Press | null): void {
    agenda.add(moment, (at) => {
      const press = choose(at)
      return press && { actor, command: press.command, proceed: (refusal) => press.next(refusal, at) }
    })
  }
  return { chooses, does: (at, command, next) => chooses(at, () => surely(command, next)) }
}

export function surely(command: Command, next: (at: Instant) => void): Press {
  return {
    command,
    next(refusal, at) {
      mustSucceed(command, refusal)
      next(at)
    },
  }
}
