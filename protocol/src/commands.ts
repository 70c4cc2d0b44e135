// A command is a wish. Its envelope carries an id made by the sender.

import type { CheckIn } from './bookings.ts'
import type { CommandId } from './ids.ts'
import type {
  AddUser,
  ChangeSettings,
  CloseCounter,
  CloseDay,
  CloseService,
  ConfirmOutage,
  DeclareOutage,
  EndOutage,
  OpenCounter,
  OpenDay,
  OpenService,
  PairDevice,
  PauseCounter,
  RecordClockJump,
  RecordStart,
  RevokeDevice,
  TakeOverCounter,
} from './office-commands.ts'
import type { PrintChecklist, PrintCopy, PrintTest, RecordPrintEnd, RecordPrinterFound, RecordPrinterStatus } from './paper-commands.ts'
import type {
  AcceptDocuments,
  Approve,
  CallNext,
  CallTicket,
  Cancel,
  Complete,
  ConfirmPresence,
  IssueTicket,
  MarkNoShow,
  Park,
  Recall,
  Rejoin,
  RequestApproval,
  Resume,
  ReturnToQueue,
  StartService,
  Transfer,
  Undo,
} from './ticket-commands.ts'

export type Command =
  | IssueTicket
  | CheckIn
  | CallNext
  | CallTicket
  | Recall
  | StartService
  | AcceptDocuments
  | Complete
  | MarkNoShow
  | ReturnToQueue
  | Rejoin
  | Park
  | Resume
  | Transfer
  | Undo
  | Cancel
  | ConfirmPresence
  | RequestApproval
  | Approve
  | DeclareOutage
  | ConfirmOutage
  | EndOutage
  | OpenCounter
  | TakeOverCounter
  | PauseCounter
  | CloseCounter
  | OpenService
  | CloseService
  | OpenDay
  | CloseDay
  | ChangeSettings
  | AddUser
  | PairDevice
  | RevokeDevice
  | PrintCopy
  | PrintChecklist
  | PrintTest
  | RecordPrintEnd
  | RecordPrinterStatus
  | RecordPrinterFound
  | RecordStart
  | RecordClockJump

export type CommandType = Command['type']

/** What travels on the wire: a command with the sender's id for it. */
export type CommandEnvelope<C extends Command = Command> = C & { readonly id: CommandId }
