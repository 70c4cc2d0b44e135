// The lines beside the call on the screen: who else is being called, then who was called before.

import type { Call } from '@loket/protocol'
import type { Announcement, Announcements } from '../announcing/announcements.ts'
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
 * Neither the call on the screen nor one that waits to be announced is among them.
 */
export function callLines(
  { queued, standing }: Announcements,
  shown: Announcement | null,
  recent: readonly Call[],
  size: number,
  turn: number,
): CallLines {
  const hidden = new Set([shown, ...queued].map((call) => call?.number))
  const others = standing.filter((call) => !hidden.has(call.number))
  const { items, page, pages } = pageOf(others, size, turn)
  const taken = new Set(others.map((call) => call.number))
  const before = recent.filter((call) => !hidden.has(call.number) && !taken.has(call.number))
  const lines = [...items.map((call) => ({ call, standing: true })), ...before.map((call) => ({ call, standing: false }))]
  return { lines: lines.slice(0, size), page, pages }
}
