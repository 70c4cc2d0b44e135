import type { CornerOpened, CornerPrints, TestPageAsked } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { describe, expect, test, vi } from 'vitest'
import { resetPin } from '../access/people.ts'
import { HELLO } from '../testing/face-client.ts'
import { type FrontOffice, startFrontOffice } from '../testing/front-office.ts'
import { deviceOf, paperFrontOffice, tokenIn } from '../testing/paper-front-office.ts'
import { present } from '../testing/paper-office.ts'

const PIN = '271828'

function askCorner(office: FrontOffice, cookie: string) {
  const post = (act: string, body: unknown) => office.ask(`/api/kiosk/corner/${act}`, { method: 'POST', body, headers: { cookie } })
  return {
    facts: () => office.ask('/api/kiosk/corner', { headers: { cookie } }),
    open: (code: string, pin = PIN) => post('open', { code, pin }),
    act: (name: string, key: string) => post(name, { key }),
  }
}

/** A kiosk with its corner, and an administrator whose code is ADM. */
async function officeWithCorner(started: FrontOffice | null = null) {
  const office = started ?? (await startFrontOffice({ door: { mode: 'production' } }))
  await office.signedIn(['administrator'], 'ADM')
  const cookie = await office.paired('kiosk')
  return { office, cookie, corner: askCorner(office, cookie) }
}

async function keyOf(corner: ReturnType<typeof askCorner>): Promise<string> {
  return ((await corner.open('adm')).body as CornerOpened).key
}

describe('who opens the corner of a kiosk', () => {
  test('[X60] an administrator does by code and PIN; no cookie comes of it, and no page of the staff opens by its key', async () => {
    const { office, cookie, corner } = await officeWithCorner()
    const opened = await corner.open('adm')
    expect(opened.body).toEqual({ ok: true, key: expect.stringMatching(/^[\w-]{43}$/), forMs: 5 * MINUTE_MS, stations: [] })
    expect(opened.headers['set-cookie']).toBeUndefined()
    const { key } = opened.body as CornerOpened
    const asSession = { cookie: `${cookie}; loket_session=${key}` }
    expect((await office.ask('/api/session', { headers: asSession })).body).toEqual({ signedIn: false })
    expect((await office.ask('/api/devices', { headers: { ...asSession, authorization: `Bearer ${key}` } })).status).toBe(401)
    expect(await office.refusedHandshake(HELLO.supervisor, asSession)).toEqual({ type: 'notSignedIn' })
  })

  test('[X60] who may not pair devices is refused, and so is whoever stands before no paired kiosk', async () => {
    const { office, corner } = await officeWithCorner()
    const display = await office.paired('display')
    for (const [code, role] of [
      ['AG', 'agent'],
      ['SUP', 'supervisor'],
      ['AUD', 'auditor'],
    ] as const) {
      await office.signedIn([role], code)
      expect((await corner.open(code)).body).toEqual({ ok: false, refusal: { type: 'notPermitted', command: 'pairDevice' }, waits: null })
    }
    for (const cookie of ['', display, await office.signedIn(['administrator'], 'ADM2')]) {
      const elsewhere = askCorner(office, cookie)
      expect((await elsewhere.facts()).status).toBe(401)
      expect((await elsewhere.open('adm')).status).toBe(401)
    }
    expect((await corner.open('adm')).status).toBe(200)
  })

  test('[X61] wrong PINs make their code wait in every corner, and keep nobody from signing in', async () => {
    const { office, corner } = await officeWithCorner()
    const other = askCorner(office, await office.paired('kiosk'))
    for (let guess = 0; guess < 3; guess += 1) expect((await corner.open('adm', '999999')).body).toMatchObject({ waits: null })
    for (let guess = 0; guess < 2; guess += 1) await other.open('adm', '999999')
    expect((await other.open('adm')).body).toEqual({
      ok: false,
      refusal: { type: 'tooManyRequests', retryAfterSeconds: 30 },
      waits: 'code',
    })
    for (let round = 0; round < 6; round += 1) {
      expect((await office.ask('/api/sign-in', { method: 'POST', body: { code: 'ADM', pin: PIN } })).status).toBe(200)
    }
    expect((await corner.open('adm')).status).toBe(429)
  })

  test('[X61] a code that waits at the sign-in of the staff may still open a corner', async () => {
    const { office, corner } = await officeWithCorner()
    const wrong = { code: 'ADM', pin: '999999' }
    for (let guess = 0; guess < 5; guess += 1) await office.ask('/api/sign-in', { method: 'POST', body: wrong })
    expect((await office.ask('/api/sign-in', { method: 'POST', body: { ...wrong, pin: PIN } })).status).toBe(429)
    expect((await corner.open('adm')).status).toBe(200)
  })

  test('[X61] and the kiosk, whichever codes they are tried with; meanwhile it counts against nobody', async () => {
    const { office, corner } = await officeWithCorner()
    for (let guess = 0; guess < 5; guess += 1) expect((await corner.open(`X${guess}`, '999999')).status).toBe(401)
    for (let guess = 0; guess < 6; guess += 1) {
      expect((await corner.open('adm', '999999')).body).toMatchObject({ refusal: { type: 'tooManyRequests' }, waits: 'kiosk' })
    }
    expect((await office.ask('/api/sign-in', { method: 'POST', body: { code: 'ADM', pin: PIN } })).status).toBe(200)
    office.time.advance(30_001)
    expect((await corner.open('adm')).status).toBe(200)
  })

  test('[X61] a right PIN in between gives the kiosk its attempts back', async () => {
    const { corner } = await officeWithCorner()
    for (let round = 0; round < 3; round += 1) {
      for (let guess = 0; guess < 4; guess += 1) expect((await corner.open(`X${round}${guess}`, '999999')).status).toBe(401)
      expect((await corner.open('adm')).status).toBe(200)
    }
  })

  test('[X62] an opening, a refusal and each act are in the log, and no code and no PIN', async () => {
    const { office, corner } = await officeWithCorner()
    await corner.open('adm', '123999')
    expect((await corner.open('a code'.repeat(9))).status).toBe(400)
    await corner.act('leave', await keyOf(corner))
    const lines = office.log.lines.filter(({ event }) => event.startsWith('corner-'))
    const userId = office.access.users.findByCode('ADM')?.userId
    expect(lines).toMatchObject([
      { event: 'corner-refused', fields: { kiosk: expect.any(String), refusal: 'wrongPin' } },
      { event: 'corner-refused', fields: { kiosk: expect.any(String), refusal: 'malformed', waits: null } },
      { event: 'corner-opened', fields: { userId } },
      { event: 'corner-act', fields: { userId, act: 'leave' } },
    ])
    expect(JSON.stringify(office.log.lines)).not.toMatch(/ADM|271828|123999/)
  })
})

describe('what is done in the corner', () => {
  test('[X63] without a PIN a kiosk reads out its name, since when it is paired and the version, and nothing is done', async () => {
    const { corner } = await officeWithCorner()
    expect((await corner.facts()).body).toEqual({ ok: true, name: 'kiosk', pairedAt: expect.any(Number), version: '0.1.0' })
    for (const act of ['test-page', 'prints', 'unpair', 'leave']) {
      expect((await corner.act(act, 'a'.repeat(43))).status).toBe(401)
      expect((await corner.act(act, '')).status).toBe(400)
    }
  })

  test('[X63] a kiosk paired anew is revoked by the administrator, at once, and its cookie goes', async () => {
    const { office, cookie, corner } = await officeWithCorner()
    const face = await office.connect(HELLO.kiosk, cookie)
    const unpaired = await corner.act('unpair', await keyOf(corner))
    expect(unpaired.body).toEqual({ ok: true })
    expect(unpaired.headers['set-cookie']).toEqual([expect.stringMatching(/^loket_kiosk=; Max-Age=0/)])
    expect(await face.disconnected).toBe('io server disconnect')
    expect(await office.refusedHandshake(HELLO.kiosk, { cookie })).toEqual({ type: 'notPaired' })
    const revoked = [...office.journal.rowsAfter(0)].find(({ event }) => event.type === 'deviceRevoked')
    expect(revoked?.actor).toBe(office.access.users.findByCode('ADM')?.userId)
    expect((await corner.facts()).status).toBe(401)
  })

  test('[X63] a test page comes out where papers of this kiosk do, and its end is told as the printer tells it', async () => {
    const paper = await paperFrontOffice('production')
    const { office, cookie, corner } = await officeWithCorner(paper.front)
    const stationCookie = await office.paired('station', undefined, deviceOf(office, cookie))
    await office.paired('station')
    const station = await paper.station(tokenIn(stationCookie))
    station.desk.reportStatus({ troubles: [], paperLow: false })
    await station.arrived()
    const opened = (await corner.open('adm')).body as CornerOpened
    expect(opened.stations).toEqual(['station'])
    const userId = present(office.access.users.findByCode('ADM')).userId
    const stationId = deviceOf(office, stationCookie)
    await office.send({ kind: 'staff', userId, roles: ['administrator'] }, { type: 'printTest', stationId })
    const first = present(await station.desk.takeJob())
    for (const state of ['sending', 'printed'] as const) await station.desk.report(first.jobId, first.leaseId, state, null)
    const asked = await corner.act('test-page', opened.key)
    expect(asked.body).toEqual({ ok: true, commandId: expect.any(String) })
    const prints = async () => ((await corner.act('prints', opened.key)).body as CornerPrints).prints
    expect(await prints()).toEqual([{ commandId: (asked.body as TestPageAsked).commandId, number: null, state: 'queued' }])
    const job = present(await station.desk.takeJob())
    for (const state of ['sending', 'printed'] as const) await station.desk.report(job.jobId, job.leaseId, state, null)
    await vi.waitFor(async () => expect((await prints()).map(({ state }) => state)).toEqual(['printed']))
  })

  test('[X63] a kiosk without a printer says so', async () => {
    const { corner } = await officeWithCorner()
    expect((await corner.act('test-page', await keyOf(corner))).body).toEqual({ ok: false, refusal: { type: 'noPrinter' } })
  })
})

describe('when the corner shuts', () => {
  test('[X64] after five minutes, used or not', async () => {
    const { office, corner } = await officeWithCorner()
    const key = await keyOf(corner)
    office.time.advance(5 * MINUTE_MS - 1_000)
    expect((await corner.act('prints', key)).status).toBe(200)
    office.time.advance(1_000)
    expect((await corner.act('prints', key)).status).toBe(401)
  })

  test('[X64] when it is left, when it is opened anew, and with another PIN of who opened it', async () => {
    const { office, corner } = await officeWithCorner()
    const left = await keyOf(corner)
    expect((await corner.act('leave', left)).status).toBe(200)
    expect((await corner.act('prints', left)).status).toBe(401)
    const [older, newer] = [await keyOf(corner), await keyOf(corner)]
    expect((await corner.act('prints', older)).status).toBe(401)
    expect((await corner.act('prints', newer)).status).toBe(200)
    await resetPin(office, 'ADM', '161803')
    expect((await corner.act('prints', newer)).status).toBe(401)
  })

  test('[X64] a key is good at its own kiosk alone', async () => {
    const { office, corner } = await officeWithCorner()
    const elsewhere = askCorner(office, await office.paired('kiosk'))
    expect((await elsewhere.act('unpair', await keyOf(corner))).status).toBe(401)
    expect(office.access.devices.list().every(({ revokedAt }) => revokedAt === null)).toBe(true)
  })
})
