import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Notice } from '@loket/protocol'
import { expect, test } from 'vitest'
import { SIGNATURE_HEADER, signatureOf } from './signature.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/notifications.md'), 'utf8')

function example(kind: string): string {
  const found = new RegExp(`\`\`\`${kind}\n(.*)\n\`\`\``).exec(PAGE)?.[1]
  if (found === undefined) throw new Error(`the page has no example of ${kind}`)
  return found
}

test('[X42] the worked example of the documentation is signed as notices are', () => {
  const [, header, t] = /^([\w-]+): t=(\d+),v1=/.exec(example('signature')) ?? []
  expect(header).toBe(SIGNATURE_HEADER)
  expect(example('signature')).toBe(`${SIGNATURE_HEADER}: ${signatureOf(example('secret'), Number(t), example('json'))}`)
})

test('[X42] the documentation names the fields of a notice, and no others', () => {
  const told = [...PAGE.matchAll(/^\| `(\w+)` \|/gm)].map(([, field]) => field).filter((field) => !field?.startsWith('LOKET_'))
  const notice = JSON.parse(example('json')) as Notice
  expect(told).toEqual(Object.keys(notice))
  expect(Math.floor(Date.parse(notice.at) / 1000)).toBe(Number(/t=(\d+)/.exec(example('signature'))?.[1]))
})
