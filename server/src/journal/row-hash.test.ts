import { createHash } from 'node:crypto'
import type { DeviceId } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { issued, rowAfter } from '../testing/rows.ts'
import { FIRST_PREV, rowHash } from './row-hash.ts'

const FIRST = { seq: 0, at: 0 as ReturnType<typeof rowAfter>['at'], hash: FIRST_PREV }
const FIELDS = {
  office: 'pulo-gadung',
  seq: 7,
  at: 1_799_715_600_000,
  serviceDay: '2027-01-12',
  v: 1,
  actor: 'u-1',
  device: null,
  commandId: 'c-1',
  data: '{"counterId":"lokét"}',
}

describe('the hash of a row', () => {
  test('[J8] is SHA-256 over the previous hash and every field with its length in bytes', () => {
    const text = '11:pulo-gadung1:713:179971560000010:2027-01-1213:counterClosed1:13:u-1-:3:c-122:{"counterId":"lokét"}'
    const expected = createHash('sha256').update(Buffer.alloc(32)).update(text).digest('hex')
    expect(rowHash(FIRST_PREV, 'counterClosed', FIELDS)).toBe(expected)
  })

  test('[J8] changes with every field and with the hash before it', () => {
    const changed = [
      { ...FIELDS, office: 'pulo-gadunG' },
      { ...FIELDS, seq: 8 },
      { ...FIELDS, at: FIELDS.at + 1 },
      { ...FIELDS, serviceDay: '2027-01-13' },
      { ...FIELDS, v: 2 },
      { ...FIELDS, actor: 'u-2' },
      { ...FIELDS, device: '' },
      { ...FIELDS, commandId: 'c-2' },
      { ...FIELDS, data: '{}' },
      { ...FIELDS, actor: 'u-1x', commandId: 'c-' },
    ]
    const hashes = [
      rowHash(FIRST_PREV, 'counterClosed', FIELDS),
      rowHash('1'.repeat(64), 'counterClosed', FIELDS),
      rowHash(FIRST_PREV, 'counterOpened', FIELDS),
      ...changed.map((fields) => rowHash(FIRST_PREV, 'counterClosed', fields)),
    ]
    expect(new Set(hashes).size).toBe(changed.length + 3)
  })

  test('[J8] a sealed row carries the text that was hashed, without the type', () => {
    const row = rowAfter(FIRST, issued(1), { device: 'kiosk-1' as DeviceId })
    expect(JSON.parse(row.data)).not.toHaveProperty('type')
    expect({ type: 'ticketIssued', ...JSON.parse(row.data) }).toEqual(row.event)
    expect(row.hash).toBe(rowHash(FIRST_PREV, 'ticketIssued', row))
  })
})
