// Asks DLE EOT 1 to 4 and gives each answer its question. All answers look alike, so they are matched in order; once one is missing, order
// means nothing until the line has been quiet for a while.

import { ASK_REAL_TIME_STATUS } from '../encode/commands.ts'
import type { RealTimeAnswers } from '../status/real-time-status.ts'
import type { Timers } from './timers.ts'

export interface StatusQueries {
  /** True once all four were answered; false when not in time, or not now because late answers may still come. */
  askAll(): Promise<boolean>
  readAnswer(byte: number): void
  /** The connection is gone: nothing asked on it will be answered. */
  forget(): void
}

export interface StatusQueriesOptions {
  readonly send: (bytes: Uint8Array) => boolean
  readonly timers: Timers
  readonly answerWithin: number
  readonly onAnswers: (answers: RealTimeAnswers) => void
}

interface Round {
  readonly answers: number[]
  readonly settle: (answered: boolean) => void
}

export function createStatusQueries(options: StatusQueriesOptions): StatusQueries {
  const { timers, answerWithin } = options
  let rounds: Round[] = []
  let outOfStep = false
  let cancelQuiet: (() => void) | null = null

  function askAll(): Promise<boolean> {
    if (outOfStep || !options.send(Uint8Array.from(ASK_REAL_TIME_STATUS))) return Promise.resolve(false)
    return new Promise((resolve) => {
      const cancelTimeout = timers.after(answerWithin, loseStep)
      rounds.push({
        answers: [],
        settle(answered) {
          cancelTimeout()
          resolve(answered)
        },
      })
    })
  }

  function readAnswer(byte: number): void {
    if (outOfStep) {
      waitForQuiet()
      return
    }
    const round = rounds[0]
    // An answer nobody asked for.
    if (round === undefined) return
    round.answers.push(byte)
    const [one, two, three, four] = round.answers
    if (one === undefined || two === undefined || three === undefined || four === undefined) return
    rounds.shift()
    options.onAnswers([one, two, three, four])
    round.settle(true)
  }

  function loseStep(): void {
    giveUpRounds()
    outOfStep = true
    waitForQuiet()
  }

  function waitForQuiet(): void {
    cancelQuiet?.()
    cancelQuiet = timers.after(answerWithin, () => {
      outOfStep = false
    })
  }

  function giveUpRounds(): void {
    const given = rounds
    rounds = []
    for (const round of given) round.settle(false)
  }

  return {
    askAll,
    readAnswer,
    forget() {
      giveUpRounds()
      cancelQuiet?.()
      outOfStep = false
    },
  }
}
