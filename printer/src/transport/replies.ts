import type { AutomaticStatus } from '../status/automatic-status.ts'

/** One thing a printer said. */
export type Reply =
  /** The answer to one DLE EOT; to which one, only the order tells. */
  | { readonly kind: 'realTime'; readonly byte: number }
  | { readonly kind: 'automatic'; readonly status: AutomaticStatus }
  /** 37 22: the process id of a finished job. */
  | { readonly kind: 'processId'; readonly id: string }
  /** Another block up to its NUL: 37 25 buffers cleared, 5F maker or model. */
  | { readonly kind: 'block'; readonly bytes: readonly number[] }
  /** The answer to GS r (or a one-byte GS I). */
  | { readonly kind: 'paperStatus'; readonly byte: number }
  /** XON, XOFF, and what nobody can place. */
  | { readonly kind: 'other'; readonly bytes: readonly number[] }

export interface ReplyReader {
  /** The replies that these bytes complete; a reply may have begun in bytes read before. */
  read(bytes: Uint8Array): readonly Reply[]
}

const BLOCK_HEADERS = [0x35, 0x37, 0x3b, 0x3d, 0x5f]
/** Longer than any block we ask for: whatever it is, its end will not come. */
const LONGEST_BLOCK = 80

/**
 * Tells replies apart that arrive in any order, in any packets: one reader for the whole life of a connection.
 *
 * | first byte | reply |
 * |---|---|
 * | 0xx1xx10 (b & 93 = 12) | one DLE EOT answer |
 * | 0xx1xx00 (b & 93 = 10) | automatic status; the next three bytes of the form 0xx0xxxx belong to it |
 * | 35, 37, 3B, 3D, 5F | block up to NUL |
 * | 0xx0xxxx (b & 90 = 0) | GS r or one-byte GS I answer |
 * | 11, 13 | XON, XOFF |
 *
 * Inside a block every byte belongs to the block (its digits look like DLE EOT answers). Between the four bytes of an automatic status,
 * answers with bit 4 set can be told apart and are let through.
 *
 * Source: Epson TM-T88III specification, appendix G (https://www.easymanua.ls/epson/tm-t88iii-series/manual?p=173), and the same table in
 * the Citizen CT-S310 manual (https://manualsdump.com/en/manuals/citizen_systems-pmu2xxx-ct-s310-bd2-2220/148695/310), read 2026-11-24.
 */
export function createReplyReader(): ReplyReader {
  let block: number[] | null = null
  let automatic: number[] = []

  function readByte(byte: number): Reply | null {
    if (block !== null) return continueBlock(block, byte)
    switch (formOf(byte)) {
      case 'block':
        block = [byte]
        return null
      case 'realTime':
        return { kind: 'realTime', byte }
      case 'automatic':
        return beginAutomatic(byte)
      case 'plain':
        return automatic.length > 0 ? continueAutomatic(byte) : { kind: 'paperStatus', byte }
      case 'other':
        return { kind: 'other', bytes: [byte] }
    }
  }

  function continueBlock(begun: number[], byte: number): Reply | null {
    begun.push(byte)
    if (byte !== 0 && begun.length < LONGEST_BLOCK) return null
    block = null
    return byte === 0 ? blockReply(begun) : { kind: 'other', bytes: begun }
  }

  function beginAutomatic(byte: number): Reply | null {
    const broken = automatic
    automatic = [byte]
    return broken.length > 0 ? { kind: 'other', bytes: broken } : null
  }

  function continueAutomatic(byte: number): Reply | null {
    automatic.push(byte)
    const [first, second, third, fourth] = automatic
    if (first === undefined || second === undefined || third === undefined || fourth === undefined) return null
    automatic = []
    return { kind: 'automatic', status: [first, second, third, fourth] }
  }

  return { read: (bytes) => Array.from(bytes, readByte).filter((reply) => reply !== null) }
}

/** By the bits that are fixed in each; no byte has two forms. */
function formOf(byte: number): 'block' | 'realTime' | 'automatic' | 'plain' | 'other' {
  if (BLOCK_HEADERS.includes(byte)) return 'block'
  if ((byte & 0x93) === 0x12) return 'realTime'
  if ((byte & 0x93) === 0x10) return 'automatic'
  return (byte & 0x90) === 0 ? 'plain' : 'other'
}

function blockReply(bytes: readonly number[]): Reply {
  const [header, identifier, ...rest] = bytes
  const id = rest.slice(0, -1)
  if (header === 0x37 && identifier === 0x22 && id.length === 4) return { kind: 'processId', id: String.fromCharCode(...id) }
  return { kind: 'block', bytes }
}
