import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encodeLayout } from '../encode/encode-layout.ts'
import { layoutSlip } from '../layout/layout-slip.ts'
import { epson80 } from '../models/epson-80.ts'
import { annotated } from './annotate.ts'
import { referenceFiles } from './reference-files.ts'
import { SAMPLE_SLIPS } from './sample-slips.ts'

const FILES = referenceFiles()

test.each(FILES.map(({ path, content }) => [path, content] as const))(
  '[R14] [R86] the bytes of %s are those written down',
  (path, content) => {
    // On purpose changed? node printer/src/reference/write.ts
    expect(content).toBe(readFileSync(join(import.meta.dirname, path), 'utf8'))
  },
)

test('[R86] every paper for every model is written down, and nothing else', () => {
  const found = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.hex'))
  expect(found.map((path) => path.replaceAll('\\', '/')).toSorted()).toEqual(FILES.map(({ path }) => path).toSorted())
})

test('[R86] the bytes beneath their words are all the bytes, and every command of ours has a name', () => {
  const bytes = encodeLayout(layoutSlip(SAMPLE_SLIPS.test), epson80)
  const pairs = annotated(bytes)
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join(' ')
  expect(Buffer.from(pairs.replaceAll(' ', ''), 'hex')).toEqual(Buffer.from(bytes))
  expect(() => annotated(Uint8Array.from([0x1b, 0x70]))).toThrow('no command of ours')
  expect(() => annotated(Uint8Array.from([0x10, 0x04, 0x01]))).toThrow('no command of ours')
})
