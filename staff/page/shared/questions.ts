// The questions that stand open. All of it is known at once when a key is pressed, before anything is drawn: whoever types
// fast must not have the second key answer the first question.

import type { Command } from '@loket/protocol'
import { type ReadonlySignal, signal } from '@preact/signals'
import { type Next, pageOf, placeOfKey, type Question } from './question.ts'

export interface Asked {
  readonly question: Question
  /** Which answers have digits now, where there are more than digits; counts up. */
  readonly page: number
  /** Places of the items that are ticked, in order. */
  readonly ticked: readonly number[]
}

export interface Questions {
  /** What is asked now and what was asked before it, the first question first; empty: nothing. */
  readonly asked: ReadonlySignal<readonly Asked[]>
  open(question: Question): void
  answer(next: Next): void
  tick(place: number): void
  turnPage(): void
  /** Answers with what is ticked, where that is enough. */
  goOn(): void
  /** One step back; after the first question, away. */
  back(): void
  close(): void
  /** A key of the keyboard. True where it was one of this question's. */
  key(key: string): boolean
}

export interface QuestionsParts {
  /** Whether a command would be sent now; the last answer, which does something, is not heard before. */
  readonly isReady: () => boolean
  readonly send: (command: Command) => void
}

export function createQuestions({ isReady, send }: QuestionsParts): Questions {
  const asked = signal<readonly Asked[]>([])

  function change(change: (now: Asked) => Partial<Asked>): void {
    const now = asked.value.at(-1)
    if (now) asked.value = [...asked.value.slice(0, -1), { ...now, ...change(now) }]
  }

  function answer(next: Next): void {
    if ('ask' in next) {
      asked.value = [...asked.value, fresh(next.ask())]
      return
    }
    if (!isReady()) return
    asked.value = []
    if ('send' in next) send(next.send)
    else next.act()
  }

  function tick(place: number): void {
    change(({ ticked }) => {
      const others = ticked.filter((other) => other !== place)
      return { ticked: others.length < ticked.length ? others : [...others, place].sort((a, b) => a - b) }
    })
  }

  function turnPage(): void {
    change(({ page }) => ({ page: page + 1 }))
  }

  function goOn(): void {
    const now = asked.value.at(-1)
    if (now?.question.kind !== 'checks' || now.ticked.length < now.question.atLeast) return
    const { items, leadsTo } = now.question
    answer(leadsTo(now.ticked.flatMap((place) => items[place]?.ref ?? [])))
  }

  function chooseAt(place: number, { question, page }: Asked): void {
    if (question.kind === 'told') return
    const { items, more } = pageOf(answersOf(question), page)
    const found = items[place]
    if (found) {
      if ('leadsTo' in found.item) answer(found.item.leadsTo)
      else tick(found.place)
    } else if (more && place === items.length) turnPage()
  }

  function back(): void {
    asked.value = asked.value.slice(0, -1)
  }

  return {
    asked,
    answer,
    tick,
    turnPage,
    goOn,
    open(question) {
      asked.value = [fresh(question)]
    },
    back,
    close() {
      asked.value = []
    },
    key(key) {
      const now = asked.value.at(-1)
      if (!now) return false
      const place = placeOfKey(key)
      if (place !== null) chooseAt(place, now)
      else if (key === 'Escape') back()
      else if (key === 'Enter' && now.question.kind === 'checks') goOn()
      else return false
      return true
    },
  }
}

function fresh(question: Question): Asked {
  return { question, page: 0, ticked: [] }
}

/** What the digits stand for, each with its place among all. */
export function answersOf(question: Exclude<Question, { kind: 'told' }>) {
  const answers = question.kind === 'choice' ? question.options : question.kind === 'date' ? question.quick : question.items
  return answers.map((item, place) => ({ item, place }))
}
