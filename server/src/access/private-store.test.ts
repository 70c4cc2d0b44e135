import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalDate } from '@loket/protocol'
import { expect, test } from 'vitest'
import { openAt } from '../testing/databases.ts'
import { freshFolder } from '../testing/folders.ts'
import { openAccess } from './access.ts'
import { PIN_COST } from './pin-hash.ts'
import { openPrivateStore } from './private-store.ts'

test('[Q22] what is private is brought to a new schema without a copy of it', () => {
  const folder = freshFolder()
  const file = join(folder, 'private.sqlite')
  const before = openPrivateStore(file)
  before.exec('DROP TABLE answered_tickets; DROP TABLE notice_numbers; DROP TABLE notices; PRAGMA user_version = 1')
  before.close()
  const store = openPrivateStore(file)
  expect(store.prepare('SELECT count(*) FROM answered_tickets').pluck().get()).toBe(0)
  store.close()
  expect(readdirSync(folder)).toEqual(['private.sqlite'])
})

test('[BK40] a damaged file that no backup holds is named, and is to be moved away: a healthy journal is not to be rolled back for it', () => {
  const file = join(freshFolder(), 'private.sqlite')
  writeFileSync(file, 'no database at all'.repeat(500))
  const sentence = `${file} is not a database: move it away and start again; a new one is made, and no fact of the office is lost.`
  expect(() => openPrivateStore(file)).toThrow(sentence)
})

test('[BK40] so is one whose damage shows only when the day begins', () => {
  const file = join(freshFolder(), 'private.sqlite')
  const whole = openPrivateStore(file)
  const page = whole.prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'day_keys'").pluck().get() ?? 0
  const size = Number(whole.pragma('page_size', { simple: true }))
  whole.close()
  writeFileSync(file, readFileSync(file).fill(0xff, (page - 1) * size, page * size))
  const access = openAccess({ database: openAt(':memory:'), privateFile: file, pinCost: PIN_COST })
  expect(() => access.startDay('2027-01-12' as LocalDate)).toThrow(`${file} is damaged: move it away and start again`)
  access.close()
})
