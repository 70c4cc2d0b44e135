import type { PrinterModel } from './printer-model.ts'

/** POS-58 class printers with 58 mm paper that answer DLE EOT and nothing else. */
export const clone58: PrinterModel = {
  id: 'clone-58',
  columns: 32,
  linesToCutter: 3,
  completion: 'none',
  answersStatus: true,
  clearsBuffer: false,
}
