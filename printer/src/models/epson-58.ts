import type { PrinterModel } from './printer-model.ts'

/** The same class with 58 mm paper: TM-P20, TM-m10, or an 80 mm printer set to the narrow roll. */
export const epson58: PrinterModel = {
  id: 'epson-58',
  columns: 32,
  linesToCutter: 4,
  completion: 'processId',
  answersStatus: true,
  clearsBuffer: true,
}
