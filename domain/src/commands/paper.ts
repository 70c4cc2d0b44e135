// Papers asked for by themselves, beyond those that an act prints.

import type { PrintChecklist, PrintCopy, PrinterStatus, PrintTest, RecordPrinterStatus } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import { present } from '../invariant.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import { isOpen } from '../office/ticket.ts'
import { serviceOf } from './terms.ts'

/** The same number once more, marked as a copy; so many times, for a copy in a second hand is a place that can be sold. */
export function decidePrintCopy(state: OfficeState, { ticketId }: PrintCopy, context: DecideContext): Decision {
  if (!openDayOf(state)) return refuse({ type: 'dayNotOpen' })
  const ticket = state.tickets.get(ticketId)
  if (!ticket) return refuse({ type: 'ticketUnknown' })
  if (!isOpen(ticket)) return refuse({ type: 'ticketEnded', state: ticket.state })
  if (context.stations().length === 0) return refuse({ type: 'noPrinter' })
  const { copiesPerTicket } = present(state.settings, 'settings').paper
  if (ticket.paper.copies >= copiesPerTicket) return refuse({ type: 'copiesUsedUp', maximum: copiesPerTicket })
  return accept({ type: 'copyRequested', ticketId })
}

/** Also outside the opening hours: who knows what to bring need not come twice. */
export function decidePrintChecklist(state: OfficeState, command: PrintChecklist, context: DecideContext): Decision {
  const { serviceId, language } = command
  const service = serviceOf(state, serviceId)
  if (!service) return refuse({ type: 'serviceUnknown', serviceId })
  if (!service.offer.here) return refuse({ type: 'serviceNotOfferedHere', servedAt: service.offer.servedAt })
  if (context.stations().length === 0) return refuse({ type: 'noPrinter' })
  return accept({ type: 'checklistRequested', serviceId, language })
}

export function decidePrintTest(_state: OfficeState, { stationId }: PrintTest, context: DecideContext): Decision {
  if (!context.stations().includes(stationId)) return refuse({ type: 'stationUnknown' })
  return accept({ type: 'testPageRequested', stationId })
}

/** Only what is new is a fact. */
export function decideRecordPrinterStatus(state: OfficeState, { stationId, status }: RecordPrinterStatus): Decision {
  if (knowsStatus(state, stationId, status)) return accept()
  return accept({ type: 'printerStatusChanged', stationId, troubles: status.troubles, paperLow: status.paperLow })
}

/** Whether the day's record says the same of this station's printer already. */
export function knowsStatus({ printers }: OfficeState, stationId: RecordPrinterStatus['stationId'], status: PrinterStatus): boolean {
  const known = printers.get(stationId)
  if (known === undefined) return false
  const isSame = known.troubles.size === status.troubles.length && status.troubles.every((trouble) => known.troubles.has(trouble))
  return isSame && (known.paperLowSince !== null) === status.paperLow
}
