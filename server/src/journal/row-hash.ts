// The chain: each row's hash covers its own stored bytes and the hash before it.

import { hash } from 'node:crypto'
import type { DomainEvent, RecordedEvent } from '@loket/protocol'
import { EVENT_VERSION } from '@loket/protocol'

/** A fact as it stands in the journal. `data` is the stored text; `event` is what it means today (see upcast.ts). */
export interface RecordedRow<E extends DomainEvent = DomainEvent> extends RecordedEvent<E> {
  readonly v: number
  readonly data: string
  /** SHA-256, 64 hexadecimal digits. */
  readonly prev: string
  readonly hash: string
}

/** What the hash covers besides the hash before it; the type of the event is told apart. */
export interface HashedFields {
  readonly office: string
  readonly seq: number
  readonly at: number
  readonly serviceDay: string
  readonly v: number
  readonly actor: string
  readonly device: string | null
  readonly commandId: string
  readonly data: string
}

/** Stands before the first row. */
export const FIRST_PREV = '0'.repeat(64)

/**
 * SHA-256 over: the 32 bytes of `prev`, then each field (office, seq, at, serviceDay, type, v, actor, device, commandId, data) as its length in UTF-8 bytes (decimal), ":", and the bytes; `null` is "-:".
 * The lengths make it impossible to move a byte from one field into its neighbour.
 */
export function rowHash(prev: string, type: string, fields: HashedFields): string {
  const text =
    part(fields.office) +
    part(String(fields.seq)) +
    part(String(fields.at)) +
    part(fields.serviceDay) +
    part(type) +
    part(String(fields.v)) +
    part(fields.actor) +
    part(fields.device) +
    part(fields.commandId) +
    part(fields.data)
  const bytes = Buffer.allocUnsafe(32 + Buffer.byteLength(text))
  bytes.write(prev, 'hex')
  bytes.write(text, 32)
  return hash('sha256', bytes, 'hex')
}

function part(text: string | null): string {
  return text === null ? '-:' : `${Buffer.byteLength(text)}:${text}`
}

/** Gives a fact its stored form and its place in the chain. */
export function sealRow(record: RecordedEvent, prev: string): RecordedRow {
  const { type, ...rest } = record.event
  const data = JSON.stringify(rest)
  const stored = { ...record, v: EVENT_VERSION, data }
  return { ...stored, prev, hash: rowHash(prev, type, stored) }
}
