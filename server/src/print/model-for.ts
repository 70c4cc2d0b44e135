import { clone58, clone80, epson58, epson80, mute80, type PrinterModel } from '@loket/printer'
import type { PrinterCapability } from '@loket/protocol'

/** The class of printer that bytes are written for, by what was found and never by a name. */
export function modelFor(capability: PrinterCapability, widthMm: 80 | 58): PrinterModel {
  if (capability.completion === 'processId') return widthMm === 80 ? epson80 : epson58
  if (widthMm === 58) return clone58
  return capability.answersStatus || capability.completion !== 'none' ? clone80 : mute80
}
