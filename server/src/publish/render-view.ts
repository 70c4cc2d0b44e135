// The view of each room, by the domain's projections: they alone decide what a room may see.

import { projectConsole, projectDisplay, projectKiosk, projectOffice, projectTicket } from '@loket/domain'
import type { Actor, DeviceId, KioskPrint, OfficeView, PrinterStatus, Settings, UserId } from '@loket/protocol'
import type { Access } from '../access/access.ts'
import type { Loop } from '../loop/loop.ts'
import type { ViewBody } from './room-record.ts'
import type { Room } from './rooms.ts'

/** What the print desk tells of paper. */
export interface Printing {
  /** `null`: this office has no printer. */
  status(): PrinterStatus | null
  /** The latest prints a kiosk asked for, newest first. */
  printsOf(deviceId: DeviceId): readonly KioskPrint[]
  onChange(listener: () => void): void
}

export interface RenderParts {
  readonly loop: Pick<Loop, 'state' | 'context'>
  readonly access: Access
  readonly printing: Printing
  readonly mode: 'demo' | 'production'
}

export function createRenderer({ loop, access, printing, mode }: RenderParts): (room: Room) => ViewBody | null {
  const { state } = loop
  let office: { readonly settings: Settings | null; readonly view: OfficeView } | null = null

  /** Large, and the same until the settings change. */
  function officeView(): OfficeView {
    if (office?.settings !== state.settings) office = null
    office ??= { settings: state.settings, view: projectOffice(state, { demo: mode === 'demo' }) }
    return office.view
  }

  function staffActor(userId: UserId): Actor | null {
    const user = access.users.find(userId)
    return user && { kind: 'staff', userId, roles: user.roles }
  }

  return (room) => {
    switch (room.view) {
      case 'office':
        return officeView()
      case 'display':
        return projectDisplay(state, loop.context(SYSTEM), room.hallId)
      case 'kiosk': {
        const context = loop.context({ kind: 'device', deviceId: room.deviceId, deviceKind: 'kiosk' })
        return projectKiosk(state, context, { printer: printing.status(), prints: printing.printsOf(room.deviceId) })
      }
      case 'console': {
        const actor = staffActor(room.userId)
        return actor && projectConsole(state, loop.context(actor), { nameOf: access.users.nameOf })
      }
      case 'ticket':
        return projectTicket(state, loop.context(SYSTEM), room.ticketId)
    }
  }
}

const SYSTEM: Actor = { kind: 'system' }
