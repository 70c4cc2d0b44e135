import type { DeviceId, UserId } from './ids.ts'

/** `expediter` is the right to call out of order, given to a person on top of another role. */
export type StaffRole = 'agent' | 'expediter' | 'supervisor' | 'administrator' | 'auditor'
export type DeviceKind = 'kiosk' | 'display' | 'station'
export type Role = StaffRole | DeviceKind | 'system'

export const STAFF_ROLES: readonly StaffRole[] = ['agent', 'expediter', 'supervisor', 'administrator', 'auditor']
export const DEVICE_KINDS: readonly DeviceKind[] = ['kiosk', 'display', 'station']

/** Who acts: a person signed in, a paired device, or the server itself. */
export type Actor =
  | { readonly kind: 'staff'; readonly userId: UserId; readonly roles: readonly StaffRole[] }
  | { readonly kind: 'device'; readonly deviceId: DeviceId; readonly deviceKind: DeviceKind }
  | { readonly kind: 'system' }
