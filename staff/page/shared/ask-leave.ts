// Leaving the counter, or the page: one key beside the others would be pressed by mistake, so it is asked first.

import type { CounterId } from '@loket/protocol'
import { choice, type Question } from './question.ts'
import type { Wording } from './wording.ts'

interface Seat {
  readonly id: CounterId
  readonly number: number
}

/** The only answer has the focus, so that Enter gives it. */
export function askCloseSeat({ id, number }: Seat, { texts: { common, console } }: Wording): Question {
  return choice(
    console.closeCounterSure(common.counter(number)),
    [{ words: console.closeCounter, leadsTo: { send: { type: 'closeCounter', counterId: id } } }],
    console.closeCounterHint,
  )
}

/** `seat`: the counter that is closed with it, or `null`. */
export function askSignOut(seat: Seat | null, { texts: { common, console } }: Wording, signOut: () => void): Question {
  return choice(
    console.signOutSure,
    [{ words: console.signOut, leadsTo: { act: signOut } }],
    seat === null ? null : console.signOutHint(common.counter(seat.number)),
  )
}
