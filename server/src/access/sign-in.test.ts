import type { Instant } from '@loket/protocol'
import { HOUR_MS, MINUTE_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { openTestAccess, TEST_PIN_COST } from '../testing/front-office.ts'
import { foundedOffice } from '../testing/office.ts'
import { actorOf, identifySession } from './identity.ts'
import { isGuessable } from './new-pin.ts'
import { addUser } from './people.ts'
import { hashPin, PIN_COST, verifyPin } from './pin-hash.ts'
import { SESSION_IDLE_MS, SESSION_LIFETIME_MS } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { createSignInAttempts } from './sign-in-attempts.ts'

const NOON = Date.UTC(2027, 0, 12, 5, 0) as Instant

function later(ms: number): Instant {
  return (NOON + ms) as Instant
}

async function officeWithSari() {
  const access = openTestAccess()
  const { loop } = await foundedOffice({ changes: { inSameCommit: [access.inSameCommit] } })
  await addUser({ access, loop }, { code: '101', name: 'Sari', roles: ['agent'], pin: '271828' }, { kind: 'system' }, TEST_PIN_COST)
  return { access, loop }
}

describe('a PIN', () => {
  test('[X2] is kept as a salted scrypt hash that says its own cost, at least 32 MiB of memory', async () => {
    const [first, second] = await Promise.all([hashPin('271828', PIN_COST), hashPin('271828', TEST_PIN_COST)])
    expect(first).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
    expect(128 * PIN_COST.N * PIN_COST.r).toBeGreaterThanOrEqual(32 * 1024 * 1024)
    expect(await hashPin('271828', TEST_PIN_COST)).not.toBe(second)
    expect(await Promise.all([verifyPin('271828', first), verifyPin('271828', second), verifyPin('271829', second)])).toEqual([
      true,
      true,
      false,
    ])
  })

  test.each(['', 'scrypt$1', '271828', 'scrypt$16$1$1$$'])('[X2] a stored text that is no hash (%j) matches no PIN', async (stored) => {
    expect(await verifyPin('271828', stored)).toBe(false)
  })

  test('[X3] what is tried first is refused: one digit repeated, digits in order', () => {
    expect(['000000', '123456', '987654', '4567890'].map(isGuessable)).toEqual([true, true, true, false])
    expect(['271828', '112233', '135790'].map(isGuessable)).toEqual([false, false, false])
  })
})

describe('signing in', () => {
  test('[X4] a wrong PIN, an unknown code and an erased person get the same answer, and cost a hash each', async () => {
    const { access, loop } = await officeWithSari()
    await addUser({ access, loop }, { code: '102', name: 'Gone', roles: ['agent'], pin: '271828' }, { kind: 'system' }, TEST_PIN_COST)
    const gone = access.users.findByCode('102')
    if (gone) access.users.eraseName(gone.userId)
    let decoys = 0
    const decoyHash = access.decoyHash
    const watched = {
      ...access,
      get decoyHash() {
        decoys += 1
        return decoyHash
      },
    }
    const answers = [
      await signIn(watched, { code: '101', pin: '999999', previousToken: null }, NOON),
      await signIn(watched, { code: '999', pin: '271828', previousToken: null }, NOON),
      await signIn(watched, { code: '102', pin: '271828', previousToken: null }, NOON),
    ]
    expect(answers).toEqual(Array(3).fill({ ok: false, refusal: { type: 'wrongPin' } }))
    expect(decoys).toBe(2)
  })

  test('[X5] after five wrong PINs a code waits, longer each time up to a quarter of an hour, also a code nobody has', () => {
    for (const code of ['101', 'nobody']) {
      const attempts = createSignInAttempts()
      for (let wrong = 0; wrong < 5; wrong += 1) expect(attempts.begin(code, NOON)).toBeNull()
      expect(attempts.begin(code, NOON)).toBe(30_000)
      const waits = Array.from({ length: 7 }, (_, round) => {
        const now = NOON + (round + 1) * HOUR_MS
        expect(attempts.begin(code, now)).toBeNull()
        return attempts.begin(code, now)
      })
      expect(waits).toEqual([60, 120, 240, 480, 900, 900, 900].map((seconds) => seconds * 1_000))
      expect(attempts.begin('103', NOON)).toBeNull()
    }
  })

  test('[X5] many guesses at the same moment are counted before any is checked', async () => {
    const { access } = await officeWithSari()
    const guesses = Array.from({ length: 20 }, (_, index) =>
      signIn(access, { code: '101', pin: String(300_000 + index), previousToken: null }, NOON),
    )
    const types = (await Promise.all(guesses)).map((answer) => !answer.ok && answer.refusal.type)
    expect(types.filter((type) => type === 'wrongPin')).toHaveLength(5)
    expect(types.filter((type) => type === 'tooManyRequests')).toHaveLength(15)
  })

  test('[X5] the right PIN within the five makes the count start anew', async () => {
    const { access } = await officeWithSari()
    for (let round = 0; round < 3; round += 1) {
      for (let wrong = 0; wrong < 4; wrong += 1) await signIn(access, { code: '101', pin: '999999', previousToken: null }, NOON)
      expect((await signIn(access, { code: '101', pin: '271828', previousToken: null }, NOON)).ok).toBe(true)
    }
  })
})

describe('a session', () => {
  async function signedIn() {
    const { access } = await officeWithSari()
    const signed = await signIn(access, { code: '101', pin: '271828', previousToken: null }, NOON)
    if (!signed.ok) throw new Error('not signed in')
    return { access, token: signed.token, userId: signed.user.userId }
  }

  test('[X6] lives as long as it is used at least every two hours, and twelve hours at most', async () => {
    const { access, token } = await signedIn()
    for (let at = HOUR_MS; at < SESSION_LIFETIME_MS; at += HOUR_MS) expect(access.sessions.find(token, later(at))).not.toBeNull()
    expect(access.sessions.find(token, later(SESSION_LIFETIME_MS))).toBeNull()
    const idle = await signedIn()
    expect(idle.access.sessions.find(idle.token, later(SESSION_IDLE_MS))).toBeNull()
  })

  test('[X6] ends with sign-out, with the next sign-in of the same browser, and with a new PIN', async () => {
    const { access, token, userId } = await signedIn()
    const next = await signIn(access, { code: '101', pin: '271828', previousToken: token }, NOON)
    expect(access.sessions.find(token, NOON)).toBeNull()
    if (!next.ok) throw new Error('not signed in')
    expect(next.token).not.toBe(token)
    access.sessions.endAllOf(userId)
    expect(access.sessions.find(next.token, later(MINUTE_MS))).toBeNull()
  })

  test('[X7] the file knows the hash of a token and never the token', async () => {
    const { access, token } = await signedIn()
    const rows = access.privateStore.prepare('SELECT * FROM sessions').all()
    expect(rows).toHaveLength(1)
    expect(Buffer.from(access.privateStore.serialize()).includes(token)).toBe(false)
    expect(access.sessions.find(`${token.slice(1)}A`, NOON)).toBeNull()
  })

  test('[X8] says who acts by the roles the person has now', async () => {
    const { access, token, userId } = await signedIn()
    const identity = identifySession(access, token, NOON)
    if (!identity) throw new Error('no session')
    expect(actorOf(access, identity, NOON)).toEqual({ kind: 'staff', userId, roles: ['agent'] })
    access.sessions.end(token)
    expect(actorOf(access, identity, NOON)).toBeNull()
  })
})
