import type { PrinterModel } from './printer-model.ts'

/** POS-80 class printers with 80 mm paper: status and GS r as the manuals of Citizen, Bixolon and Sewoo describe, no process id. */
export const clone80: PrinterModel = {
  id: 'clone-80',
  columns: 48,
  linesToCutter: 4,
  completion: 'paperStatus',
  answersStatus: true,
  clearsBuffer: false,
}
