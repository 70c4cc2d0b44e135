import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createReplyReader, type Reply } from './replies.ts'

describe('telling replies apart', () => {
  test.each([
    ['16', [{ kind: 'realTime', byte: 0x16 }]],
    ['7E', [{ kind: 'realTime', byte: 0x7e }]],
    ['38 08 0F 00', [{ kind: 'automatic', status: [0x38, 0x08, 0x0f, 0x00] }]],
    // Byte 4 is reserved; 0F was seen in the field.
    ['10 00 00 0F', [{ kind: 'automatic', status: [0x10, 0, 0, 0x0f] }]],
    ['37 22 30 30 31 32 00', [{ kind: 'processId', id: '0012' }]],
    ['37 25 00', [{ kind: 'block', bytes: [0x37, 0x25, 0x00] }]],
    ['5F 45 50 53 4F 4E 00', [{ kind: 'block', bytes: [0x5f, 0x45, 0x50, 0x53, 0x4f, 0x4e, 0x00] }]],
    ['0F', [{ kind: 'paperStatus', byte: 0x0f }]],
    [
      '11 13',
      [
        { kind: 'other', bytes: [0x11] },
        { kind: 'other', bytes: [0x13] },
      ],
    ],
    ['FF', [{ kind: 'other', bytes: [0xff] }]],
  ] as const)('[R30] %s', (bytes, replies) => {
    expect(createReplyReader().read(bytesOf(bytes))).toEqual(replies)
  })

  test('[R30] an answer between the bytes of a status report belongs to neither end of it', () => {
    expect(createReplyReader().read(bytesOf('18 00 12 0C 37 25 00 00'))).toEqual([
      { kind: 'realTime', byte: 0x12 },
      { kind: 'block', bytes: [0x37, 0x25, 0x00] },
      { kind: 'automatic', status: [0x18, 0x00, 0x0c, 0x00] },
    ])
  })

  test('[R30] a status report that breaks off is set aside when the next one begins', () => {
    expect(createReplyReader().read(bytesOf('18 00 10 00 00 00'))).toEqual([
      { kind: 'other', bytes: [0x18, 0x00] },
      { kind: 'automatic', status: [0x10, 0, 0, 0] },
    ])
  })

  test('[R30] a block without an end does not swallow the line for ever', () => {
    const reader = createReplyReader()
    expect(reader.read(Uint8Array.from([0x5f, ...Array.from({ length: 79 }, () => 0x41)]))).toMatchObject([{ kind: 'other' }])
    expect(reader.read(bytesOf('12'))).toEqual([{ kind: 'realTime', byte: 0x12 }])
  })

  test('[R30] any replies, in any order, in any packets, are read as they were sent', () => {
    fc.assert(
      fc.property(fc.array(sentReply), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (sent, packetSizes) => {
        const bytes = sent.flatMap(({ bytes }) => bytes)
        for (const sizes of [[1], [bytes.length + 1], packetSizes]) {
          const reader = createReplyReader()
          const read = packetsOf(bytes, sizes).flatMap((packet) => reader.read(packet))
          expect(read).toEqual(sent.map(({ reply }) => reply))
        }
      }),
    )
  })
})

interface SentReply {
  readonly bytes: readonly number[]
  readonly reply: Reply
}

/** A byte with some bits free and the others fixed. */
function bits(fixed: number, free: number): fc.Arbitrary<number> {
  return fc.nat(0xff).map((byte) => (byte & free) | fixed)
}

const digits = fc.array(fc.integer({ min: 0x30, max: 0x39 }), { minLength: 4, maxLength: 4 })
const plain = bits(0, 0x6f)

const sentReply: fc.Arbitrary<SentReply> = fc.oneof(
  bits(0x12, 0x6c).map((byte): SentReply => ({ bytes: [byte], reply: { kind: 'realTime', byte } })),
  fc.tuple(bits(0x10, 0x6c), plain, plain, plain).map((status): SentReply => ({ bytes: status, reply: { kind: 'automatic', status } })),
  digits.map((id): SentReply => ({ bytes: [0x37, 0x22, ...id, 0], reply: { kind: 'processId', id: String.fromCharCode(...id) } })),
  fc
    .tuple(fc.constantFrom(0x35, 0x3b, 0x3d, 0x5f), fc.array(fc.integer({ min: 0x20, max: 0x7e }), { maxLength: 30 }))
    .map(([header, text]) => [header, ...text, 0])
    .map((bytes): SentReply => ({ bytes, reply: { kind: 'block', bytes } })),
  plain.map((byte): SentReply => ({ bytes: [byte], reply: { kind: 'paperStatus', byte } })),
)

function packetsOf(bytes: readonly number[], sizes: readonly number[]): readonly Uint8Array[] {
  const packets: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const size = sizes[packets.length % sizes.length] ?? 1
    packets.push(Uint8Array.from(bytes.slice(at, at + size)))
    at += size
  }
  return packets
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16))
}
