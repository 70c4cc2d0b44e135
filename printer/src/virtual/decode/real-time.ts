// Commands that a printer executes the moment they arrive, even while it is offline, even inside the data of another command.
// Source: Epson ESC/POS reference, DLE EOT, DLE ENQ, DLE DC4, https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/, read 2026-11-24.

/** Begins every one of them. */
export const DLE = 0x10
const EOT = 0x04
const ENQ = 0x05
const DC4 = 0x14

export type RealTimeCommand =
  | { readonly kind: 'transmitStatus'; readonly n: number }
  | { readonly kind: 'recover'; readonly n: number }
  | { readonly kind: 'clearBuffers' }

const CLEAR_BUFFERS = [DLE, DC4, 8, 1, 3, 20, 1, 6, 2, 8]

/** How many bytes the real-time command at `at` takes. */
export function realTimeLength(bytes: Uint8Array, at: number): number | 'incomplete' | 'none' {
  if (bytes[at] !== DLE) return 'none'
  const [second, n] = bytes.subarray(at + 1, at + 3)
  if (second === undefined) return 'incomplete'
  const length = second === EOT || second === ENQ ? 3 : second === DC4 ? dc4Length(bytes, at, n) : 'none'
  return typeof length === 'number' && bytes.length < at + length ? 'incomplete' : length
}

/** DLE DC4 fn: pulse (1), power-off (2), buzzer (3), clear buffers (8). */
function dc4Length(bytes: Uint8Array, at: number, fn: number | undefined): number | 'incomplete' | 'none' {
  if (fn === undefined) return 'incomplete'
  // Other bytes behind 8 make it no command: waiting for ten of them would swallow a question that stands among them.
  if (fn === 8)
    return bytes.subarray(at, at + CLEAR_BUFFERS.length).every((byte, index) => byte === CLEAR_BUFFERS[index])
      ? CLEAR_BUFFERS.length
      : 'none'
  const lengths: Readonly<Record<number, number>> = { 1: 5, 2: 5, 3: 8 }
  return lengths[fn] ?? 'none'
}

/** The whole real-time command at `at` that this printer obeys, or `null`. */
export function realTimeCommandAt(bytes: Uint8Array, at: number): RealTimeCommand | null {
  if (typeof realTimeLength(bytes, at) !== 'number') return null
  const second = bytes[at + 1]
  const n = bytes[at + 2] ?? 0
  if (second === EOT) return { kind: 'transmitStatus', n }
  if (second === ENQ) return { kind: 'recover', n }
  return n === 8 ? { kind: 'clearBuffers' } : null
}
