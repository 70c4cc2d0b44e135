import type { PrinterModel } from './printer-model.ts'

/** A printer with 80 mm paper that never answers, or one behind a one-way cable: nobody can say whether paper came out. */
export const mute80: PrinterModel = {
  id: 'mute-80',
  columns: 48,
  linesToCutter: 4,
  completion: 'none',
  answersStatus: false,
  clearsBuffer: false,
}
