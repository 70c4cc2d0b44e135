import { describe, expect, test } from 'vitest'
import { sqliteJournal } from '../journal/sqlite-journal.ts'
import { openAt } from '../testing/databases.ts'
import { openTestAccess, TEST_PIN_COST } from '../testing/front-office.ts'
import { foundedOffice } from '../testing/office.ts'
import { openAccess } from './access.ts'
import { approveDevice } from './approve-device.ts'
import { ensureDemoUsers } from './demo-users.ts'
import { addUser, eraseUserName, resetPin } from './people.ts'
import { signIn } from './sign-in.ts'

const SYSTEM = { kind: 'system' } as const
const SARI = { code: '101', name: 'Sari Utami', roles: ['agent'], pin: '271828' } as const

/** Journal and access in one database, as in the office. */
async function durableOffice() {
  const database = openAt(':memory:')
  const access = openAccess({ database, privateFile: ':memory:', pinCost: TEST_PIN_COST })
  const office = await foundedOffice({ journal: sqliteJournal(database), changes: { inSameCommit: [access.inSameCommit] } })
  return { ...office, access, database }
}

describe('people', () => {
  test('[X9] the journal knows a pseudonym; name, code and PIN stand in no row of it', async () => {
    const { access, loop, journal } = await durableOffice()
    const added = await addUser({ access, loop }, SARI, SYSTEM, TEST_PIN_COST)
    if (!added.ok) throw new Error('refused')
    const rows = JSON.stringify([...journal.rowsAfter(0)])
    expect(rows).toContain(added.userId)
    for (const secret of [SARI.name, SARI.pin, 'scrypt']) expect(rows).not.toContain(secret)
  })

  test('[X10] the secrets of a person and of a device are stored with their fact or not at all', async () => {
    const { access, loop, database, faults } = await durableOffice()
    const pairing = access.pairings.request('kiosk', loop.context(SYSTEM).at)
    if (!pairing) throw new Error('no pairing')
    expect((await approveDevice({ access, loop }, { code: pairing.code, name: 'Pintu', hallId: null, serves: null }, SYSTEM)).ok).toBe(true)
    expect(access.devices.list()).toHaveLength(1)
    database.exec('DROP TABLE devices')
    const second = access.pairings.request('kiosk', loop.context(SYSTEM).at)
    if (!second) throw new Error('no pairing')
    const before = database.prepare('SELECT count(*) FROM journal').pluck().get()
    void approveDevice({ access, loop }, { code: second.code, name: 'Pintu', hallId: null, serves: null }, SYSTEM)
    await expect.poll(() => faults.length).toBe(1)
    expect(database.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(before)
  })

  test('[X10] a pseudonym that came without secrets cannot sign in', async () => {
    const { access, loop } = await durableOffice()
    await loop.submitAsSystem({ type: 'addUser', userId: 'simulated' as never, roles: ['agent'] })
    expect(access.users.list()).toEqual([])
  })

  test('[X11] a code belongs to one person for ever, also to two at the same moment', async () => {
    const { access, loop } = await durableOffice()
    const both = await Promise.all([
      addUser({ access, loop }, SARI, SYSTEM, TEST_PIN_COST),
      addUser({ access, loop }, SARI, SYSTEM, TEST_PIN_COST),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    await eraseUserName({ access, loop }, '101')
    expect(await addUser({ access, loop }, SARI, SYSTEM, TEST_PIN_COST)).toMatchObject({ refusal: { problems: ['code: 101 is taken'] } })
  })

  test('[X12] an erased name is gone from the file, its sign-in ended, and the journal stands as it was', async () => {
    const { access, loop, journal, database } = await durableOffice()
    await addUser({ access, loop }, SARI, SYSTEM, TEST_PIN_COST)
    const now = loop.context(SYSTEM).at
    const signed = await signIn(access, { code: '101', pin: SARI.pin, previousToken: null }, now)
    const { head } = journal
    const erased = await eraseUserName({ access, loop }, '101')
    expect(erased.ok && access.users.nameOf(erased.userId)).toBeNull()
    expect(signed.ok && access.sessions.find(signed.token, now)).toBeNull()
    expect((await signIn(access, { code: '101', pin: SARI.pin, previousToken: null }, now)).ok).toBe(false)
    expect(database.prepare('SELECT * FROM users').all()).toMatchObject([{ code: '101', name: null, pin_hash: '' }])
    expect(journal.head).toEqual(head)
  })

  test('[X12] a new PIN replaces the old one; nobody and an erased person get none', async () => {
    const { access, loop } = await durableOffice()
    await addUser({ access, loop }, SARI, SYSTEM, TEST_PIN_COST)
    const now = loop.context(SYSTEM).at
    expect((await resetPin({ access, loop }, '101', '314159')).ok).toBe(true)
    expect((await signIn(access, { code: '101', pin: SARI.pin, previousToken: null }, now)).ok).toBe(false)
    expect((await signIn(access, { code: '101', pin: '314159', previousToken: null }, now)).ok).toBe(true)
    await eraseUserName({ access, loop }, '101')
    const refused = [
      await resetPin({ access, loop }, '101', '314159'),
      await resetPin({ access, loop }, '999', '314159'),
      await resetPin({ access, loop }, '101', '111111'),
    ]
    expect(refused.map(({ ok }) => ok)).toEqual([false, false, false])
  })
})

describe('the people of a demonstration', () => {
  test('[X13] an agent for each counter, a supervisor and an administrator, with the same PINs at every start', async () => {
    const { access, loop } = await durableOffice()
    const first = await ensureDemoUsers(access, loop)
    const counters = loop.state.settings?.counters.length ?? 0
    expect(first.map(({ roles }) => roles[0])).toEqual([...Array(counters).fill('agent'), 'supervisor', 'administrator'])
    expect(first.filter(({ roles }) => roles.includes('expediter')).map(({ code }) => code)).toEqual(['101'])
    expect(new Set(first.map(({ pin }) => pin)).size).toBe(first.length)
    expect(await ensureDemoUsers(access, loop)).toEqual(first)
    for (const { code, pin } of first)
      expect((await signIn(access, { code, pin, previousToken: null }, loop.context(SYSTEM).at)).ok).toBe(true)
  })

  test('[X13] who was added by an earlier version keeps the roles of then, and is listed with them', async () => {
    const { access, loop } = await durableOffice()
    await addUser({ access, loop }, SARI, SYSTEM, TEST_PIN_COST)
    const [sari] = await ensureDemoUsers(access, loop)
    expect(sari?.roles).toEqual(['agent'])
    expect((await ensureDemoUsers(access, loop))[0]).toEqual(sari)
  })

  test('[X13] when the private file was lost, everybody gets a new PIN that works', async () => {
    const { access, loop, database } = await durableOffice()
    await ensureDemoUsers(access, loop)
    const again = openAccess({ database, privateFile: ':memory:', pinCost: TEST_PIN_COST })
    for (const { code, pin } of await ensureDemoUsers(again, loop)) {
      expect((await signIn(again, { code, pin, previousToken: null }, loop.context(SYSTEM).at)).ok).toBe(true)
    }
  })

  test('[X13] where nobody asked for them there are none', () => {
    expect(openTestAccess().users.list()).toEqual([])
  })
})
