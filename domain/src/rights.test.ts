import {
  type Actor,
  type CommandType,
  DEVICE_KINDS,
  type DeviceId,
  type DeviceKind,
  type Role,
  STAFF_ROLES,
  type StaffRole,
  type UserId,
} from '@loket/protocol'
import { expect, test } from 'vitest'
import { actorIdOf, mayDo, mayRead, RIGHTS } from './rights.ts'
import { KIOSK, RINI, SARI, SYSTEM } from './testing/office-under-test.ts'

const FROM_ANYWHERE: readonly CommandType[] = [
  'printCopy',
  'printChecklist',
  'issueTicket',
  'rejoin',
  'transfer',
  'declareOutage',
  'endOutage',
  'cancel',
  'closeCounter',
]
const AT_A_COUNTER: readonly CommandType[] = [
  'callNext',
  'recall',
  'startService',
  'acceptDocuments',
  'complete',
  'markNoShow',
  'returnToQueue',
  'park',
  'resume',
  'undo',
  'openCounter',
  'takeOverCounter',
  'pauseCounter',
]
const DAY_AND_SERVICES: readonly CommandType[] = ['openDay', 'closeDay', 'openService', 'closeService']
const ACCOUNTS_AND_SETTINGS: readonly CommandType[] = ['changeSettings', 'addUser', 'pairDevice', 'revokeDevice']

/** What the server makes a fact of by itself. */
const RECORDS: readonly CommandType[] = ['recordStart', 'recordClockJump', 'recordPrintEnd', 'recordPrinterStatus', 'recordPrinterFound']

/** Everything a role may do. */
const OF_EACH_ROLE: readonly (readonly [Role, readonly CommandType[]])[] = [
  ['kiosk', ['issueTicket', 'checkIn', 'printChecklist']],
  ['display', []],
  ['station', []],
  ['agent', [...FROM_ANYWHERE, ...AT_A_COUNTER]],
  ['expediter', ['callTicket', 'requestApproval']],
  ['supervisor', [...FROM_ANYWHERE, ...DAY_AND_SERVICES, 'printTest', 'approve', 'confirmOutage']],
  ['administrator', [...DAY_AND_SERVICES, 'printTest', ...ACCOUNTS_AND_SETTINGS]],
  ['auditor', []],
  ['system', ['openDay', 'closeDay', 'cancel', 'confirmPresence', ...ACCOUNTS_AND_SETTINGS, ...RECORDS]],
]

function as(role: Role): Actor {
  if (role === 'system') return SYSTEM
  if (isDevice(role)) return { kind: 'device', deviceId: 'd' as DeviceId, deviceKind: role }
  return { kind: 'staff', userId: 'u' as UserId, roles: [role] }
}

function isDevice(role: StaffRole | DeviceKind): role is DeviceKind {
  return (DEVICE_KINDS as readonly string[]).includes(role)
}

test('[X18] every role is looked at', () => {
  expect(OF_EACH_ROLE.map(([role]) => role).sort()).toEqual([...DEVICE_KINDS, ...STAFF_ROLES, 'system'].sort())
})

test.each(OF_EACH_ROLE)('[X18] %s may send its own commands and no other', (role, commands) => {
  const allowed = (Object.keys(RIGHTS) as CommandType[]).filter((command) => mayDo(as(role), command))
  expect(allowed.sort()).toEqual([...commands].sort())
})

test('[X18] who has two roles may do what either of them may', () => {
  expect([mayDo(RINI, 'callNext'), mayDo(RINI, 'callTicket'), mayDo(RINI, 'approve')]).toEqual([true, true, false])
})

test("[W29] [W40] [Q13] the journal is read by auditors, administrators and the system, the supervisor's view by supervisors, the survey by both", () => {
  const readers = (reading: Parameters<typeof mayRead>[1]) =>
    OF_EACH_ROLE.map(([role]) => role).filter((role) => mayRead(as(role), reading))
  expect(readers('journal')).toEqual(['administrator', 'auditor', 'system'])
  expect(readers('supervisorView')).toEqual(['supervisor'])
  expect(readers('surveyResults').toSorted()).toEqual(['administrator', 'supervisor', 'system'])
})

test('[X9] an actor is known by the pseudonym of a person, the id of a device, or as the system', () => {
  expect([SARI, KIOSK, SYSTEM].map(actorIdOf)).toEqual(['u-sari', 'd-kiosk', 'system'])
})
