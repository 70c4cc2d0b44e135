// What the printer says of itself. Sources, read 2026-11-24: Epson ESC/POS reference, DLE EOT and GS a
// (https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/), Epson TM-T88III specification, status tables
// (https://manualsdump.com/en/manuals/epson-t88iii/156066/84).

export interface Condition {
  readonly paperOut: boolean
  readonly paperLow: boolean
  readonly coverOpen: boolean
  /** The cutter has jammed and was not recovered. */
  readonly cutterJammed: boolean
}

export function isOffline(condition: Condition): boolean {
  return condition.paperOut || condition.coverOpen || condition.cutterJammed
}

/** The one byte that answers DLE EOT n, n = 1 to 4; bits 1 and 4 are always set. */
export function realTimeStatus(condition: Condition, n: number): number | null {
  const fixed = 0b0001_0010
  switch (n) {
    case 1:
      return fixed | bit(isOffline(condition), 3)
    case 2:
      return fixed | bit(condition.coverOpen, 2) | bit(condition.paperOut, 5) | bit(condition.cutterJammed, 6)
    case 3:
      return fixed | bit(condition.cutterJammed, 3)
    case 4:
      return fixed | (nearEnd(condition) ? 0b0000_1100 : 0) | (condition.paperOut ? 0b0110_0000 : 0)
    default:
      return null
  }
}

/** The four bytes of the automatic status. */
export function automaticStatus(condition: Condition): readonly number[] {
  return [
    0b0001_0000 | bit(isOffline(condition), 3) | bit(condition.coverOpen, 5),
    bit(condition.cutterJammed, 3),
    (nearEnd(condition) ? 0b0000_0011 : 0) | (condition.paperOut ? 0b0000_1100 : 0),
    0,
  ]
}

/** The one byte that answers GS r 1. */
export function paperSensorStatus(condition: Condition): number {
  return (nearEnd(condition) ? 0b0000_0011 : 0) | (condition.paperOut ? 0b0000_1100 : 0)
}

/** The near-end sensor sits before the end sensor: no paper is also little paper. */
function nearEnd(condition: Condition): boolean {
  return condition.paperLow || condition.paperOut
}

function bit(set: boolean, position: number): number {
  return set ? 1 << position : 0
}
