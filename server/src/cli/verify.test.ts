import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { OFFICE_FILE } from '../open-folder.ts'
import { CannotStart } from '../start-trouble.ts'
import { freshFolder } from '../testing/folders.ts'
import { initCommand } from './init.ts'
import { verifyCommand } from './verify.ts'

interface Ran {
  readonly lines: readonly string[]
  readonly trouble: CannotStart['trouble'] | null
}

async function run(create: (print: (line: string) => void) => Command, ...args: string[]): Promise<Ran> {
  const lines: string[] = []
  try {
    await create((line) => lines.push(line)).parseAsync(args, { from: 'user' })
    return { lines, trouble: null }
  } catch (error) {
    if (error instanceof CannotStart) return { lines, trouble: error.trouble }
    throw error
  }
}

describe('init', () => {
  test('[J44] makes an office from a preset, once', async () => {
    const folder = join(freshFolder(), 'new')
    expect(await run(initCommand, '--data', folder, '--preset', 'sudin')).toMatchObject({ trouble: null })
    expect(await run(initCommand, '--data', folder)).toMatchObject({ lines: [], trouble: { type: 'officeExists' } })
    const database = new Sqlite(join(folder, OFFICE_FILE), { readonly: true })
    const rows = database.prepare<[], { type: string; data: string }>('SELECT type, data FROM journal').all()
    database.close()
    expect(rows.map(({ type, data }) => [type, JSON.parse(data).settings.level])).toEqual([['settingsChanged', 'sudin']])
  })
})

describe('verify', () => {
  test('[J19] says how many rows it saw, the head, and that nothing anchors them', async () => {
    const folder = freshFolder()
    await run(initCommand, '--data', folder)
    const { lines, trouble } = await run(verifyCommand, '--data', folder)
    expect(trouble).toBeNull()
    expect(lines).toEqual([
      expect.stringContaining('Chain: 1 rows'),
      expect.stringContaining('Replay:'),
      expect.stringMatching(/^Head: row 1, [0-9a-f]{64}\.$/),
      expect.stringContaining('not anchored'),
    ])
  })

  test('[J19] names the first bad row', async () => {
    const folder = freshFolder()
    await run(initCommand, '--data', folder)
    const database = new Sqlite(join(folder, OFFICE_FILE))
    database.exec("DROP TRIGGER journal_never_changed; UPDATE journal SET actor = 'somebody'")
    database.close()
    expect(await run(verifyCommand, '--data', folder)).toEqual({
      lines: [],
      trouble: { type: 'journalBroken', sentence: 'Row 1 is the first bad one: its bytes are not those its hash was made of.' },
    })
  })

  test('[J19] makes no office where there is none', async () => {
    expect(await run(verifyCommand, '--data', join(freshFolder(), 'nothing'))).toMatchObject({ trouble: { type: 'noOffice' } })
  })
})
