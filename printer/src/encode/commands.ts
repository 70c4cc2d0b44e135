// The ESC/POS commands we write ourselves, beside those of the encoder library. Source: Epson ESC/POS command reference,
// https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/, read 2026-11-24.

import type { PrintCompletion } from '@loket/protocol'
import type { Align } from '../layout/blocks.ts'

/** GS a 0F: report drawer, online, error and paper changes by itself, at once and on every change. */
export const REPORT_CHANGES: readonly number[] = [0x1d, 0x61, 0x0f]

/** ESC t n. */
export function selectCodePage(page: number): readonly number[] {
  return [0x1b, 0x74, page]
}

/** ESC a n: the printer itself centres, so that magnified characters and QR codes are centred to the dot. */
export function selectAlign(align: Align): readonly number[] {
  return [0x1b, 0x61, align === 'center' ? 1 : 0]
}

/** ESC d n, then GS V 1: feed what was printed past the cutter, then a partial cut. */
export function cutAfter(lines: number): readonly number[] {
  return [0x1b, 0x64, lines, 0x1d, 0x56, 0x01]
}

/** GS V 66 0: feed to the cutter, and cut. Takes what hangs out off, or else an empty strip. */
export const CUT_OFF: readonly number[] = [0x1d, 0x56, 66, 0]

/** DLE EOT 1, 2, 3, 4: real-time questions, answered by one byte each, in order, also while the printer is offline. */
export const ASK_REAL_TIME_STATUS: readonly number[] = [0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 3, 0x10, 0x04, 4]

/** Asked behind a job, in the same write. `processId`: four digits. */
export function askCompletion(completion: PrintCompletion, processId: string): readonly number[] {
  switch (completion) {
    case 'processId':
      return [0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ...encodeDigits(processId)]
    case 'paperStatus':
      return [0x1d, 0x72, 0x01]
    case 'none':
      return []
  }
}

/** DLE DC4 fn 8: forget at once, in any state, what was received and not printed. Answered by 37 25 00; nothing may be sent before that. */
export const CLEAR_BUFFERS: readonly number[] = [0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8]

/** DLE ENQ 2: recover from a recoverable error whose cause was removed, forgetting what was not printed. Ignored in any other state. */
export const RECOVER_AND_FORGET: readonly number[] = [0x10, 0x05, 2]

/**
 * For printers that cannot clear their buffers: NUL enough to be taken for the rest of any half-received command (they print as nothing),
 * then ESC @. So does receiptio (https://github.com/receiptline/receiptio), read 2026-11-24.
 */
export const FLUSH_HALF_COMMAND: readonly number[] = [...new Array<number>(8192).fill(0), 0x1b, 0x40, ...REPORT_CHANGES]

/** GS I n, answered by a block 5F ... 00. */
export const ASK_MAKER: readonly number[] = [0x1d, 0x49, 66]
export const ASK_MODEL: readonly number[] = [0x1d, 0x49, 67]

function encodeDigits(processId: string): readonly number[] {
  if (!/^[0-9]{4}$/.test(processId)) throw new Error(`a process id has four digits, not "${processId}"`)
  return Array.from(processId, (digit) => digit.charCodeAt(0))
}
