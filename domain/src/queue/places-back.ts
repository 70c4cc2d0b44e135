// Where a ticket goes when it is returned because nobody came: a few places back, never behind those who come later.

import type { ServiceId } from '@loket/protocol'
import type { OfficeState } from '../office/state.ts'
import { headOfLine } from './lines.ts'

/**
 * The order key that puts a returned ticket behind the first `places` of the line (fewer where the line is shorter).
 * With nobody waiting it keeps its own key.
 */
export function keyPlacesBack(state: OfficeState, services: readonly ServiceId[], ownKey: number, places: number): number {
  const line = headOfLine(state, services, places + 1)
  const before = line[Math.min(places, line.length) - 1]
  if (!before) return ownKey
  const after = line[places]
  // Behind the last of the line, but before the next ticket that will be issued, whose key is a whole number above.
  const upper = after ? after.orderKey : Math.floor(before.orderKey) + 1
  return Math.max(ownKey, (before.orderKey + upper) / 2)
}
