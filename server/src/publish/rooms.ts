// A room is everybody who sees the same view. Its name is made here and nowhere else.

import type { DeviceId, HallId, TicketId, UserId, ViewName } from '@loket/protocol'

export type Room =
  | { readonly view: 'office' }
  | { readonly view: 'display'; readonly hallId: HallId | null; readonly counters: readonly number[] | null }
  | { readonly view: 'kiosk'; readonly deviceId: DeviceId }
  | { readonly view: 'station'; readonly deviceId: DeviceId }
  | { readonly view: 'console'; readonly userId: UserId }
  | { readonly view: 'supervisor'; readonly userId: UserId }
  | { readonly view: 'ticket'; readonly ticketId: TicketId }

export function roomName(room: Room): string {
  switch (room.view) {
    case 'office':
      return 'office'
    case 'display':
      return `display:${room.hallId ?? ''}${room.counters === null ? '' : `:${room.counters.join(',')}`}`
    case 'kiosk':
      return `kiosk:${room.deviceId}`
    case 'station':
      return `station:${room.deviceId}`
    case 'console':
      return `console:${room.userId}`
    case 'supervisor':
      return `supervisor:${room.userId}`
    case 'ticket':
      return `ticket:${room.ticketId}`
  }
}

/** Who is served first after a change. Citizens' phones are many and wait for all others. */
export const VIEW_ORDER: readonly ViewName[] = ['station', 'display', 'kiosk', 'console', 'supervisor', 'office', 'ticket']

/** Whose views tell of jobs and printers beside the journal. */
export const PAPER_VIEWS: readonly ViewName[] = ['station', 'kiosk', 'supervisor']

/** Whose views tell of boards and announcements beside the journal. */
export const HALL_VIEWS: readonly ViewName[] = ['display', 'supervisor']
