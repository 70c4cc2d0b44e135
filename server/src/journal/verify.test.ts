import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../testing/databases.ts'
import { LAST, shortMorning } from '../testing/short-morning.ts'
import { tamper } from '../testing/tampering.ts'
import { sqliteJournal } from './sqlite-journal.ts'
import { verifyJournal } from './verify.ts'

describe('the verifier', () => {
  test('[J10] accepts what the journal wrote, and names the head', async () => {
    const database = await shortMorning()
    const { head } = sqliteJournal(database)
    expect(verifyJournal(database)).toEqual({ rows: LAST, head: { seq: LAST, hash: head.hash }, bad: null })
  })

  test('[J10] accepts an empty journal', () => {
    expect(verifyJournal(freshDatabase())).toEqual({ rows: 0, head: null, bad: null })
  })

  test('[J10] names the first row that is wrong to whoever asks for one', async () => {
    const database = await shortMorning()
    tamper(database, "UPDATE journal SET actor = 'x' WHERE seq IN (5, 9)")
    expect(verifyJournal(database).bad).toMatchObject({ seq: 5, problem: expect.stringContaining('its bytes are not those') })
  })

  test('[J11] the journal itself refuses to change a row', async () => {
    const database = await shortMorning()
    expect(() => database.prepare("UPDATE journal SET actor = 'nobody' WHERE seq = 2").run()).toThrow('never changed')
  })
})
