// Every command that may come in from outside, with the sender's id for it.

import { z } from 'zod'
import type { AddUser, Command, CommandEnvelope, PairDevice, RecordClockJump, RecordStart } from '../commands.ts'
import { CANCEL_REASONS, CLOSE_SERVICE_REASONS, DOCUMENTS_ANSWERS, OUTCOMES, PAUSE_REASONS, RETURN_REASONS } from '../tickets.ts'
import { exactly } from './exact.ts'
import { commandId, counterId, deviceId, language, serviceId, ticketId } from './primitives.ts'
import { settingsSchema } from './settings.ts'

/** Only the server makes these: of its own life, and of a body whose secrets must not stand in a command. */
type MadeByServer = RecordStart | RecordClockJump | AddUser | PairDevice

export type WireCommand = CommandEnvelope<Exclude<Command, MadeByServer>>

const id = commandId
const atCounter = { id, counterId, ticketId }

export const commandSchemas = {
  issueTicket: z.strictObject({
    id,
    type: z.literal('issueTicket'),
    serviceId,
    priority: z.boolean(),
    documents: z.enum(DOCUMENTS_ANSWERS),
    language,
  }),
  callNext: z.strictObject({ id, type: z.literal('callNext'), counterId }),
  recall: z.strictObject({ ...atCounter, type: z.literal('recall') }),
  startService: z.strictObject({ ...atCounter, type: z.literal('startService') }),
  acceptDocuments: z.strictObject({ ...atCounter, type: z.literal('acceptDocuments') }),
  complete: z.strictObject({
    ...atCounter,
    type: z.literal('complete'),
    outcome: z.enum(OUTCOMES),
    nextServiceId: serviceId.nullable(),
  }),
  markNoShow: z.strictObject({ ...atCounter, type: z.literal('markNoShow') }),
  returnToQueue: z.strictObject({ ...atCounter, type: z.literal('returnToQueue'), reason: z.enum(RETURN_REASONS) }),
  cancel: z.strictObject({ id, type: z.literal('cancel'), ticketId, reason: z.enum(CANCEL_REASONS) }),
  openCounter: z.strictObject({ id, type: z.literal('openCounter'), counterId }),
  pauseCounter: z.strictObject({ id, type: z.literal('pauseCounter'), counterId, reason: z.enum(PAUSE_REASONS) }),
  closeCounter: z.strictObject({ id, type: z.literal('closeCounter'), counterId }),
  openService: z.strictObject({ id, type: z.literal('openService'), serviceId }),
  closeService: z.strictObject({ id, type: z.literal('closeService'), serviceId, reason: z.enum(CLOSE_SERVICE_REASONS) }),
  openDay: z.strictObject({ id, type: z.literal('openDay') }),
  closeDay: z.strictObject({ id, type: z.literal('closeDay') }),
  changeSettings: z.strictObject({ id, type: z.literal('changeSettings'), settings: settingsSchema }),
  revokeDevice: z.strictObject({ id, type: z.literal('revokeDevice'), deviceId }),
}

const { issueTicket, callNext, recall, startService, acceptDocuments, complete, markNoShow, returnToQueue, cancel } = commandSchemas
const { openCounter, pauseCounter, closeCounter, openService, closeService, openDay, closeDay, changeSettings, revokeDevice } =
  commandSchemas

export const commandSchema = exactly<WireCommand>()(
  z.discriminatedUnion('type', [
    issueTicket,
    callNext,
    recall,
    startService,
    acceptDocuments,
    complete,
    markNoShow,
    returnToQueue,
    cancel,
    openCounter,
    pauseCounter,
    closeCounter,
    openService,
    closeService,
    openDay,
    closeDay,
    changeSettings,
    revokeDevice,
  ]),
)
