// The corner's life from its opening to its end: where somebody stands in it, what was answered, and the test page that was asked for.

import type { CommandId, CornerRefused, Refusal } from '@loket/protocol'
import { type ReadonlySignal, signal } from '@preact/signals'
import { type Paper, paperFor } from '../flow/paper.ts'
import type { CornerDesk, Refused } from './corner-desk.ts'

/** `front`: how the kiosk is and what can be done; `sure`: whether it is to be paired anew. */
export type CornerPlace = 'front' | 'code' | 'pin' | 'sure'

/** Whoever gave the PIN of an administrator. */
export interface Visit {
  readonly key: string
  /** By the page's monotonic clock. */
  readonly endsAtMs: number
  readonly stations: readonly string[]
}

export type Wrong =
  | { readonly type: 'kioskWaits' | 'codeWaits' | 'wait'; readonly seconds: number }
  | { readonly type: 'wrongPin' | 'notPermitted' | 'ended' | 'noPrinter' | 'noAnswer' | 'otherwise' | 'setElsewhere' | 'notReloaded' }

export interface CornerRoom {
  readonly place: ReadonlySignal<CornerPlace>
  readonly visit: ReadonlySignal<Visit | null>
  readonly code: ReadonlySignal<string>
  /** Why the last act did nothing. */
  readonly wrong: ReadonlySignal<Wrong | null>
  /** While the server is asked: nothing else is. */
  readonly busy: ReadonlySignal<boolean>
  /** `null`: no test page was asked for. */
  readonly testPaper: ReadonlySignal<Paper | null>
  go(place: CornerPlace): void
  giveCode(code: string): void
  givePin(pin: string): Promise<void>
  printTest(): Promise<void>
  /** To be called now and then while a test page is on its way. */
  lookAtPaper(): Promise<void>
  /** True once the office has forgotten the kiosk. */
  unpair(): Promise<boolean>
  explain(wrong: Wrong['type'] & Exclude<Wrong, { seconds: number }>['type']): void
  /** Shuts the corner at the server too. */
  end(): void
}

/** `nowMs`: the page's monotonic clock. */
export function createCornerRoom(desk: CornerDesk, nowMs: () => number): CornerRoom {
  const place = signal<CornerPlace>('front')
  const visit = signal<Visit | null>(null)
  const code = signal('')
  const wrong = signal<Wrong | null>(null)
  const busy = signal(false)
  const testPaper = signal<Paper | null>(null)
  let asked: { readonly commandId: CommandId; readonly atMs: number } | null = null

  function go(next: CornerPlace): void {
    wrong.value = null
    place.value = next
  }

  /** One thing at a time: a second touch on the way means nothing. `null`: it was one, or nothing came of it. */
  async function once<Answer extends { readonly ok: boolean }>(
    act: () => Promise<Answer | Refused | CornerRefused | null>,
  ): Promise<Extract<Answer, { ok: true }> | null> {
    if (busy.peek()) return null
    busy.value = true
    wrong.value = null
    const answer = await act()
    busy.value = false
    if (answer?.ok === true) return answer as Extract<Answer, { ok: true }>
    complain(answer)
    return null
  }

  function complain(answer: Refused | CornerRefused | { readonly ok: boolean } | null): void {
    const why = wrongOf(answer === null || !('refusal' in answer) ? null : answer)
    if (why.type === 'ended') {
      visit.value = null
      go('front')
    }
    wrong.value = why
  }

  return {
    place,
    visit,
    code,
    wrong,
    busy,
    testPaper,
    go,
    giveCode(typed) {
      code.value = typed.trim()
      if (code.peek() !== '') go('pin')
    },
    async givePin(pin) {
      const opened = await once(() => desk.open(code.peek(), pin))
      if (opened !== null) {
        visit.value = { key: opened.key, endsAtMs: nowMs() + opened.forMs, stations: opened.stations }
        code.value = ''
        go('front')
      } else if (wrong.peek()?.type === 'notPermitted' || wrong.peek()?.type === 'codeWaits') {
        // Another code is wanted.
        place.value = 'code'
      }
    },
    async printTest() {
      const { key = '' } = visit.peek() ?? {}
      const answer = await once(() => desk.testPage(key))
      if (answer === null) return
      asked = { commandId: answer.commandId, atMs: nowMs() }
      testPaper.value = 'printing'
    },
    async lookAtPaper() {
      const mine = asked
      const { key } = visit.peek() ?? {}
      if (mine === null || key === undefined) return
      const answer = await desk.prints(key)
      // Another one was asked for meanwhile, or the server is away: it is looked at again.
      if (answer?.ok !== true || asked !== mine) return
      testPaper.value = paperFor({ expected: true, commandId: mine.commandId, prints: answer.prints, waitedMs: nowMs() - mine.atMs })
    },
    async unpair() {
      const { key = '' } = visit.peek() ?? {}
      return (await once(() => desk.unpair(key))) !== null
    },
    explain(type) {
      wrong.value = { type }
    },
    end() {
      const { key } = visit.peek() ?? {}
      visit.value = null
      if (key !== undefined) desk.leave(key)
    },
  }
}

function wrongOf(answer: Refused | CornerRefused | null): Wrong {
  if (answer === null) return { type: 'noAnswer' }
  const { refusal } = answer
  if (refusal.type === 'tooManyRequests') return { type: waitOf(answer), seconds: refusal.retryAfterSeconds }
  return { type: WRONGS[refusal.type] ?? 'otherwise' }
}

function waitOf(answer: Refused | CornerRefused): 'kioskWaits' | 'codeWaits' | 'wait' {
  const waits = 'waits' in answer ? answer.waits : null
  if (waits === null) return 'wait'
  return waits === 'kiosk' ? 'kioskWaits' : 'codeWaits'
}

const WRONGS: { readonly [Type in Refusal['type']]?: Exclude<Wrong, { seconds: number }>['type'] } = {
  wrongPin: 'wrongPin',
  malformed: 'wrongPin',
  notPermitted: 'notPermitted',
  notSignedIn: 'ended',
  noPrinter: 'noPrinter',
  stopping: 'noAnswer',
}
