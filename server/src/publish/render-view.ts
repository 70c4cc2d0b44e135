// The view of each room, by the domain's projections: they alone decide what a room may see.

import {
  type ClockAlert,
  mayRead,
  projectConsole,
  projectDisplay,
  projectKiosk,
  projectOffice,
  projectSupervisor,
  projectTicket,
  type StaffOptions,
} from '@loket/domain'
import type { Actor, OfficeView, Settings, UserId } from '@loket/protocol'
import type { Access } from '../access/access.ts'
import type { Halls } from '../hall/halls.ts'
import type { Journal } from '../journal/journal.ts'
import type { Loop } from '../loop/loop.ts'
import type { Printing } from '../print/printing.ts'
import type { ViewBody } from './room-record.ts'
import type { Room } from './rooms.ts'

export interface RenderParts {
  readonly loop: Pick<Loop, 'state' | 'context'>
  readonly journal: Pick<Journal, 'head'>
  readonly access: Access
  /** Of today, newest first. */
  alerts(): readonly ClockAlert[]
  readonly printing: Pick<Printing, 'statusFor' | 'printsOf' | 'openJobs' | 'stations'>
  readonly halls: Pick<Halls, 'of' | 'boards'>
  readonly mode: 'demo' | 'production'
}

/** What stands on the board of the ledger's newest row: as much of its hash as a ticket prints of its own. */
const LEDGER_HEAD_LENGTH = 8

/** The body of a room's view as of now; `null` where there is nothing to show, or nobody any more who may see it. */
export function createRenderer(parts: RenderParts): (room: Room) => ViewBody | null {
  const { loop, journal, access, alerts, printing, halls, mode } = parts
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

  function staffOptions(): StaffOptions {
    return { nameOf: access.users.nameOf, alerts: alerts(), stations: printing.stations(), boards: halls.boards() }
  }

  function ledgerHead(): string | null {
    const { seq, hash } = journal.head
    return seq === 0 ? null : hash.slice(0, LEDGER_HEAD_LENGTH)
  }

  return (room) => {
    switch (room.view) {
      case 'office':
        return officeView()
      case 'display':
        return projectDisplay(state, loop.context(SYSTEM), room, {
          ledgerHead: ledgerHead(),
          ...(halls.of(room.hallId) ?? NOBODY_ANNOUNCES),
        })
      case 'kiosk': {
        const context = loop.context({ kind: 'device', deviceId: room.deviceId, deviceKind: 'kiosk' })
        return projectKiosk(state, context, { printer: printing.statusFor(room.deviceId), prints: printing.printsOf(room.deviceId) })
      }
      case 'console': {
        const actor = staffActor(room.userId)
        return actor && projectConsole(state, loop.context(actor), staffOptions())
      }
      case 'supervisor': {
        const actor = staffActor(room.userId)
        if (!actor || !mayRead(actor, 'supervisorView')) return null
        return projectSupervisor(state, loop.context(actor), staffOptions())
      }
      case 'station':
        return { openJobs: printing.openJobs(room.deviceId) }
      case 'ticket':
        return projectTicket(state, loop.context(SYSTEM), room.ticketId)
    }
  }
}

const NOBODY_ANNOUNCES = { announcements: null, speaker: null, heard: false }
const SYSTEM: Actor = { kind: 'system' }
