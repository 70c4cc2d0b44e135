import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import type { Database } from '../journal/database.ts'
import { OFFICE_FILE } from '../open-folder.ts'
import { CannotStart } from '../start-trouble.ts'
import { busyDays } from '../testing/busy-days.ts'
import { openAt } from '../testing/databases.ts'
import { freshFolder } from '../testing/folders.ts'
import { CALLED_SECOND, CALLED_THIRD, ISSUED, LAST, STARTED_WORK, shortMorning, UNDONE } from '../testing/short-morning.ts'
import { rechain, rowAt, tamper } from '../testing/tampering.ts'
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

/** A morning in a data folder of its own, and the mark on the paper of its n-th ticket. */
async function folderWithMorning() {
  const folder = freshFolder()
  const file = join(folder, OFFICE_FILE)
  const morning = openAt(file)
  await shortMorning(morning)
  morning.close()
  const change = (act: (database: Database) => void) => {
    const database = new Sqlite(file)
    act(database)
    database.close()
  }
  const markOf = (seq: number) => {
    const database = new Sqlite(file, { readonly: true })
    const mark = rowAt(database, seq).hash.toString('hex').slice(0, 8)
    database.close()
    return mark
  }
  return { folder, change, markOf }
}

describe('verify', () => {
  test('[J19] says how many rows it saw, the head, and that nothing anchors them', async () => {
    const folder = freshFolder()
    await run(initCommand, '--data', folder)
    const { lines, trouble } = await run(verifyCommand, '--data', folder)
    expect(trouble).toBeNull()
    expect(lines).toEqual([
      expect.stringMatching(/^1 row read: .* By the office's own rules, too/),
      expect.stringMatching(/^Head: row 1, [0-9a-f]{64}\.$/),
      expect.stringMatching(/^Consistent, not anchored: .* Who owns the disk/),
    ])
  })

  test('[J19] lists a few overtakings and undone acts unasked', async () => {
    const { folder } = await folderWithMorning()
    const { lines } = await run(verifyCommand, '--data', folder)
    expect(lines.slice(3)).toEqual([
      '2 overtakings, 0 calls out of order, 1 act taken back.',
      `2027-01-12, row ${CALLED_SECOND}, counter loket-1: A002 overtook A001 (returned, by fifo).`,
      `2027-01-12, row ${UNDONE}, counter loket-1: agent-1 took back row ${STARTED_WORK} of A002 (startService).`,
      `2027-01-12, row ${CALLED_THIRD}, counter loket-1: A003 overtook A001 (returned, by fifo).`,
    ])
  })

  test('[J19] lists many only when asked', async () => {
    const folder = freshFolder()
    const database = openAt(join(folder, OFFICE_FILE))
    await busyDays({ name: 'rescue', graceMinutes: 5 }, 1, 200, database)
    database.close()
    const { lines } = await run(verifyCommand, '--data', folder)
    expect(lines.slice(3)).toEqual([expect.stringContaining('overtakings'), 'Add --overtakings to list them.'])
    const counts = lines[3]?.match(/\d+/g)?.map(Number) ?? []
    const asked = await run(verifyCommand, '--data', folder, '--overtakings')
    expect(asked.lines.slice(4)).toHaveLength(counts.reduce((sum, count) => sum + count, 0))
  })

  test('[J19] names every row that is wrong, and ends as a broken journal does', async () => {
    const { folder, change } = await folderWithMorning()
    change((database) => tamper(database, "UPDATE journal SET actor = 'somebody' WHERE seq IN (4, 7)"))
    change((database) => tamper(database, 'DELETE FROM journal WHERE seq = ?', CALLED_SECOND))
    const { lines, trouble } = await run(verifyCommand, '--data', folder)
    expect(lines[0]).toMatch(/^16 rows read: \d+ findings\.$/)
    expect(lines[2]).toMatch(/^Not consistent, not anchored/)
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Row 4: its bytes are not those its hash was made of/),
        expect.stringMatching(/^Row 7: its bytes are not those its hash was made of/),
        `Row ${CALLED_SECOND}: it is missing.`,
        expect.stringMatching(/^Row \d+: by the office's own rules it does not follow/),
      ]),
    )
    expect(trouble).toEqual({
      type: 'journalBroken',
      sentence: expect.stringMatching(/^The journal is not what it was: \d+ findings; the first concerns row 4\.$/),
    })
  })

  test('[J19] makes no office where there is none', async () => {
    expect(await run(verifyCommand, '--data', join(freshFolder(), 'nothing'))).toMatchObject({ trouble: { type: 'noOffice' } })
  })

  test('[J94] holds the rows against tickets, typed or in a file, and says what they vouch for', async () => {
    const { folder, change, markOf } = await folderWithMorning()
    const [early, late] = [`A001 12 Jan 2027 ${markOf(ISSUED[0])}`, `A005 12 Jan 2027 ${markOf(ISSUED[4])}`]
    const slips = join(folder, 'slips.txt')
    writeFileSync(slips, `# from the bin at the door\n\n${late}\n`)
    const whole = await run(verifyCommand, '--data', folder, '--anchor', early, '--anchors', slips)
    expect(whole.trouble).toBeNull()
    expect(whole.lines[2]).toMatch(/^Consistent, anchored up to row 8: 2 anchors agreed\. Nothing vouches for the 9 rows after it/)
    change((database) => {
      tamper(database, "UPDATE journal SET actor = 'kiosk-9' WHERE seq = ?", ISSUED[2])
      rechain(database, ISSUED[2])
    })
    expect((await run(verifyCommand, '--data', folder, '--anchor', early)).trouble).toBeNull()
    const forged = await run(verifyCommand, '--data', folder, '--anchor', early, '--anchor', late)
    expect(forged.lines[2]).toMatch(/^Not consistent, anchored up to row 4/)
    expect(forged.lines).toContainEqual(expect.stringContaining(`Row 8: the anchor "${late}" names it`))
    expect(forged.trouble).toMatchObject({ type: 'journalBroken' })
  })

  test('[J19] says how many of the anchors that agree lie within what they vouch for', async () => {
    const { folder, change, markOf } = await folderWithMorning()
    change((database) => tamper(database, "UPDATE journal SET actor = 'x' WHERE seq = ?", ISSUED[3]))
    const anchors = [ISSUED[0], ISSUED[4], LAST].flatMap((seq) => ['--anchor', `row ${seq} ${markOf(seq)}`])
    const { lines } = await run(verifyCommand, '--data', folder, ...anchors)
    expect(lines[2]).toMatch(/anchored up to row 4: 3 anchors agreed, of which 1 lies within that\./)
  })

  test('[J19] names a row by its number, be it none that there can be', async () => {
    const { folder, change } = await folderWithMorning()
    change((database) => {
      database.pragma('ignore_check_constraints = ON')
      const columns = 'office, at, service_day, type, v, actor, device, command_id, data, prev, hash'
      tamper(database, `INSERT INTO journal (seq, ${columns}) SELECT 0, ${columns} FROM journal WHERE seq = 1`)
    })
    const { lines, trouble } = await run(verifyCommand, '--data', folder)
    expect(lines).toContain('Row 0: it was put in, or moved before the beginning: numbers begin with 1.')
    expect(trouble).toMatchObject({ sentence: expect.stringContaining('the first concerns row 0') })
  })

  test('[J95] refuses an anchor it cannot read, and a file that is not there', async () => {
    const { folder } = await folderWithMorning()
    expect(await run(verifyCommand, '--data', folder, '--anchor', 'A001')).toEqual({
      lines: [],
      trouble: { type: 'wrongSetting', sentence: expect.stringContaining('"A001" is no anchor: write "A027 12 Jan 2027 1a2b3c4d"') },
    })
    expect(await run(verifyCommand, '--data', folder, '--anchors', join(folder, 'none'))).toMatchObject({
      trouble: { type: 'wrongSetting' },
    })
  })

  test('[J97] tells programs one object a line, the summary last', async () => {
    const { folder, change, markOf } = await folderWithMorning()
    change((database) => tamper(database, "UPDATE journal SET actor = 'somebody' WHERE seq = 6"))
    const { lines, trouble } = await run(verifyCommand, '--data', folder, '--json', '--anchor', `A001 12 Jan 2027 ${markOf(ISSUED[0])}`)
    const told = lines.map((line) => JSON.parse(line))
    expect(
      told
        .slice(0, -1)
        .map((one) => Object.keys(one)[0])
        .sort(),
    ).toEqual(['act', 'act', 'act', 'finding'])
    expect(told.find((one) => 'finding' in one)).toMatchObject({ finding: { kind: 'altered', seq: 6, toSeq: 6 } })
    expect(told.at(-1)).toMatchObject({
      summary: {
        rows: LAST,
        findings: 1,
        notices: { overtaking: 2, outOfOrder: 0, undone: 1 },
        held: [{ seq: ISSUED[0] }],
        anchoredTo: ISSUED[0],
        unfoldable: null,
      },
    })
    expect(trouble).toMatchObject({ type: 'journalBroken' })
  })
})
