import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder } from '../testing/folders.ts'
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
