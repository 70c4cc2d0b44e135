// Who may send which command. One table; the faces see only what follows from it.

import type { Actor, CommandType, Role } from '@loket/protocol'

export const RIGHTS: Readonly<Record<CommandType, readonly Role[]>> = {
  issueTicket: ['kiosk', 'agent', 'supervisor'],
  checkIn: ['kiosk'],
  callNext: ['agent'],
  callTicket: ['expediter'],
  recall: ['agent'],
  startService: ['agent'],
  acceptDocuments: ['agent'],
  complete: ['agent'],
  markNoShow: ['agent'],
  returnToQueue: ['agent'],
  rejoin: ['agent', 'supervisor'],
  park: ['agent'],
  resume: ['agent'],
  transfer: ['agent', 'supervisor'],
  undo: ['agent'],
  requestApproval: ['expediter'],
  approve: ['supervisor'],
  declareOutage: ['agent', 'supervisor'],
  confirmOutage: ['supervisor'],
  endOutage: ['agent', 'supervisor'],
  cancel: ['agent', 'supervisor', 'system'],
  confirmPresence: ['system'],
  openCounter: ['agent'],
  takeOverCounter: ['agent'],
  pauseCounter: ['agent'],
  closeCounter: ['agent', 'supervisor'],
  openService: ['supervisor', 'administrator'],
  closeService: ['supervisor', 'administrator'],
  openDay: ['supervisor', 'administrator', 'system'],
  closeDay: ['supervisor', 'administrator', 'system'],
  changeSettings: ['administrator', 'system'],
  addUser: ['administrator', 'system'],
  pairDevice: ['administrator', 'system'],
  revokeDevice: ['administrator', 'system'],
  printCopy: ['agent', 'supervisor'],
  printChecklist: ['kiosk', 'agent', 'supervisor'],
  printTest: ['supervisor', 'administrator'],
  recordPrintEnd: ['system'],
  recordPrinterStatus: ['system'],
  recordPrinterFound: ['system'],
  recordStart: ['system'],
  recordClockJump: ['system'],
}

/** What may be read beyond one's own view, and by whom. */
export type Reading = 'journal' | 'supervisorView' | 'surveyResults'

export const READING: Readonly<Record<Reading, readonly Role[]>> = {
  journal: ['auditor', 'administrator', 'system'],
  supervisorView: ['supervisor'],
  surveyResults: ['supervisor', 'administrator', 'system'],
}

export function rolesOf(actor: Actor): readonly Role[] {
  switch (actor.kind) {
    case 'staff':
      return actor.roles
    case 'device':
      return [actor.deviceKind]
    case 'system':
      return ['system']
  }
}

/** What an actor is called in the journal: a user id, a device id, or "system". */
export function actorIdOf(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return actor.userId
    case 'device':
      return actor.deviceId
    case 'system':
      return 'system'
  }
}

export function mayDo(actor: Actor, command: CommandType): boolean {
  return hasOneOf(actor, RIGHTS[command])
}

export function mayRead(actor: Actor, reading: Reading): boolean {
  return hasOneOf(actor, READING[reading])
}

function hasOneOf(actor: Actor, allowed: readonly Role[]): boolean {
  const roles = rolesOf(actor)
  return allowed.some((role) => roles.includes(role))
}
