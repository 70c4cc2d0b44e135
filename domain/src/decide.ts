// A command is decided here: rights first, then the rule of its own file.

import type { Command } from '@loket/protocol'
import { decideAcceptDocuments } from './commands/accept-documents.ts'
import { decideApprove, decideRequestApproval } from './commands/approvals.ts'
import { decideCallNext } from './commands/call-next.ts'
import { decideCallTicket } from './commands/call-ticket.ts'
import { decideCancel } from './commands/cancel.ts'
import { decideChangeSettings } from './commands/change-settings.ts'
import { decideCheckIn } from './commands/check-in.ts'
import { decideComplete } from './commands/complete.ts'
import { decideConfirmPresence } from './commands/confirm-presence.ts'
import { decideCloseCounter, decideOpenCounter, decidePauseCounter, decideTakeOverCounter } from './commands/counters.ts'
import { decideCloseDay, decideOpenDay } from './commands/day.ts'
import { decideIssueTicket } from './commands/issue-ticket.ts'
import { decideMarkNoShow } from './commands/mark-no-show.ts'
import { decideConfirmOutage, decideDeclareOutage, decideEndOutage } from './commands/outages.ts'
import { decidePrintChecklist, decidePrintCopy, decidePrintTest, decideRecordPrinterStatus } from './commands/paper.ts'
import { decidePark, decideResume } from './commands/park.ts'
import { decideRecall } from './commands/recall.ts'
import { decideRejoin } from './commands/rejoin.ts'
import { decideReturnToQueue } from './commands/return-to-queue.ts'
import { decideCloseService, decideOpenService } from './commands/services.ts'
import { decideStartService } from './commands/start-service.ts'
import { decideTransfer } from './commands/transfer.ts'
import { decideUndo } from './commands/undo.ts'
import { accept, type DecideContext, type Decision, refuse } from './decision.ts'
import type { OfficeState } from './office/state.ts'
import { mayDo } from './rights.ts'

/** What a command leads to: the facts to record, or why not. Pure; changes nothing. */
export function decide(state: OfficeState, command: Command, context: DecideContext): Decision {
  if (!mayDo(context.actor, command.type)) return refuse({ type: 'notPermitted', command: command.type })
  switch (command.type) {
    case 'issueTicket':
      return decideIssueTicket(state, command, context)
    case 'checkIn':
      return decideCheckIn(state, command, context)
    case 'callNext':
      return decideCallNext(state, command, context)
    case 'callTicket':
      return decideCallTicket(state, command, context)
    case 'recall':
      return decideRecall(state, command, context)
    case 'startService':
      return decideStartService(state, command, context)
    case 'acceptDocuments':
      return decideAcceptDocuments(state, command, context)
    case 'complete':
      return decideComplete(state, command, context)
    case 'markNoShow':
      return decideMarkNoShow(state, command, context)
    case 'returnToQueue':
      return decideReturnToQueue(state, command, context)
    case 'rejoin':
      return decideRejoin(state, command, context)
    case 'park':
      return decidePark(state, command, context)
    case 'resume':
      return decideResume(state, command, context)
    case 'transfer':
      return decideTransfer(state, command, context)
    case 'undo':
      return decideUndo(state, command, context)
    case 'requestApproval':
      return decideRequestApproval(state, command, context)
    case 'approve':
      return decideApprove(state, command, context)
    case 'declareOutage':
      return decideDeclareOutage(state, command, context)
    case 'confirmOutage':
      return decideConfirmOutage(state, command, context)
    case 'endOutage':
      return decideEndOutage(state, command, context)
    case 'cancel':
      return decideCancel(state, command, context)
    case 'confirmPresence':
      return decideConfirmPresence(state, command)
    case 'openCounter':
      return decideOpenCounter(state, command, context)
    case 'takeOverCounter':
      return decideTakeOverCounter(state, command, context)
    case 'pauseCounter':
      return decidePauseCounter(state, command, context)
    case 'closeCounter':
      return decideCloseCounter(state, command, context)
    case 'openService':
      return decideOpenService(state, command)
    case 'closeService':
      return decideCloseService(state, command)
    case 'openDay':
      return decideOpenDay(state, context)
    case 'closeDay':
      return decideCloseDay(state, context)
    case 'changeSettings':
      return decideChangeSettings(state, command, context)
    case 'printCopy':
      return decidePrintCopy(state, command, context)
    case 'printChecklist':
      return decidePrintChecklist(state, command, context)
    case 'printTest':
      return decidePrintTest(state, command, context)
    case 'recordPrinterStatus':
      return decideRecordPrinterStatus(state, command)
    case 'addUser':
      return accept({ type: 'userAdded', userId: command.userId, roles: command.roles })
    case 'pairDevice':
      return accept({ type: 'devicePaired', deviceId: command.deviceId, kind: command.kind, servesKioskId: command.servesKioskId })
    case 'revokeDevice':
      return accept({ type: 'deviceRevoked', deviceId: command.deviceId })
    case 'recordPrintEnd': {
      const { jobId, paper, ticketId, state: ended, trouble } = command
      return accept({ type: 'printEnded', jobId, paper, ticketId, state: ended, trouble })
    }
    case 'recordPrinterFound':
      return accept({ type: 'printerFound', stationId: command.stationId, capability: command.capability })
    case 'recordStart':
      return accept({ type: 'serverStarted', downMs: command.downMs })
    case 'recordClockJump':
      return accept({ type: 'clockJumped', byMs: command.byMs, wallOffsetMs: command.wallOffsetMs })
  }
}
