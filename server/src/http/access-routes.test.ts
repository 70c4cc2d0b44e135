import { describe, expect, test } from 'vitest'
import { addUser } from '../access/people.ts'
import { HELLO } from '../testing/face-client.ts'
import { type FrontOffice, startFrontOffice, TEST_PIN_COST } from '../testing/front-office.ts'
import { expectOk, issueCommand } from '../testing/office.ts'
import { isFromThisComputer } from './loopback.ts'
import { DEFAULT_RATES } from './parts.ts'

const ROUND_THE_CLOCK = { kind: 'system' } as const

function signIn(office: FrontOffice, code: string, pin: string, headers = {}) {
  return office.ask('/api/sign-in', { method: 'POST', body: { code, pin }, headers })
}

async function pair(office: FrontOffice, headers: Readonly<Record<string, string>> = {}) {
  const { body } = await office.ask('/api/devices/pairing', { method: 'POST', body: { kind: 'kiosk' }, headers })
  const { pairingId, code } = body as { pairingId: string; code: string }
  return { pairingId, code, claim: () => office.ask('/api/devices/pairing/claim', { method: 'POST', body: { pairingId } }) }
}

describe('sign-in over HTTP', () => {
  async function officeWithSari(tls = false) {
    const office = await startFrontOffice({ door: { tls } })
    const sari = { code: '101', name: 'Sari', roles: ['agent'], pin: '271828' } as const
    await addUser(office, sari, ROUND_THE_CLOCK, TEST_PIN_COST)
    return office
  }

  test('[X19] the cookie is out of reach of scripts and other sites, and travels encrypted only under TLS', async () => {
    const plain = await signIn(await officeWithSari(), '101', '271828')
    expect(plain.headers['set-cookie']).toEqual([
      expect.stringMatching(/^loket_session=[\w-]{43}; Max-Age=43200; Path=\/; Expires=.*; HttpOnly; SameSite=Strict$/),
    ])
    const tls = await signIn(await officeWithSari(true), '101', '271828')
    expect(tls.headers['set-cookie']?.[0]).toContain('; Secure')
  })

  test('[X19] a person is signed in from the right PIN to the sign-out, and every page of the person hears of it', async () => {
    const office = await officeWithSari()
    expect(await signIn(office, '101', '999999')).toMatchObject({
      status: 401,
      body: { ok: false, refusal: { type: 'wrongPin' } },
      cookie: '',
    })
    const { cookie, body } = await signIn(office, '101', '271828')
    expect(body).toEqual({ ok: true, name: 'Sari', roles: ['agent'] })
    expect((await office.ask('/api/session', { headers: { cookie } })).body).toEqual({ signedIn: true, name: 'Sari', roles: ['agent'] })
    const face = await office.connect(HELLO.console, cookie)
    await office.ask('/api/sign-out', { method: 'POST', headers: { cookie } })
    expect(await face.disconnected).toBe('io server disconnect')
    expect((await office.ask('/api/session', { headers: { cookie } })).body).toEqual({ signedIn: false })
    expect(office.log.lines.map(({ event }) => event).filter((event) => event.startsWith('sign'))).toEqual([
      'sign-in-refused',
      'signed-in',
      'signed-out',
    ])
    expect(JSON.stringify(office.log.lines)).not.toContain('999999')
  })

  test('[X5] guessing is slowed down per code, and per address over all codes', async () => {
    const office = await startFrontOffice({ door: { rates: { ...DEFAULT_RATES, signInsAMinute: 8 } } })
    const statuses: number[] = []
    for (let guess = 0; guess < 10; guess += 1) statuses.push((await signIn(office, guess < 6 ? '101' : `2${guess}`, '999999')).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 401, 401, 429, 429])
  })
})

describe('devices over HTTP', () => {
  test('[X20] a demonstration pairs its own by itself, and only from its own computer', async () => {
    const office = await startFrontOffice()
    const own = await (await pair(office)).claim()
    expect(own.body).toEqual({ state: 'paired' })
    expect(own.headers['set-cookie']).toEqual([
      expect.stringMatching(/^loket_kiosk=[\w-]{43}; Max-Age=34560000; .*HttpOnly; SameSite=Strict$/),
    ])
    await office.connect(HELLO.kiosk, own.cookie)
    const strangers = [{ 'x-forwarded-for': '192.168.1.9' }, { forwarded: 'for=192.168.1.9' }, { host: 'attacker.example:8080' }]
    for (const headers of strangers) expect((await (await pair(office, headers)).claim()).body).toEqual({ state: 'waiting' })
  })

  test('[X20] an address from elsewhere is not this computer, nor is production a demonstration', async () => {
    const from = (remoteAddress: string) => isFromThisComputer({ socket: { remoteAddress }, headers: { host: 'localhost:8080' } } as never)
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '192.168.1.9', '::ffff:192.168.1.9', ''].map(from)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
    const production = await startFrontOffice({ door: { mode: 'production' } })
    expect((await (await pair(production)).claim()).body).toEqual({ state: 'waiting' })
  })

  test('[X21] an administrator enters the code, nobody else; then the device works until it is revoked', async () => {
    const office = await startFrontOffice({ door: { mode: 'production' } })
    const { code, claim } = await pair(office)
    const approve = async (cookie: string, body: unknown) =>
      office.ask('/api/devices/approve', { method: 'POST', body, headers: { cookie } })
    expect((await approve('', { code, name: 'Pintu' })).status).toBe(401)
    for (const role of ['agent', 'supervisor', 'auditor'] as const)
      expect((await approve(await office.signedIn([role]), { code, name: 'Pintu' })).status).toBe(403)
    const administrator = await office.signedIn(['administrator'])
    expect((await approve(administrator, { code: '000', name: 'Pintu' })).body).toEqual({
      ok: false,
      refusal: { type: 'pairingCodeUnknown' },
    })
    expect((await approve(administrator, { code })).status).toBe(400)
    expect((await claim()).body).toEqual({ state: 'waiting' })
    const approved = (await approve(administrator, { code, name: 'Pintu' })).body as { deviceId: string }
    const { cookie } = await claim()
    const face = await office.connect(HELLO.kiosk, cookie)
    expect((await office.ask('/api/devices', { headers: { cookie: administrator } })).body).toMatchObject({
      devices: [{ name: 'Pintu', kind: 'kiosk' }],
    })

    await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
    await expectOk(face.send(issueCommand(office)))
    const revoke = { id: 'r', type: 'revokeDevice', deviceId: approved.deviceId }
    expect((await office.ask('/api/commands', { method: 'POST', body: revoke, headers: { cookie: administrator } })).status).toBe(200)
    expect(await face.disconnected).toBe('io server disconnect')
    expect(
      (await office.ask('/api/commands', { method: 'POST', body: { ...issueCommand(office), id: 'i' }, headers: { cookie } })).status,
    ).toBe(401)
    expect(await office.refusedHandshake(HELLO.kiosk, { cookie })).toEqual({ type: 'notPaired' })
  })

  test('[X20] asking for codes is slowed down', async () => {
    const office = await startFrontOffice({ door: { rates: { ...DEFAULT_RATES, pairingsAMinute: 2 } } })
    const ask = () => office.ask('/api/devices/pairing', { method: 'POST', body: { kind: 'display' } })
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([200, 200, 429])
  })
})

describe('people over HTTP', () => {
  test('[X22] an administrator adds people, lists them without their secrets, and gives new PINs', async () => {
    const office = await startFrontOffice()
    const headers = { cookie: await office.signedIn(['administrator'], 'ADM') }
    const post = (path: string, body: unknown) => office.ask(path, { method: 'POST', body, headers })
    expect((await post('/api/users', { code: 'b1', name: 'Budi', roles: ['agent'], pin: '271828' })).body).toMatchObject({ ok: true })
    expect((await post('/api/users', { code: 'B1', name: 'Budi', roles: ['agent'], pin: '271828' })).status).toBe(400)
    expect((await post('/api/users', { code: 'B2', name: 'Budi', roles: [], pin: '27' })).body).toMatchObject({
      refusal: { problems: ['roles: must name at least one role', 'pin: must be 6 to 12 digits'] },
    })
    expect((await signIn(office, 'b1', '271828')).status).toBe(200)
    expect((await post('/api/users/reset-pin', { code: 'B1', pin: '314159' })).status).toBe(200)
    expect((await signIn(office, 'b1', '271828')).status).toBe(401)
    const listed = await office.ask('/api/users', { headers })
    expect(listed.body).toMatchObject({ users: [{ code: 'ADM' }, { code: 'B1', name: 'Budi', roles: ['agent'], maySignIn: true }] })
    expect(listed.text).not.toContain('scrypt')
    expect((await post('/api/users/erase-name', { code: 'B1' })).status).toBe(200)
    expect((await office.ask('/api/users', { headers })).body).toMatchObject({
      users: [{ code: 'ADM' }, { code: 'B1', name: null, maySignIn: false }],
    })
  })

  test('[X22] nobody else does any of it', async () => {
    const office = await startFrontOffice()
    for (const cookie of ['', await office.signedIn(['supervisor', 'auditor', 'agent']), await office.paired('kiosk')]) {
      const ask = { method: 'POST', body: { code: 'X', name: 'X', roles: ['administrator'], pin: '271828' }, headers: { cookie } }
      for (const path of ['/api/users', '/api/users/erase-name', '/api/users/reset-pin'])
        expect([401, 403]).toContain((await office.ask(path, ask)).status)
      for (const path of ['/api/users', '/api/devices'])
        expect([401, 403]).toContain((await office.ask(path, { headers: { cookie } })).status)
    }
  })
})

describe('one browser, several faces', () => {
  test('[X23] a request acts by the cookie it names, else as who is signed in, and never by a cookie of another kind', async () => {
    const office = await startFrontOffice()
    await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
    const [session, kiosk, display] = [await office.signedIn(['agent']), await office.paired('kiosk'), await office.paired('display')]
    const send = (id: string, path: string, headers: Record<string, string>) =>
      office.ask(path, { method: 'POST', body: { ...issueCommand(office), id }, headers })
    const both = { cookie: `${session}; ${kiosk}` }
    expect((await send('a', '/api/commands?face=kiosk', both)).status).toBe(200)
    expect(await send('b', '/api/commands', both)).toMatchObject({ status: 409, body: { refusal: { type: 'behalfReasonNeeded' } } })
    expect((await send('c', '/api/commands', { cookie: kiosk })).status).toBe(200)
    expect((await send('d', '/api/commands', { cookie: display.replace('loket_display', 'loket_kiosk') })).status).toBe(401)
    expect((await send('e', '/api/commands', { cookie: session.replace('loket_session', 'loket_kiosk') })).status).toBe(401)
    const token = kiosk.split('=')[1]
    expect((await send('f', '/api/commands', { authorization: `Bearer ${token}` })).status).toBe(200)
    expect((await send('g', '/api/commands', { authorization: `Bearer ${token}x` })).status).toBe(401)
  })
})
