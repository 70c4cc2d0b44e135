// What an act still has to ask, one question after another. Each answer leads to the next question or to the command.
// A question is made when it is opened and then stays as it is: a list that moved under the finger would call the wrong person.

import type { Command, DocumentRef, LocalDate, TicketNumber } from '@loket/protocol'

/** The next question, a command, or what the page itself does. */
export type Next = { readonly ask: () => Question } | { readonly send: Command } | { readonly act: () => void }

export interface Option {
  readonly words: string
  /** Beneath the words: what helps to choose. */
  readonly note?: string | null
  readonly leadsTo: Next
}

/** Something to tick, such as a document that is missing. */
export interface Check {
  readonly words: string
  readonly note: string | null
  readonly ref: DocumentRef
}

export type Question =
  | { readonly kind: 'choice'; readonly title: string; readonly hint: string | null; readonly options: readonly Option[] }
  | {
      readonly kind: 'checks'
      readonly title: string
      readonly items: readonly Check[]
      /** Of the items, before it goes on. */
      readonly atLeast: number
      readonly leadsTo: (ticked: readonly DocumentRef[]) => Next
    }
  | {
      readonly kind: 'date'
      readonly title: string
      readonly quick: readonly Option[]
      readonly earliest: LocalDate
      readonly leadsTo: (date: LocalDate) => Next
    }
  /** Nothing to ask, but something to tell: a number that was taken for somebody. */
  | { readonly kind: 'told'; readonly title: string; readonly number: TicketNumber; readonly lines: readonly string[] }

export function choice(title: string, options: readonly Option[], hint: string | null = null): Question {
  return { kind: 'choice', title, hint, options }
}

/** Digits there are for answers: 1 to 9, then 0. */
const DIGITS = 10

export interface PageOfOptions<Item> {
  readonly items: readonly Item[]
  /** Whether 0 leads to further items, after the last page to the first. */
  readonly more: boolean
}

/** The items that have digits now. Where there are more than digits, the last digit turns the page. `page` counts up from 0. */
export function pageOf<Item>(all: readonly Item[], page: number): PageOfOptions<Item> {
  if (all.length <= DIGITS) return { items: all, more: false }
  const size = DIGITS - 1
  const start = (page % Math.ceil(all.length / size)) * size
  return { items: all.slice(start, start + size), more: true }
}

/** The digit of an item by its place on the page, from 0. */
export function digitOf(place: number): string {
  return String((place + 1) % DIGITS)
}

/** The place a key stands for, or `null`. */
export function placeOfKey(key: string): number | null {
  if (!/^\d$/.test(key)) return null
  return (Number(key) + DIGITS - 1) % DIGITS
}
