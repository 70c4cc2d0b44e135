/** What a printer was last known to suffer from. */
export interface PrinterHealth {
  readonly offline: boolean
  readonly coverOpen: boolean
  readonly paperOut: boolean
  readonly paperLow: boolean
  readonly cutterError: boolean
  readonly unrecoverableError: boolean
  // These count only while the printer is offline: their bits are undefined on some models.
  readonly recoverableError: boolean
  readonly autoRecoverableError: boolean
  readonly waitingForRecovery: boolean
  readonly feeding: boolean
}

export const HEALTHY: PrinterHealth = {
  offline: false,
  coverOpen: false,
  paperOut: false,
  paperLow: false,
  cutterError: false,
  unrecoverableError: false,
  recoverableError: false,
  autoRecoverableError: false,
  waitingForRecovery: false,
  feeding: false,
}

/** The answers to DLE EOT 1, 2, 3 and 4, in this order. */
export type RealTimeAnswers = readonly [number, number, number, number]

/**
 * What the four answers say together. In each byte, bits 1 and 4 are set and bits 0 and 7 clear, so that it is known from any other reply.
 *
 * | bit (mask) | n=1 printer | n=2 cause of being offline | n=3 cause of the error | n=4 paper sensors |
 * |---|---|---|---|---|
 * | 2 (04) | drawer pin 3, no matter to us | cover open | recoverable error, undefined on some models | with bit 3: near end |
 * | 3 (08) | offline | paper fed by button | autocutter error | with bit 2 |
 * | 5 (20) | waiting to come online, undefined on older models | stopped by paper end | unrecoverable error | with bit 6: paper end |
 * | 6 (40) | feed button pressed, undefined on older models | error occurred | passes by itself (head hot) | with bit 5 |
 *
 * 16 (hex) means cover open for n=2 and nothing for n=1: a byte without its question says little.
 *
 * Sources, read 2026-11-24: Epson TM-U220 specification p. 45 (https://www.easymanua.ls/epson/tm-u220a/manual?p=54), TM-T88III
 * specification p. 74 (https://manualsdump.com/en/manuals/epson-t88iii/156066/84), Epson ESC/POS reference, DLE EOT
 * (https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/).
 */
export function readRealTimeStatus([printer, offlineCause, errorCause, paper]: RealTimeAnswers): PrinterHealth {
  return {
    offline: has(printer, 0x08),
    coverOpen: has(offlineCause, 0x04),
    paperOut: has(paper, 0x60) || has(offlineCause, 0x20),
    paperLow: has(paper, 0x0c),
    cutterError: has(errorCause, 0x08),
    unrecoverableError: has(errorCause, 0x20),
    recoverableError: has(errorCause, 0x04),
    autoRecoverableError: has(errorCause, 0x40),
    waitingForRecovery: has(printer, 0x20),
    feeding: has(offlineCause, 0x08) || has(printer, 0x40),
  }
}

function has(byte: number, mask: number): boolean {
  return (byte & mask) === mask
}
