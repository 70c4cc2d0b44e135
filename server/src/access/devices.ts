// The kiosks, displays and print stations of the office. A device keeps a random token, this table its hash.

import type { DeviceId, DeviceKind, HallId, Instant } from '@loket/protocol'
import type { Database } from '../journal/database.ts'
import { hashSecretToken } from './secret-tokens.ts'

export interface Device {
  readonly deviceId: DeviceId
  readonly kind: DeviceKind
  readonly name: string
  /** The hall it stands in; `null`: the whole office. */
  readonly hallId: HallId | null
  /** Of a station: the kiosk beside which it stands. */
  readonly servesKioskId: DeviceId | null
  readonly pairedAt: Instant
  readonly revokedAt: Instant | null
}

export interface NewDevice {
  readonly deviceId: DeviceId
  readonly kind: DeviceKind
  readonly name: string
  readonly hallId: HallId | null
  readonly servesKioskId: DeviceId | null
  readonly tokenHash: Buffer
}

export interface Devices {
  insert(device: NewDevice, pairedAt: Instant): void
  /** The device that keeps this token; `null` when there is none or it was revoked. */
  findByToken(token: string): Device | null
  /** `null` when unknown or revoked. */
  findLiving(deviceId: DeviceId): Device | null
  list(): readonly Device[]
  /** The print stations that are not revoked, the oldest first. */
  stations(): readonly Device[]
  revoke(deviceId: DeviceId, at: Instant): void
}

interface DeviceRow {
  readonly device_id: DeviceId
  readonly kind: DeviceKind
  readonly name: string
  readonly hall_id: HallId | null
  readonly serves_kiosk_id: DeviceId | null
  readonly paired_at: Instant
  readonly revoked_at: Instant | null
}

const COLUMNS = 'device_id, kind, name, hall_id, serves_kiosk_id, paired_at, revoked_at'

export function createDevices(database: Database): Devices {
  const insert = database.prepare<[string, string, string, string | null, string | null, Buffer, number]>(
    'INSERT INTO devices (device_id, kind, name, hall_id, serves_kiosk_id, token_hash, paired_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const byToken = database.prepare<[Buffer], DeviceRow>(`SELECT ${COLUMNS} FROM devices WHERE token_hash = ? AND revoked_at IS NULL`)
  const byId = database.prepare<[string], DeviceRow>(`SELECT ${COLUMNS} FROM devices WHERE device_id = ? AND revoked_at IS NULL`)
  const all = database.prepare<[], DeviceRow>(`SELECT ${COLUMNS} FROM devices ORDER BY paired_at, device_id`)
  const revoke = database.prepare<[number, string]>('UPDATE devices SET revoked_at = ? WHERE device_id = ? AND revoked_at IS NULL')

  /** Devices are few and asked for with every request; what is remembered is dropped with every change. */
  const known = new Map<string, Device | null>()
  let stations: readonly Device[] | null = null
  function forget(): void {
    known.clear()
    stations = null
  }
  function remembered(key: string, look: () => DeviceRow | undefined): Device | null {
    const found = known.get(key)
    if (found !== undefined) return found
    const device = rowToDevice(look())
    if (device !== null) known.set(key, device)
    return device
  }

  return {
    insert({ deviceId, kind, name, hallId, servesKioskId, tokenHash }, pairedAt) {
      insert.run(deviceId, kind, name, hallId, servesKioskId, tokenHash, pairedAt)
      forget()
    },
    findByToken(token) {
      const tokenHash = hashSecretToken(token)
      return remembered(`token ${tokenHash.toString('base64')}`, () => byToken.get(tokenHash))
    },
    findLiving: (deviceId) => remembered(`id ${deviceId}`, () => byId.get(deviceId)),
    stations() {
      stations ??= all.all().flatMap((row) => (row.kind === 'station' && row.revoked_at === null ? (rowToDevice(row) ?? []) : []))
      return stations
    },
    list: () => all.all().flatMap((row) => rowToDevice(row) ?? []),
    revoke(deviceId, at) {
      revoke.run(at, deviceId)
      forget()
    },
  }
}

function rowToDevice(row: DeviceRow | undefined): Device | null {
  if (!row) return null
  return {
    deviceId: row.device_id,
    kind: row.kind,
    name: row.name,
    hallId: row.hall_id,
    servesKioskId: row.serves_kiosk_id,
    pairedAt: row.paired_at,
    revokedAt: row.revoked_at,
  }
}
