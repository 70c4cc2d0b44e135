// The buttons of the virtual printer's page: which there are, and what a press does. A request for them comes from outside and is read with care.

import { stopCauses } from '../machine/condition.ts'
import { FAULT_NAMES, type FaultName, NO_FAULTS } from '../machine/faults.ts'
import type { VirtualPrinter } from '../start-virtual-printer.ts'

/** Faults that count are set to a place in the middle of a ticket, which has about 25 lines and 500 bytes. */
const COUNTS: Partial<Record<FaultName, number>> = {
  paperEndsAfterLines: 5,
  losesPowerAfterBytes: 250,
  powerCyclesAfterBytes: 250,
  resetsAfterBytes: 250,
  readsBytesPerTurn: 1,
}

export const FAULT_GROUPS = [
  { name: 'paper', faults: ['paperLow', 'paperOut', 'paperEndsAfterLines', 'forgetsJob'] },
  {
    name: 'machine',
    faults: ['coverOpen', 'cutterError', 'headHot', 'unrecoverableError', 'feedPressed', 'waitsForButton', 'drawerSignal'],
  },
  { name: 'power', faults: ['powerOff', 'losesPowerAfterBytes', 'powerCyclesAfterBytes'] },
  { name: 'line', faults: ['refusesConnections', 'neverReads', 'readsBytesPerTurn', 'resetsAfterBytes', 'oneWay'] },
  { name: 'replies', faults: ['neverReplies', 'splitsReplies', 'mixesReports', 'holdsProcessIds'] },
] as const satisfies readonly { readonly name: string; readonly faults: readonly FaultName[] }[]

/** A pressed button is a fault that is set; the other two act at once. */
export type ButtonPress = { readonly fault: FaultName; readonly set: boolean } | { readonly action: 'allRight' | 'powerCycle' }

/** Does what was asked; false: this is no press of a button, and nothing was done. */
export async function pressFaultButton(printer: VirtualPrinter, request: unknown): Promise<boolean> {
  const press = readPress(request)
  if (press === null) return false
  if ('fault' in press) {
    const value = press.set ? (COUNTS[press.fault] ?? true) : NO_FAULTS[press.fault]
    await printer.setFaults({ ...printer.faults, [press.fault]: value })
  } else if (press.action === 'powerCycle') {
    printer.powerCycle()
  } else {
    await printer.setFaults({})
  }
  return true
}

function readPress(request: unknown): ButtonPress | null {
  if (typeof request !== 'object' || request === null) return null
  if ('action' in request) return request.action === 'powerCycle' || request.action === 'allRight' ? { action: request.action } : null
  if (!('fault' in request && 'set' in request)) return null
  const fault = FAULT_NAMES.find((name) => name === request.fault)
  return fault === undefined || typeof request.set !== 'boolean' ? null : { fault, set: request.set }
}

/** What the page shows of the printer itself. */
export interface PrinterStateShown {
  readonly set: readonly FaultName[]
  /** Empty while it prints. */
  readonly stopped: readonly string[]
  readonly jobsInBuffer: number
}

export function printerStateShown({ faults, condition, jobsInBuffer }: VirtualPrinter): PrinterStateShown {
  return {
    set: FAULT_NAMES.filter((name) => faults[name] !== NO_FAULTS[name]),
    stopped: faults.powerOff ? ['powerOff'] : stopCauses(condition),
    jobsInBuffer,
  }
}
