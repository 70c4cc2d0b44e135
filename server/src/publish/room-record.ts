// What the publisher remembers of a room somebody is in.

import type { AnyViewMessage, Views } from '@loket/protocol'
import type { Room } from './rooms.ts'

export type ViewBody = Views[keyof Views]

/** The part of a message that is not its body. */
export type Stamp = Omit<AnyViewMessage, 'name' | 'body'>

export interface RoomRecord {
  readonly room: Room
  listeners: number
  /** What everybody in the room has; `null` before the first view. */
  shown: { readonly body: ViewBody; readonly text: string; readonly wallOffsetMs: number; seq: number } | null
}

export function emptyRecord(room: Room): RoomRecord {
  return { room, listeners: 0, shown: null }
}

/** Takes in a fresh body; true when the room has not seen it. The same object, or the same text, is the same view. */
export function takeIn(record: RoomRecord, body: ViewBody, { seq, wallOffsetMs }: Stamp): boolean {
  const { shown } = record
  const moved = shown?.wallOffsetMs !== wallOffsetMs
  const text = shown?.body === body ? shown.text : JSON.stringify(body)
  if (shown && !moved && shown.text === text) {
    shown.seq = seq
    return false
  }
  record.shown = { body, text, wallOffsetMs, seq }
  return true
}

export function messageOf(record: RoomRecord, stamp: Stamp): AnyViewMessage | null {
  if (!record.shown) return null
  const { body, seq } = record.shown
  // Room and body belong together by `render`; the compiler cannot see that through the union.
  return { ...stamp, seq, name: record.room.view, body } as AnyViewMessage
}
