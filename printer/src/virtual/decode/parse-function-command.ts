import type { Command, Parsed } from './command.ts'
import { graphicsFunction } from './parse-picture.ts'

const LETTER_K = 0x6b
const LETTER_H = 0x48
const LETTER_L = 0x4c
const QR_CODE = 49

/** GS ( x pL pH and that many bytes: the length is always known, so that an unknown function can be passed over whole. */
export function parseFunctionCommand(bytes: Uint8Array, at: number): Parsed {
  if (bytes.length < at + 5) return null
  const [letter = 0, pL = 0, pH = 0] = bytes.subarray(at + 2, at + 5)
  const end = at + 5 + pL + 256 * pH
  if (bytes.length < end) return null
  const known = functionOf(letter, bytes.subarray(at + 5, end))
  return { command: known ?? { kind: 'unknown', bytes: [...bytes.subarray(at, end)] }, length: end - at }
}

function functionOf(letter: number, parameters: Uint8Array): Command | null {
  switch (letter) {
    case LETTER_K:
      return qrFunction([...parameters])
    case LETTER_H:
      return responseFunction([...parameters])
    case LETTER_L:
      return graphicsFunction(parameters)
    default:
      return null
  }
}

/** GS ( k cn fn ...: the functions of the QR code (cn 49). */
function qrFunction(parameters: readonly number[]): Command | null {
  const [code, fn, n = 0, ...rest] = parameters
  if (code !== QR_CODE) return null
  switch (fn) {
    case 65:
      return n === 50 ? { kind: 'withoutEffect' } : null
    case 67:
      return { kind: 'qrModuleSize', n }
    case 69:
      return { kind: 'qrErrorCorrection', n }
    case 80:
      return { kind: 'qrStore', bytes: rest }
    case 81:
      return { kind: 'qrPrint' }
    default:
      return null
  }
}

/** GS ( H fn 48: transmit the process id once the printing before it is completed. */
function responseFunction(parameters: readonly number[]): Command | null {
  const [fn, m, ...processId] = parameters
  return fn === 48 && m === 48 && processId.length === 4 ? { kind: 'transmitProcessId', processId } : null
}
