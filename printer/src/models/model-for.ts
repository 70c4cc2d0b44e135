import type { PrinterCapability } from '@loket/protocol'
import { clone58 } from './clone-58.ts'
import { clone80 } from './clone-80.ts'
import { epson58 } from './epson-58.ts'
import { epson80 } from './epson-80.ts'
import { mute80 } from './mute-80.ts'
import type { PrinterModel } from './printer-model.ts'

/** The class of printer that bytes are written for, by what was found and never by a name. */
export function modelFor(capability: PrinterCapability, widthMm: 80 | 58): PrinterModel {
  if (capability.completion === 'processId') return widthMm === 80 ? epson80 : epson58
  if (widthMm === 58) return clone58
  return capability.answersStatus || capability.completion !== 'none' ? clone80 : mute80
}
