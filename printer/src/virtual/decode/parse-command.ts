// Cuts a byte stream into commands. Written from the command descriptions of the Epson ESC/POS reference
// (https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/, read 2026-11-24) and the TM-T88III specification; knows nothing of
// what our own encoder happens to send.

import type { Command, Parsed } from './command.ts'
import { parseFunctionCommand } from './parse-function-command.ts'
import { parseColumns, parseLargeGraphics, parseRaster } from './parse-picture.ts'
import { DLE, realTimeLength } from './real-time.ts'

const NUL = 0x00
const LF = 0x0a
const CR = 0x0d
const ESC = 0x1b
const FS = 0x1c
const GS = 0x1d

/** The command that begins at `at`, or `null` while its end has not arrived. */
export function parseCommand(bytes: Uint8Array, at: number): Parsed {
  const first = bytes[at]
  if (first === undefined) return null
  if (first >= 0x20) return parseText(bytes, at)
  switch (first) {
    case LF:
      return { command: { kind: 'lineFeed' }, length: 1 }
    case NUL:
      // Passed over by every printer; a host may send thousands, to end a command that arrived in part.
      return { command: { kind: 'withoutEffect' }, length: runOfNul(bytes, at) }
    case CR:
      // Ignored by a serial or network printer whose automatic line feed is off.
      return { command: { kind: 'withoutEffect' }, length: 1 }
    case DLE:
      return parseRealTime(bytes, at)
    case ESC:
    case FS:
    case GS:
      return parseEscaped(bytes, at)
    default:
      return { command: { kind: 'unknown', bytes: [first] }, length: 1 }
  }
}

function runOfNul(bytes: Uint8Array, at: number): number {
  let end = at
  while (bytes[end] === NUL) end += 1
  return end - at
}

function parseText(bytes: Uint8Array, at: number): Parsed {
  let end = at
  while ((bytes[end] ?? 0) >= 0x20) end += 1
  return { command: { kind: 'text', bytes: [...bytes.subarray(at, end)] }, length: end - at }
}

function parseRealTime(bytes: Uint8Array, at: number): Parsed {
  const length = realTimeLength(bytes, at)
  if (length === 'incomplete') return null
  if (length === 'none') return { command: { kind: 'unknown', bytes: [DLE] }, length: 1 }
  return { command: { kind: 'realTime' }, length }
}

/** Commands of one fixed length: how many parameters, and what they mean. */
interface FixedCommand {
  readonly parameters: number
  readonly make: (n: number) => Command
}

const FIXED: Readonly<Record<string, FixedCommand>> = {
  'ESC @': { parameters: 0, make: () => ({ kind: 'initialize' }) },
  'ESC a': { parameters: 1, make: (n) => ({ kind: 'align', n }) },
  'ESC E': { parameters: 1, make: (n) => ({ kind: 'bold', n }) },
  'ESC !': { parameters: 1, make: (n) => ({ kind: 'printMode', n }) },
  'ESC t': { parameters: 1, make: (n) => ({ kind: 'codePage', n }) },
  'ESC d': { parameters: 1, make: (n) => ({ kind: 'feedLines', n }) },
  'ESC J': { parameters: 1, make: (n) => ({ kind: 'feedDots', n }) },
  'ESC 2': { parameters: 0, make: () => ({ kind: 'lineSpacing', dots: 'default' }) },
  'ESC 3': { parameters: 1, make: (n) => ({ kind: 'lineSpacing', dots: n }) },
  'ESC M': { parameters: 1, make: (n) => (n === 0 || n === 48 ? { kind: 'withoutEffect' } : { kind: 'unknown', bytes: [ESC, 0x4d, n] }) },
  'FS .': { parameters: 0, make: () => ({ kind: 'withoutEffect' }) },
  'GS !': { parameters: 1, make: (n) => ({ kind: 'size', n }) },
  'GS a': { parameters: 1, make: (n) => ({ kind: 'reportChanges', n }) },
  'GS r': { parameters: 1, make: (n) => ({ kind: 'transmitStatus', n }) },
  'GS I': { parameters: 1, make: (n) => ({ kind: 'transmitId', n }) },
}

/** Commands whose own bytes say how long they are. */
const OF_OWN_LENGTH: Readonly<Record<string, (bytes: Uint8Array, at: number) => Parsed>> = {
  'GS V': parseCut,
  'GS v': parseRaster,
  'GS (': parseFunctionCommand,
  'GS 8': parseLargeGraphics,
  'ESC *': parseColumns,
}

const PREFIX_NAMES: Readonly<Record<number, string>> = { [ESC]: 'ESC', [FS]: 'FS', [GS]: 'GS' }

function parseEscaped(bytes: Uint8Array, at: number): Parsed {
  const prefix = bytes[at] ?? 0
  const letter = bytes[at + 1]
  if (letter === undefined) return null
  const name = `${PREFIX_NAMES[prefix]} ${String.fromCharCode(letter)}`
  const variable = OF_OWN_LENGTH[name]
  if (variable !== undefined) return variable(bytes, at)
  const fixed = FIXED[name]
  // The length of an unknown command is not known either: what follows it is read as it stands.
  if (fixed === undefined) return { command: { kind: 'unknown', bytes: [prefix, letter] }, length: 2 }
  const parameter = bytes[at + 2]
  if (fixed.parameters === 1 && parameter === undefined) return null
  return { command: fixed.make(parameter ?? 0), length: 2 + fixed.parameters }
}

/** GS V m, or GS V m n with a feed to the cutting position and n more dots. */
function parseCut(bytes: Uint8Array, at: number): Parsed {
  const mode = bytes[at + 2]
  if (mode === undefined) return null
  if ([0, 1, 48, 49].includes(mode)) return { command: { kind: 'cut', feedDots: 0 }, length: 3 }
  if (![65, 66].includes(mode)) return { command: { kind: 'unknown', bytes: [GS, 0x56, mode] }, length: 3 }
  const extra = bytes[at + 3]
  return extra === undefined ? null : { command: { kind: 'cut', feedDots: HEAD_TO_CUTTER_DOTS + extra }, length: 4 }
}

/** 12 mm at 8 dots a millimetre, as on a TM-T20: what stands nearer to the head is not past the cutter yet. */
export const HEAD_TO_CUTTER_DOTS = 96
