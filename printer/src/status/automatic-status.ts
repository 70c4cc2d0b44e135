import type { PrinterHealth } from './real-time-status.ts'

/** The four bytes that a printer sends by itself after GS a, at once and on every change. */
export type AutomaticStatus = readonly [number, number, number, number]

/**
 * | byte | 2 (04) | 3 (08) | 5 (20) | 6 (40) |
 * |---|---|---|---|---|
 * | 1 (0xx1xx00) | drawer pin 3 | offline | cover open | fed by button |
 * | 2 | recoverable error | autocutter error | unrecoverable error | passes by itself |
 * | 3 | with bit 3: paper end | with bit 2 | - | - |
 *
 * Byte 2, bit 0: waiting to come online; bit 1: feed button pressed; bits 0 to 2 are undefined on older models. Byte 3, bits 0 and 1
 * together: near end. Byte 4 is reserved (0F was seen in the field).
 *
 * Sources, read 2026-11-24: TM-T88III programming guide p. 320 (https://www.easymanua.ls/epson/tm-t88iii/manual/518843?p=320) and
 * specification p. 134 (https://www.easymanua.ls/epson/tm-t88iii-series/manual?p=145), TM-T90, GS a
 * (https://www.easymanua.ls/epson/tm-t90/manual/170721?p=184).
 */
export function readAutomaticStatus([printer, errors, paper]: AutomaticStatus): PrinterHealth {
  return {
    offline: has(printer, 0x08),
    coverOpen: has(printer, 0x20),
    cutterError: has(errors, 0x08),
    unrecoverableError: has(errors, 0x20),
    recoverableError: has(errors, 0x04),
    autoRecoverableError: has(errors, 0x40),
    waitingForRecovery: has(errors, 0x01),
    feeding: has(printer, 0x40) || has(errors, 0x02),
    paperLow: has(paper, 0x03),
    paperOut: has(paper, 0x0c),
  }
}

/**
 * The one byte that answers GS r 1: bits 0 and 1 near end, bits 2 and 3 paper end.
 * Source: Epson TM-U220 manual, GS r (https://easymanua.ls/epson/tm-u220a/manual?p=84), read 2026-11-24.
 */
export function saysPaperEnd(paperStatus: number): boolean {
  return has(paperStatus, 0x0c)
}

function has(byte: number, mask: number): boolean {
  return (byte & mask) === mask
}
