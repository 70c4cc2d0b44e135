import type { PrinterModel } from './printer-model.ts'

/** Epson TM-T20, TM-T82, TM-T88, TM-m30 and true compatibles with 80 mm paper: the class of printer to buy for a kiosk. */
export const epson80: PrinterModel = {
  id: 'epson-80',
  columns: 48,
  linesToCutter: 4,
  completion: 'processId',
  answersStatus: true,
  clearsBuffer: true,
}
