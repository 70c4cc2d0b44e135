import { RIGHTS } from '@loket/domain'
import type { Answer, DeviceKind, StaffRole } from '@loket/protocol'
import { DEVICE_KINDS, STAFF_ROLES } from '@loket/protocol'
import { commandSchemas } from '@loket/protocol/schemas'
import { describe, expect, test } from 'vitest'
import { settingsForPreset } from '../presets/settings-for-preset.ts'
import { anyCommand, type WireType } from '../testing/any-command.ts'
import { HELLO } from '../testing/face-client.ts'
import { type FrontOffice, startFrontOffice } from '../testing/front-office.ts'
import { expectOk, issueCommand } from '../testing/office.ts'
import { refusalStatus } from './answers.ts'
import { BODY_BYTES, STAFF_BODY_BYTES } from './json-body.ts'

const OPEN_DAY = { id: 'open-1', type: 'openDay' }

function post(office: FrontOffice, body: unknown, cookie: string, headers: Readonly<Record<string, string>> = {}) {
  return office.ask('/api/commands', { method: 'POST', body, headers: { cookie, ...headers } })
}

async function openedOffice() {
  const office = await startFrontOffice()
  await expectOk(office.loop.submitAsSystem({ type: 'openDay' }))
  return { office, kiosk: await office.paired('kiosk') }
}

function refusalTypes(office: FrontOffice) {
  return office.log.lines.filter(({ event }) => event === 'message-refused').map(({ fields }) => fields['refusal'])
}

describe('one way in for commands', () => {
  test('[W7] the same id gives the same ticket, whether it is asked again over HTTP or over a socket', async () => {
    const { office, kiosk } = await openedOffice()
    const command = { ...issueCommand(office), id: 'touch-1' }
    const first = await post(office, command, kiosk)
    expect(first).toMatchObject({ status: 200, body: { ok: true, issued: { number: 'A001' } } })
    expect((await post(office, command, kiosk)).body).toEqual(first.body)
    const face = await office.connect(HELLO.kiosk, kiosk)
    expect(await face.send(issueCommand(office), 'touch-1')).toEqual(first.body)
    expect(office.loop.state.tickets.size).toBe(1)
  })

  test('[W7] an id used before for another command, or by somebody else, is refused', async () => {
    const { office, kiosk } = await openedOffice()
    await post(office, { ...issueCommand(office), id: 'touch-1' }, kiosk)
    expect((await post(office, { ...issueCommand(office), id: 'touch-1' }, await office.paired('kiosk'))).body).toMatchObject({
      refusal: { type: 'commandIdReused' },
    })
  })

  test('[W8] what is the case decides the status', async () => {
    const { office, kiosk } = await openedOffice()
    const supervisor = await office.signedIn(['supervisor'])
    const statuses = [
      (await post(office, { ...issueCommand(office), id: 'a' }, kiosk)).status,
      (await post(office, OPEN_DAY, supervisor)).status,
      (await post(office, { type: 'openDay' }, supervisor)).status,
      (await post(office, OPEN_DAY, '')).status,
      (await post(office, { ...OPEN_DAY, id: 'open-2' }, kiosk)).status,
    ]
    expect(statuses).toEqual([200, 409, 400, 401, 403])
    const types = ['tooLarge', 'tooManyRequests', 'storageFull', 'stopping', 'queueEmpty'] as const
    expect(types.map((type) => refusalStatus({ type } as never))).toEqual([413, 429, 503, 503, 409])
  })

  test('[W9] a body larger than its sender may send is refused by name; settings of staff may be large', async () => {
    const { office, kiosk } = await openedOffice()
    const large = { ...OPEN_DAY, more: 'x'.repeat(BODY_BYTES) }
    expect(await post(office, large, kiosk)).toMatchObject({ status: 413, body: { refusal: { type: 'tooLarge', limitBytes: BODY_BYTES } } })
    expect(await post(office, large, '')).toMatchObject({ status: 413 })
    const supervisor = await office.signedIn(['supervisor'])
    expect(await post(office, large, supervisor)).toMatchObject({ status: 400, body: { refusal: { type: 'malformed' } } })
    const huge = { ...OPEN_DAY, more: 'x'.repeat(STAFF_BODY_BYTES) }
    expect(await post(office, huge, supervisor)).toMatchObject({ status: 413, body: { refusal: { limitBytes: STAFF_BODY_BYTES } } })
  })

  test.each([
    ['broken JSON', '{"id":', {}],
    ['no JSON', 'id=1&type=openDay', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a JSON text', '"openDay"', {}],
    ['an unknown encoding', '{}', { 'content-encoding': 'br2' }],
    ['an unknown charset', '{}', { 'content-type': 'application/json; charset=klingon' }],
    ['a poisoned prototype', '{"__proto__":{"type":"openDay","id":"x"}}', {}],
  ])('[W4] %s is refused as malformed and the office goes on', async (_what, body, headers) => {
    const office = await startFrontOffice()
    const supervisor = await office.signedIn(['supervisor'])
    expect(await post(office, body, supervisor, headers)).toMatchObject({
      status: 400,
      body: { ok: false, refusal: { type: 'malformed' } },
    })
    expect(await post(office, OPEN_DAY, supervisor)).toMatchObject({ status: 200 })
  })

  test('[W19] a refused message is noted once per sender and kind, an everyday refusal not at all', async () => {
    const { office, kiosk } = await openedOffice()
    for (let round = 0; round < 3; round += 1) await post(office, { type: 'nonsense' }, kiosk)
    expect(refusalTypes(office)).toEqual(['malformed'])
    await post(office, { ...OPEN_DAY, id: 'open-2' }, kiosk)
    await post(office, OPEN_DAY, '')
    await post(office, { ...issueCommand(office), serviceId: 'none', id: 'c' }, kiosk)
    expect(refusalTypes(office)).toEqual(['malformed', 'notPermitted', 'notSignedIn'])
    office.time.advance(60_000)
    await post(office, { type: 'nonsense' }, kiosk)
    expect(refusalTypes(office)).toEqual(['malformed', 'notPermitted', 'notSignedIn', 'malformed'])
  })

  test('[W20] whoever asks too often waits, everybody else does not; over both ways together', async () => {
    const { office, kiosk } = await openedOffice()
    const face = await office.connect(HELLO.kiosk, kiosk)
    const answers: Answer[] = []
    for (let index = 0; index < 25; index += 1) {
      answers.push((await post(office, { type: 'nonsense' }, kiosk)).body as Answer)
      answers.push(await face.send(issueCommand(office)))
    }
    const refused = answers.filter((answer) => !answer.ok && answer.refusal.type === 'tooManyRequests')
    expect(refused).toHaveLength(10)
    const next = await post(office, { ...issueCommand(office), id: 'x' }, kiosk)
    expect(next).toMatchObject({
      status: 429,
      headers: { 'retry-after': '1' },
      body: { refusal: { type: 'tooManyRequests', retryAfterSeconds: 1 } },
    })
    expect((await post(office, { ...issueCommand(office), id: 'y' }, await office.paired('kiosk'))).status).toBe(200)
    office.time.advance(1_000)
    expect((await post(office, { ...issueCommand(office), id: 'x' }, kiosk)).status).toBe(200)
  })

  test('[W20] strangers are slowed down sooner', async () => {
    const office = await startFrontOffice()
    const statuses: number[] = []
    for (let index = 0; index < 12; index += 1) statuses.push((await post(office, OPEN_DAY, '')).status)
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
  })

  test('[W21] while the server stops, commands are refused as such and health says so', async () => {
    const { office, kiosk } = await openedOffice()
    office.stopping = true
    expect(await post(office, { ...issueCommand(office), id: 'a' }, kiosk)).toMatchObject({
      status: 503,
      body: { refusal: { type: 'stopping' } },
    })
    expect(await office.ask('/api/health')).toMatchObject({ status: 503, body: { status: 'stopping' } })
  })
})

describe('who may send what', () => {
  const who: readonly (StaffRole | DeviceKind)[] = [...STAFF_ROLES, ...DEVICE_KINDS]

  test.each(who)('[X18] %s is refused every command that is not in its rights, and no other', async (role) => {
    const office = await startFrontOffice()
    const settings = settingsForPreset('kelurahan')
    const isDevice = (DEVICE_KINDS as readonly string[]).includes(role)
    const cookie = isDevice ? await office.paired(role as DeviceKind) : await office.signedIn([role as StaffRole])
    for (const type of Object.keys(commandSchemas) as WireType[]) {
      office.time.advance(1_000)
      const { body } = await post(office, { ...anyCommand(type, settings), id: `${type}-1` }, cookie)
      const answer = body as Answer
      const refusal = answer.ok ? null : answer.refusal
      expect(refusal?.type, type).not.toBe('malformed')
      if (RIGHTS[type].includes(role)) expect(refusal?.type, type).not.toBe('notPermitted')
      else if (type === 'changeSettings' && isDevice) expect(refusal?.type, type).toBe('tooLarge')
      else expect(refusal, type).toEqual({ type: 'notPermitted', command: type })
    }
  })
})
