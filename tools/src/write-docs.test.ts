import { RIGHTS } from '@loket/domain'
import { expect, test } from 'vitest'
import { describeCommands, describeLogEvents } from './generated-docs.ts'
import { findStaleDocs } from './stale-docs.ts'
import { tempFolder } from './testing/temp-folder.ts'

test('[B15] a generated document that is missing or differs from the source is named', () => {
  const folder = tempFolder({ 'a.md': 'as made', 'b.md': 'edited' })
  const docs = new Map([
    ['a.md', 'as made'],
    ['b.md', 'as made'],
    ['c.md', 'as made'],
  ])
  expect(findStaleDocs(folder, docs)).toEqual(['b.md', 'c.md'])
})

test('[B15] the commands stand with the roles that may send them', () => {
  const text = describeCommands(RIGHTS)
  expect(text).toContain('| command | kiosk | agent | expediter | supervisor | administrator | system |')
  expect(text).toContain('| `cancel` |  | yes |  | yes |  | yes |')
  expect(text).toContain('No command may be sent by: auditor, display, station')
})

test('[B15] every log event stands with its level and sentence', () => {
  expect(describeLogEvents({ 'day-opened': { level: 'info', sentence: 'The day | opened.' } })).toContain(
    '| `day-opened` | info | The day \\| opened. |',
  )
})
