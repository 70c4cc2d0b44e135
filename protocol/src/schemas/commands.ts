// Every command that may come in from outside, with the sender's id for it.

import { z } from 'zod'
import type { Command, CommandEnvelope } from '../commands.ts'
import type { AddUser, PairDevice, RecordClockJump, RecordStart } from '../office-commands.ts'
import type { RecordPrintEnd, RecordPrinterFound, RecordPrinterStatus } from '../paper-commands.ts'
import type { ConfirmPresence } from '../ticket-commands.ts'
import {
  BEHALF_REASONS,
  CANCEL_REASONS,
  CLOSE_SERVICE_REASONS,
  DELAY_CAUSES,
  DOCUMENTS_ANSWERS,
  OUTAGE_CAUSES,
  OUTCOMES,
  PAUSE_REASONS,
  RETURN_REASONS,
  TRANSFER_PLACES,
  TRANSFER_REASONS,
} from '../tickets.ts'
import { exactly } from './exact.ts'
import {
  approvalId,
  bookingCode,
  commandId,
  counterId,
  deviceId,
  language,
  listOf,
  localDate,
  outageId,
  outOfOrderReasonId,
  profileId,
  redirectionId,
  serviceId,
  stationId,
  ticketId,
  whole,
} from './primitives.ts'
import { settingsSchema } from './settings.ts'

/** Only the server makes these: of its own life, of a body whose secrets must not stand in a command, and for whoever holds a citizen's address. */
type MadeByServer =
  | ConfirmPresence
  | RecordPrintEnd
  | RecordPrinterStatus
  | RecordPrinterFound
  | RecordStart
  | RecordClockJump
  | AddUser
  | PairDevice

export type WireCommand = CommandEnvelope<Exclude<Command, MadeByServer>>

const id = commandId
const atCounter = { id, counterId, ticketId }
const missing = listOf(z.strictObject({ case: whole(0, 19), document: whole(0, 39) }), 40)
/** A longer pause than a working day is no pause. */
const DUE_MINUTES_MOST = 600

export const commandSchemas = {
  issueTicket: z.strictObject({
    id,
    type: z.literal('issueTicket'),
    serviceId,
    priority: z.boolean(),
    documents: z.enum(DOCUMENTS_ANSWERS),
    language,
    onBehalf: z.enum(BEHALF_REASONS).nullable(),
  }),
  checkIn: z.strictObject({ id, type: z.literal('checkIn'), code: bookingCode, language, takeEarly: z.boolean() }),
  callNext: z.strictObject({ id, type: z.literal('callNext'), counterId }),
  callTicket: z.strictObject({ ...atCounter, type: z.literal('callTicket'), reason: outOfOrderReasonId }),
  recall: z.strictObject({ ...atCounter, type: z.literal('recall') }),
  startService: z.strictObject({ ...atCounter, type: z.literal('startService') }),
  acceptDocuments: z.strictObject({ ...atCounter, type: z.literal('acceptDocuments') }),
  complete: z.strictObject({
    ...atCounter,
    type: z.literal('complete'),
    outcome: z.enum(OUTCOMES),
    nextServiceId: serviceId.nullable(),
    resultOn: localDate.nullable(),
    redirectTo: redirectionId.nullable(),
    missing,
    delayCause: z.enum(DELAY_CAUSES).nullable(),
  }),
  markNoShow: z.strictObject({ ...atCounter, type: z.literal('markNoShow') }),
  returnToQueue: z.strictObject({ ...atCounter, type: z.literal('returnToQueue'), reason: z.enum(RETURN_REASONS) }),
  rejoin: z.strictObject({ id, type: z.literal('rejoin'), ticketId }),
  park: z.strictObject({
    ...atCounter,
    type: z.literal('park'),
    cause: z.enum(DELAY_CAUSES),
    dueMinutes: whole(1, DUE_MINUTES_MOST),
    missing,
  }),
  resume: z.strictObject({ ...atCounter, type: z.literal('resume') }),
  transfer: z.strictObject({
    id,
    type: z.literal('transfer'),
    ticketId,
    counterId: counterId.nullable(),
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('service'), serviceId }),
      z.strictObject({ kind: z.literal('counter'), counterId }),
    ]),
    place: z.enum(TRANSFER_PLACES),
    reason: z.enum(TRANSFER_REASONS),
  }),
  undo: z.strictObject({ id, type: z.literal('undo'), counterId, actSeq: whole(1, Number.MAX_SAFE_INTEGER) }),
  requestApproval: z.strictObject({ ...atCounter, type: z.literal('requestApproval'), reason: outOfOrderReasonId }),
  approve: z.strictObject({ id, type: z.literal('approve'), approvalId, verdict: z.enum(['granted', 'refused']) }),
  declareOutage: z.strictObject({
    id,
    type: z.literal('declareOutage'),
    cause: z.enum(OUTAGE_CAUSES),
    serviceIds: z.union([z.literal('all'), listOf(serviceId, 400).min(1, 'must name a service')]),
  }),
  confirmOutage: z.strictObject({ id, type: z.literal('confirmOutage'), outageId }),
  endOutage: z.strictObject({ id, type: z.literal('endOutage'), outageId }),
  cancel: z.strictObject({ id, type: z.literal('cancel'), ticketId, reason: z.enum(CANCEL_REASONS) }),
  openCounter: z.strictObject({ id, type: z.literal('openCounter'), counterId, profileId: profileId.nullable() }),
  takeOverCounter: z.strictObject({ id, type: z.literal('takeOverCounter'), counterId }),
  pauseCounter: z.strictObject({ id, type: z.literal('pauseCounter'), counterId, reason: z.enum(PAUSE_REASONS) }),
  closeCounter: z.strictObject({ id, type: z.literal('closeCounter'), counterId }),
  openService: z.strictObject({ id, type: z.literal('openService'), serviceId }),
  closeService: z.strictObject({ id, type: z.literal('closeService'), serviceId, reason: z.enum(CLOSE_SERVICE_REASONS) }),
  openDay: z.strictObject({ id, type: z.literal('openDay') }),
  closeDay: z.strictObject({ id, type: z.literal('closeDay') }),
  printCopy: z.strictObject({ id, type: z.literal('printCopy'), ticketId }),
  printChecklist: z.strictObject({ id, type: z.literal('printChecklist'), serviceId, language }),
  printTest: z.strictObject({ id, type: z.literal('printTest'), stationId }),
  changeSettings: z.strictObject({ id, type: z.literal('changeSettings'), settings: settingsSchema }),
  revokeDevice: z.strictObject({ id, type: z.literal('revokeDevice'), deviceId }),
}

/** In the order of the table above. */
export const commandSchema = exactly<WireCommand>()(
  z.discriminatedUnion('type', [
    commandSchemas.issueTicket,
    commandSchemas.checkIn,
    commandSchemas.callNext,
    commandSchemas.callTicket,
    commandSchemas.recall,
    commandSchemas.startService,
    commandSchemas.acceptDocuments,
    commandSchemas.complete,
    commandSchemas.markNoShow,
    commandSchemas.returnToQueue,
    commandSchemas.rejoin,
    commandSchemas.park,
    commandSchemas.resume,
    commandSchemas.transfer,
    commandSchemas.undo,
    commandSchemas.requestApproval,
    commandSchemas.approve,
    commandSchemas.declareOutage,
    commandSchemas.confirmOutage,
    commandSchemas.endOutage,
    commandSchemas.cancel,
    commandSchemas.openCounter,
    commandSchemas.takeOverCounter,
    commandSchemas.pauseCounter,
    commandSchemas.closeCounter,
    commandSchemas.openService,
    commandSchemas.closeService,
    commandSchemas.openDay,
    commandSchemas.closeDay,
    commandSchemas.printCopy,
    commandSchemas.printChecklist,
    commandSchemas.printTest,
    commandSchemas.changeSettings,
    commandSchemas.revokeDevice,
  ]),
)
