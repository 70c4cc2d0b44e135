// The lines beside the call on the screen: who else is being called, then who was called before.

import type { Call, DisplayView } from '@loket/protocol'
import { pageOf } from '../pages.ts'

export interface CallLine {
  readonly call: Call
  /** Somebody is still walking to this counter. */
  readonly standing: boolean
}

export interface CallLines {
  readonly lines: readonly CallLine[]
  /** Where the standing calls alone fill more than the list: which page this is, of how many. */
  readonly page: number
  readonly pages: number
}

/**
 * At most `size` lines. Standing calls come first and come round page by page where there are more [A10]; calls before fill what is left.
 * The call on the screen is not among them.
 */
export function callLines(
  { calling, recent }: Pick<DisplayView, 'calling' | 'recent'>,
  shown: Call | null,
  size: number,
  turn: number,
): CallLines {
  const others = calling.filter((call) => call.number !== shown?.number)
  const { items, page, pages } = pageOf(others, size, turn)
  const taken = new Set(others.map((call) => call.number))
  const before = recent.filter((call) => call.number !== shown?.number && !taken.has(call.number))
  const lines = [...items.map((call) => ({ call, standing: true })), ...before.map((call) => ({ call, standing: false }))]
  return { lines: lines.slice(0, size), page, pages }
}
