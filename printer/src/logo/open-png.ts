// Reads a PNG's chunks before anything is unpacked: a small file may claim to be, or unpack to, more than the memory of a kiosk.
// Source: PNG specification, third edition, https://www.w3.org/TR/png-3/, read 2026-11-24.

import { inflateSync } from 'node:zlib'
import type { LogoProblem } from '@loket/protocol'

const MOST_KILOBYTES = 512
const MOST_SIDE = 2048
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** What makes the picture; colour profiles, texts and animation, which may be packed too, are left behind. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']
/** Samples a pixel, by colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

export type OpenedPng =
  | { readonly ok: true; readonly picture: Uint8Array }
  | {
      readonly ok: false
      readonly problem: LogoProblem
    }

interface Chunk {
  readonly type: string
  readonly content: Uint8Array
  /** Length, type, content and check sum. */
  readonly whole: Uint8Array
}

interface Header {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly channels: number
  readonly interlaced: boolean
}

/** The file with nothing in it but its picture, seen to unpack to what its header says. */
export function openPng(file: Uint8Array): OpenedPng {
  if (file.length > MOST_KILOBYTES * 1024) return refuse({ type: 'logoFileTooLarge', mostKilobytes: MOST_KILOBYTES })
  const chunks = chunksOf(file).filter(({ type }) => KEPT.includes(type))
  const header = headerOf(chunks[0])
  if (header === null) return refuse({ type: 'logoNotPng' })
  if (header.width > MOST_SIDE || header.height > MOST_SIDE) return refuse({ type: 'logoTooManyDots', mostSide: MOST_SIDE })
  // The decoder takes several pixels to the byte for one each where they come in seven passes.
  if (header.interlaced && header.depth < 8) return refuse({ type: 'logoInterlaced' })
  if (!unpacksAsSaid(chunks, header)) return refuse({ type: 'logoNotPng' })
  return { ok: true, picture: Buffer.concat([Uint8Array.from(SIGNATURE), ...chunks.map(({ whole }) => whole)]) }
}

function refuse(problem: LogoProblem): OpenedPng {
  return { ok: false, problem }
}

/** None for a file that is no PNG; a chunk that is cut off is not among them. */
function chunksOf(file: Uint8Array): readonly Chunk[] {
  if (!SIGNATURE.every((byte, index) => file[index] === byte)) return []
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at + 12 <= file.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > file.length) break
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8))
    chunks.push({ type, content: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) })
    at = end
  }
  return chunks
}

function headerOf(chunk: Chunk | undefined): Header | null {
  if (chunk?.type !== 'IHDR' || chunk.content.length !== 13) return null
  const view = new DataView(chunk.content.buffer, chunk.content.byteOffset)
  const channels = CHANNELS[view.getUint8(9)]
  const header = { width: view.getUint32(0), height: view.getUint32(4), depth: view.getUint8(8), interlaced: view.getUint8(12) !== 0 }
  if (channels === undefined || header.width === 0 || header.height === 0) return null
  return { ...header, channels }
}

function unpacksAsSaid(chunks: readonly Chunk[], { width, height, depth, channels, interlaced }: Header): boolean {
  const bytesWide = Math.ceil((width * depth * channels) / 8) + 1
  const atLeast = interlaced ? Math.floor((width * height * depth * channels) / 8) : bytesWide * height
  // Seven passes have more lines, each with a byte that says how it is packed.
  const atMost = interlaced ? 2 * bytesWide * height + 64 : bytesWide * height
  try {
    const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content))
    return inflateSync(data, { maxOutputLength: atMost }).length >= atLeast
  } catch {
    // Broken, or more than it said: no picture either way.
    return false
  }
}
