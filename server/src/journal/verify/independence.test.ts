import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { busyDays } from '../../testing/busy-days.ts'
import { freshDatabase } from '../../testing/databases.ts'
import { storedDays } from './stored-row.ts'

const HERE = import.meta.dirname

test('[J96] the verifier is made of itself, SQLite and Node alone', () => {
  const files = [join(HERE, '..', 'verify.ts'), ...readdirSync(HERE).map((name) => join(HERE, name))].filter(
    (file) => !file.endsWith('.test.ts'),
  )
  expect(files.length).toBeGreaterThan(7)
  const imported = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)].map(([, from]) => from ?? ''))
  const foreign = imported.filter((from) => !/^\.\/(verify\/)?[a-z-]+\.ts$/.test(from))
  expect([...new Set(foreign)].sort()).toEqual(['better-sqlite3', 'node:crypto'])
})

test('[J96] it holds a few days in memory, however many there are', async () => {
  const days = [...storedDays(await busyDays({ name: 'fifo' }, 1, 20))].map((rows) => [rows[0]?.type, rows.at(-1)?.type])
  expect(days).toEqual([
    ['settingsChanged', 'settingsChanged'],
    ['dayOpened', 'dayClosed'],
    ['dayOpened', 'dayClosed'],
  ])
  expect([...storedDays(freshDatabase())]).toEqual([])
})
