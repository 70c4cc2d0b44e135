// One command of each kind that may come in from outside: the least its schema lets through, whatever sense it makes.

import type { Command, Settings } from '@loket/protocol'
import type { commandSchemas } from '@loket/protocol/schemas'
import { issueFor, PLAINLY } from './office.ts'

export type WireType = keyof typeof commandSchemas

export function anyCommand(type: WireType, settings: Settings): Command {
  const at = { counterId: 'loket-1' as never, ticketId: 't' as never }
  const { counterId, ticketId } = at
  const serviceId = 's' as never
  const commands: { readonly [T in WireType]: Extract<Command, { readonly type: T }> } = {
    issueTicket: issueFor('s'),
    checkIn: { type: 'checkIn', code: 'K7M4XT', language: 'id', takeEarly: false },
    callNext: { type: 'callNext', counterId },
    callTicket: { type: 'callTicket', ...at, reason: 'r' as never },
    recall: { type: 'recall', ...at },
    startService: { type: 'startService', ...at },
    acceptDocuments: { type: 'acceptDocuments', ...at },
    complete: { type: 'complete', ...at, outcome: 'done', nextServiceId: null, ...PLAINLY },
    markNoShow: { type: 'markNoShow', ...at },
    returnToQueue: { type: 'returnToQueue', ...at, reason: 'notHere' },
    rejoin: { type: 'rejoin', ticketId },
    park: { type: 'park', ...at, cause: 'network', dueMinutes: 15, missing: [] },
    resume: { type: 'resume', ...at },
    transfer: { type: 'transfer', ...at, to: { kind: 'service', serviceId }, place: 'visitAge', reason: 'wrongService' },
    undo: { type: 'undo', counterId, actSeq: 1 },
    requestApproval: { type: 'requestApproval', ...at, reason: 'r' as never },
    approve: { type: 'approve', approvalId: 'a' as never, verdict: 'granted' },
    declareOutage: { type: 'declareOutage', cause: 'network', serviceIds: 'all' },
    confirmOutage: { type: 'confirmOutage', outageId: 'o' as never },
    endOutage: { type: 'endOutage', outageId: 'o' as never },
    cancel: { type: 'cancel', ticketId, reason: 'other' },
    openCounter: { type: 'openCounter', counterId, profileId: null },
    takeOverCounter: { type: 'takeOverCounter', counterId },
    pauseCounter: { type: 'pauseCounter', counterId, reason: 'other' },
    closeCounter: { type: 'closeCounter', counterId },
    openService: { type: 'openService', serviceId },
    closeService: { type: 'closeService', serviceId, reason: 'other' },
    openDay: { type: 'openDay' },
    closeDay: { type: 'closeDay' },
    printCopy: { type: 'printCopy', ticketId },
    printChecklist: { type: 'printChecklist', serviceId, language: 'id' },
    printTest: { type: 'printTest', stationId: 'server' },
    changeSettings: { type: 'changeSettings', settings },
    revokeDevice: { type: 'revokeDevice', deviceId: 'd' as never },
  }
  return commands[type]
}
