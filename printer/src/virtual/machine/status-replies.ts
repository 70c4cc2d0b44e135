// What the printer says of itself. Sources, read 2026-11-24: Epson ESC/POS reference, DLE EOT, GS a, GS r
// (https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/), Epson TM-T88III specification, status tables
// (https://manualsdump.com/en/manuals/epson-t88iii/156066/84).

import { type Condition, isOffline } from './condition.ts'

/** The one byte that answers DLE EOT n, n = 1 to 4; `null`: this n has no answer. */
export function realTimeStatus(condition: Condition, n: number): readonly [number] | null {
  const bits = realTimeBits(condition, n)
  // Bits 1 and 4 are set in all of them.
  return bits === null ? null : [0b0001_0010 | bits]
}

function realTimeBits(condition: Condition, n: number): number | null {
  switch (n) {
    case 1:
      return printerBits(condition)
    case 2:
      return offlineCauseBits(condition)
    case 3:
      return bit(condition.cutterJammed, 3) | bit(condition.unrecoverable, 5) | bit(condition.headHot, 6)
    case 4:
      return (nearEnd(condition) ? 0b0000_1100 : 0) | (condition.paperOut ? 0b0110_0000 : 0)
    default:
      return null
  }
}

function printerBits(condition: Condition): number {
  return bit(condition.drawerSignal, 2) | bit(isOffline(condition), 3) | bit(condition.waitsForButton, 5) | bit(condition.feedPressed, 6)
}

function offlineCauseBits(condition: Condition): number {
  const error = condition.cutterJammed || condition.unrecoverable || condition.headHot
  return bit(condition.coverOpen, 2) | bit(condition.feedPressed, 3) | bit(condition.paperOut, 5) | bit(error, 6)
}

export type StatusReport = readonly [number, number, number, number]

/** The four bytes of the automatic status. */
export function automaticStatus(condition: Condition): StatusReport {
  const { drawerSignal, coverOpen, feedPressed, waitsForButton, cutterJammed, unrecoverable, headHot } = condition
  return [
    0b0001_0000 | bit(drawerSignal, 2) | bit(isOffline(condition), 3) | bit(coverOpen, 5) | bit(feedPressed, 6),
    bit(waitsForButton, 0) | bit(feedPressed, 1) | bit(cutterJammed, 3) | bit(unrecoverable, 5) | bit(headHot, 6),
    paperBits(condition),
    0,
  ]
}

/** The one byte that answers GS r n: 1 the paper sensors, 2 the drawer socket. */
export function transmittedStatus(condition: Condition, n: number): readonly [number] | null {
  if (n === 1 || n === 49) return [paperBits(condition)]
  return n === 2 || n === 50 ? [bit(condition.drawerSignal, 0)] : null
}

function paperBits(condition: Condition): number {
  return (nearEnd(condition) ? 0b0000_0011 : 0) | (condition.paperOut ? 0b0000_1100 : 0)
}

/** The near-end sensor sits before the end sensor: no paper is also little paper. */
function nearEnd(condition: Condition): boolean {
  return condition.paperLow || condition.paperOut
}

function bit(set: boolean, position: number): number {
  return set ? 1 << position : 0
}
