import { clone58 } from './clone-58.ts'
import { clone80 } from './clone-80.ts'
import { epson58 } from './epson-58.ts'
import { epson80 } from './epson-80.ts'
import { mute80 } from './mute-80.ts'
import type { PrinterModel } from './printer-model.ts'

export const PRINTER_MODELS: readonly PrinterModel[] = [epson80, epson58, clone80, clone58, mute80]
