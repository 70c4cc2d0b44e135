import { createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Actor, type CounterId, MINUTE_MS, type TicketId, type UserId } from '@loket/protocol'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { openPrivateStore } from '../access/private-store.ts'
import { foundOffice } from '../found-office.ts'
import { type Database, openDatabaseReadonly } from '../journal/database.ts'
import { memoryLog } from '../log/memory-log.ts'
import { openFolder } from '../open-folder.ts'
import { openOfficeLoop } from '../open-office.ts'
import { settingsForPreset } from '../presets/settings-for-preset.ts'
import { freshFolder } from '../testing/folders.ts'
import { type MessageService, startMessageService } from '../testing/message-service.ts'
import { AGENT, COUNTER, expectOk, foundedOffice, issueCommand, KIOSK, nextTurns, openOffice, type TestOffice } from '../testing/office.ts'
import { type Notify, openNotify } from './notify.ts'

const SECRET = 'k'.repeat(32)
const PHONE = '0812 3456 7890'

interface Told {
  readonly office: TestOffice
  readonly service: MessageService
  readonly store: Database
  readonly log: ReturnType<typeof memoryLog>
  notify: Notify
  restart(): void
}

async function told({ office: given = openOffice(), file = ':memory:' } = {}): Promise<Told> {
  const [office, service] = [await given, await startMessageService()]
  const [store, log] = [openPrivateStore(file), memoryLog()]
  const open = (): Notify => {
    const { loop, journal, clock, time } = office
    const notify = openNotify({ settings: { url: service.url, secret: SECRET }, store, loop, journal, clock, time, log })
    onTestFinished(() => notify.close())
    return notify
  }
  const made: Told = {
    ...{ office, service, store, log, notify: open() },
    restart() {
      made.notify.close()
      made.notify = open()
    },
  }
  onTestFinished(() => {
    made.notify.close()
    store.close()
  })
  return made
}

async function takesNumber({ loop, send }: TestOffice): Promise<TicketId> {
  await expectOk(send(KIOSK, issueCommand({ loop } as TestOffice)))
  const last = [...loop.state.tickets.keys()].at(-1)
  if (last === undefined) throw new Error('no ticket')
  return last
}

async function called(office: TestOffice): Promise<void> {
  await expectOk(office.send(AGENT, { type: 'callNext', counterId: COUNTER }))
  await nextTurns()
}

async function recalled(office: TestOffice, ticketId: TicketId): Promise<void> {
  await expectOk(office.send(AGENT, { type: 'recall', counterId: COUNTER, ticketId }))
  await nextTurns()
}

async function calledByMistake(office: TestOffice, ticketId: TicketId): Promise<void> {
  await expectOk(office.send(AGENT, { type: 'returnToQueue', counterId: COUNTER, ticketId, reason: 'calledByMistake' }))
  await nextTurns()
}

async function started(office: TestOffice, ticketId: TicketId): Promise<void> {
  await expectOk(office.send(AGENT, { type: 'startService', counterId: COUNTER, ticketId }))
  await nextTurns()
}

async function served(office: TestOffice, ticketId: TicketId, fromTheCall = true): Promise<void> {
  if (fromTheCall) await started(office, ticketId)
  await expectOk(
    office.send(AGENT, {
      ...{ type: 'complete', counterId: COUNTER, ticketId, outcome: 'documentsIncomplete', nextServiceId: null },
      ...{ resultOn: null, redirectTo: null, missing: [], delayCause: null },
    }),
  )
  await nextTurns()
}

const keep = (notify: Notify, ticketId: TicketId, phone = PHONE) => notify.keep({ ticketId, phone, language: 'id' })
const got = ({ service }: Told, count: number) => vi.waitFor(() => expect(service.received).toHaveLength(count))
const tried = ({ log }: Told, count: number) =>
  vi.waitFor(() => expect(log.lines.filter(({ event }) => event === 'notice-failed')).toHaveLength(count))
const emptied = ({ notify }: Told) => vi.waitFor(() => expect(notify.counts()?.waiting).toBe(0))

describe('whoever asked for it', () => {
  test('[X41] is told once that few are ahead, of the call, and of the last call', async () => {
    const here = await told()
    const { office, service, notify } = here
    const before = [await takesNumber(office), await takesNumber(office), await takesNumber(office), await takesNumber(office)]
    const own = await takesNumber(office)
    expect(keep(notify, own)).toBeNull()
    office.time.advance(5_000)
    expect(service.received).toEqual([])
    for (const [place, other] of before.entries()) {
      await called(office)
      office.time.advance(1_000)
      if (place === 0) await got(here, 1)
      await served(office, other)
      office.time.advance(1_000)
    }
    await called(office)
    await recalled(office, own)
    await recalled(office, own)
    await got(here, 3)
    await emptied(here)
    const [near, call, last] = service.received.map(({ notice }) => notice)
    const name = office.loop.state.settings?.name.id
    expect(near).toMatchObject({ kind: 'near', counter: null, phone: '+6281234567890', language: 'id', office: name })
    expect(near?.text).toBe(`${name}: nomor ${near?.number}, 3 orang lagi di depan Anda. Mendekatlah ke loket.`)
    expect(call).toMatchObject({ kind: 'call', counter: 1, text: `${name}: nomor ${call?.number} dipanggil. Silakan menuju Loket 1.` })
    expect(last?.text).toBe(`${name}: panggilan terakhir untuk nomor ${last?.number}. Segera menuju Loket 1.`)
    expect(new Set(service.received.map(({ notice }) => notice.id)).size).toBe(3)
    expect(notify.counts()).toEqual({ waiting: 0, sent: 3, failed: 0 })
  })

  test('[X41] is not told that it is near while no counter is open', async () => {
    const here = await told()
    const { office, service, notify } = here
    await expectOk(office.send(AGENT, { type: 'closeCounter', counterId: COUNTER }))
    keep(notify, await takesNumber(office))
    office.time.advance(20_000)
    await nextTurns()
    expect([service.received.length, notify.counts()?.waiting]).toEqual([0, 0])
    await expectOk(office.send(AGENT, { type: 'openCounter', counterId: COUNTER, profileId: null }))
    office.time.advance(1_000)
    await got(here, 1)
    expect(service.received[0]?.notice.kind).toBe('near')
  })

  test('[X41] is told of no last call by the recall of an earlier one', async () => {
    const settings = settingsForPreset('kelurahan')
    const founded = await foundedOffice({}, { ...settings, calls: { ...settings.calls, minimumCalls: 1 } })
    await expectOk(founded.loop.submitAsSystem({ type: 'openDay' }))
    await expectOk(founded.send(AGENT, { type: 'openCounter', counterId: COUNTER, profileId: null }))
    const here = await told({ office: Promise.resolve(founded) })
    const own = await takesNumber(founded)
    keep(here.notify, own)
    here.notify.close()
    await called(founded)
    await recalled(founded, own)
    await calledByMistake(founded, own)
    founded.time.advance(1_000)
    await called(founded)
    here.restart()
    await emptied(here)
    await recalled(founded, own)
    await got(here, 2)
    expect(here.service.received.map(({ notice }) => notice.kind)).toEqual(['call', 'lastCall'])
  })

  test('[X41] is told in their language, and nobody else is told anything', async () => {
    const here = await told()
    const { office, service, notify } = here
    const own = await takesNumber(office)
    notify.keep({ ticketId: own, phone: '+65 8123 4567', language: 'en' })
    await called(office)
    await served(office, own)
    await takesNumber(office)
    await called(office)
    await got(here, 1)
    expect(service.received[0]?.notice).toMatchObject({ kind: 'call', phone: '+6581234567', language: 'en' })
    expect(service.received[0]?.notice.text).toContain('is called. Please go to Counter 1.')
  })

  test('[X42] gets what is signed: time and body cannot be changed on their way', async () => {
    const here = await told()
    keep(here.notify, await takesNumber(here.office))
    await called(here.office)
    await got(here, 1)
    const [{ body, signature }] = here.service.received as [MessageService['received'][number]]
    const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? []
    expect(Number(t)).toBe(Math.floor(here.office.time.wall() / 1000))
    expect(v1).toBe(createHmac('sha256', SECRET).update(`${t}.${body}`).digest('hex'))
  })
})

describe('a notice that was not taken', () => {
  test('[X43] is sent again after 1, 5, 30 seconds and so on, as the same one', async () => {
    const here = await told()
    const { office, service } = here
    service.answer = 503
    keep(here.notify, await takesNumber(office))
    await called(office)
    await tried(here, 1)
    for (const [place, seconds] of [1, 5, 30, 120, 600].entries()) {
      office.time.advance(seconds * 1000 - 1)
      await nextTurns()
      expect(service.received).toHaveLength(place + 1)
      office.time.advance(1)
      await tried(here, place + 2)
    }
    service.answer = 200
    office.time.advance(10 * MINUTE_MS)
    await emptied(here)
    expect(new Set(service.received.map(({ body }) => body)).size).toBe(1)
    expect(here.notify.counts()).toEqual({ waiting: 0, sent: 1, failed: 0 })
  })

  test('[X43] is given up when its call is over, and after half an hour', async () => {
    const here = await told()
    const { office, service } = here
    service.answer = 503
    const own = await takesNumber(office)
    keep(here.notify, own)
    await called(office)
    await tried(here, 1)
    await started(office, own)
    office.time.advance(1_000)
    await emptied(here)
    expect(here.notify.counts()).toMatchObject({ failed: 1 })
    await served(office, own, false)
    keep(here.notify, await takesNumber(office))
    await called(office)
    for (const minutes of [1, 3, 11, 11, 11]) {
      const before = here.log.lines.length
      office.time.advance(minutes * MINUTE_MS)
      await vi.waitFor(() => expect(here.log.lines.length).toBeGreaterThan(before))
      await nextTurns()
    }
    await emptied(here)
    expect(here.notify.counts()).toEqual({ waiting: 0, sent: 0, failed: 2 })
    expect(here.log.lines.filter(({ event }) => event === 'notice-given-up')).toHaveLength(2)
  })

  test('[X43] that nobody tried to send is no failure once its call is over', async () => {
    const here = await told()
    const { office, service, notify } = here
    service.answer = 'never'
    const citizens = [await takesNumber(office), await takesNumber(office), await takesNumber(office), await takesNumber(office)]
    for (const citizen of citizens) keep(notify, citizen)
    office.time.advance(1_000)
    await got(here, 4)
    await called(office)
    expect(notify.counts()).toEqual({ waiting: 5, sent: 0, failed: 0 })
    await started(office, citizens[0] as TicketId)
    expect(notify.counts()).toEqual({ waiting: 4, sent: 0, failed: 0 })
    expect(here.log.lines).toEqual([])
  })

  test('[X65] is given up once another call was made: nobody is sent to an earlier counter, or told then that it is near', async () => {
    const here = await told()
    const { office, service } = here
    const second: Actor = { kind: 'staff', userId: 'agent-2' as UserId, roles: ['agent'] }
    const other = 'loket-2' as CounterId
    await expectOk(office.send(second, { type: 'openCounter', counterId: other, profileId: null }))
    service.answer = 503
    const own = await takesNumber(office)
    keep(here.notify, own)
    office.time.advance(1_000)
    await tried(here, 1)
    await called(office)
    await tried(here, 2)
    await calledByMistake(office, own)
    office.time.advance(500)
    await expectOk(office.send(second, { type: 'callNext', counterId: other }))
    await tried(here, 3)
    await expectOk(office.send(second, { type: 'returnToQueue', counterId: other, ticketId: own, reason: 'calledByMistake' }))
    office.time.advance(500)
    await expectOk(office.send(AGENT, { type: 'callNext', counterId: COUNTER }))
    await tried(here, 4)
    const before = service.received.length
    service.answer = 204
    office.time.advance(1_000)
    await got(here, before + 1)
    office.time.advance(9_000)
    await emptied(here)
    expect(service.received.slice(before).map(({ notice }) => [notice.kind, notice.counter])).toEqual([['call', 1]])
    expect(here.notify.counts()).toMatchObject({ sent: 1, failed: 3 })
  })

  test('[X65] is not made of a call that stood no more when it was read', async () => {
    const here = await told()
    const { office, service } = here
    const own = await takesNumber(office)
    keep(here.notify, own)
    here.notify.close()
    await called(office)
    await calledByMistake(office, own)
    office.time.advance(1_000)
    await called(office)
    here.restart()
    await emptied(here)
    expect(service.received.map(({ notice }) => notice.kind)).toEqual(['call'])
  })

  test('[X44] because its answer leads elsewhere goes nowhere else', async () => {
    const here = await told()
    const elsewhere = await startMessageService()
    here.service.answer = { location: elsewhere.url }
    keep(here.notify, await takesNumber(here.office))
    await called(here.office)
    await tried(here, 1)
    expect(here.log.lines.find(({ event }) => event === 'notice-failed')?.fields).toMatchObject({ why: 'status 307' })
    expect(elsewhere.received).toEqual([])
  })

  test('[X45] because the service is silent holds up nobody, and at most four wait for its answer', async () => {
    const here = await told()
    const { office, service, notify } = here
    service.answer = 'never'
    for (let citizens = 0; citizens < 6; citizens += 1) keep(notify, await takesNumber(office))
    office.time.advance(1_000)
    await got(here, 4)
    await called(office)
    expect([service.received.length, notify.counts()?.waiting]).toEqual([4, 5])
    office.time.advance(10_000)
    await vi.waitFor(() => expect(service.received.some(({ notice }) => notice.kind === 'call')).toBe(true))
    expect(here.log.lines.map(({ fields }) => fields['why'])).toContain('TimeoutError')
  })

  test('[X45] has ten seconds for its answer, and does not go a second time while it is on its way', async () => {
    const here = await told()
    const { office, service, notify, log } = here
    service.answer = 'never'
    keep(notify, await takesNumber(office))
    office.time.advance(1_000)
    await got(here, 1)
    office.time.advance(9_999)
    await nextTurns()
    expect(log.lines).toEqual([])
    // Both at once: its end, and when it would be looked at if nobody said how it ended.
    office.time.advance(1_001)
    await tried(here, 1)
    await nextTurns()
    expect(service.received).toHaveLength(1)
    office.time.advance(1_000)
    await got(here, 2)
  })

  test('[X46] is sent by the next run of the server, under the same id, and so is what happened while none told it', async () => {
    const here = await told()
    const { office, service } = here
    service.answer = 503
    const own = await takesNumber(office)
    keep(here.notify, own)
    // Behind whose last row all that follows is read again.
    keep(here.notify, await takesNumber(office), '+65 8123 4567')
    const toOwn = () => service.received.filter(({ notice }) => notice.phone === '+6281234567890').map(({ notice }) => notice)
    await called(office)
    await tried(here, 1)
    here.notify.close()
    await recalled(office, own)
    service.answer = 200
    here.restart()
    await vi.waitFor(() => expect(toOwn()).toHaveLength(2))
    office.time.advance(1_000)
    await emptied(here)
    expect(
      toOwn()
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['call', 'call', 'lastCall'])
    expect(new Set(toOwn().map(({ id }) => id)).size).toBe(2)
    here.restart()
    office.time.advance(60_000)
    await emptied(here)
    await nextTurns()
    expect(toOwn()).toHaveLength(3)
  })
})

describe('a phone number', () => {
  test('[X40] is taken while the visit runs, three times a ticket at most', async () => {
    const { office, notify } = await told()
    const own = await takesNumber(office)
    expect(notify.stateOf(own)).toBe('offered')
    expect(keep(notify, own, '021 555 0100')).toEqual({ type: 'notAPhoneNumber' })
    expect([keep(notify, own), keep(notify, own), keep(notify, own)]).toEqual([null, null, null])
    expect(notify.stateOf(own)).toBe('kept')
    expect(keep(notify, own)).toEqual({ type: 'tooOften' })
    const other = await takesNumber(office)
    await expectOk(office.send(AGENT, { type: 'cancel', ticketId: other, reason: 'citizenLeft' }))
    expect(keep(notify, other)).toEqual({ type: 'visitOver' })
  })

  test('[X66] is forgotten with the end of its visit, and what was still to be sent counts as given up', async () => {
    const here = await told()
    const { office, service, notify } = here
    service.answer = 503
    const [own, other] = [await takesNumber(office), await takesNumber(office)]
    keep(notify, own)
    keep(notify, other)
    await called(office)
    await tried(here, 1)
    await started(office, own)
    expect(notify.stateOf(own)).toBe('kept')
    await served(office, own, false)
    await expectOk(office.send(AGENT, { type: 'cancel', ticketId: other, reason: 'citizenLeft' }))
    await nextTurns()
    expect([notify.stateOf(own), notify.stateOf(other)]).toEqual(['offered', 'offered'])
    expect(here.store.prepare('SELECT count(*) FROM notice_numbers WHERE phone IS NOT NULL').pluck().get()).toBe(0)
    await emptied(here)
    expect(notify.counts()).toMatchObject({ failed: 1 })
  })

  test('[X66] of which a notice is on its way is forgotten too, and that notice is not given up while it may be taken', async () => {
    const here = await told()
    const { office, service, notify } = here
    service.answer = 'never'
    const own = await takesNumber(office)
    keep(notify, own)
    office.time.advance(1_000)
    await got(here, 1)
    await expectOk(office.send(AGENT, { type: 'cancel', ticketId: own, reason: 'citizenLeft' }))
    await nextTurns()
    expect([notify.stateOf(own), notify.counts()]).toEqual(['offered', { waiting: 0, sent: 0, failed: 0 }])
    office.time.advance(10_000)
    await tried(here, 1)
    office.time.advance(10_000)
    await nextTurns()
    expect(service.received).toHaveLength(1)
  })

  test('[X66] of a visit that ended while no server ran is forgotten at the start', async () => {
    const here = await told()
    const own = await takesNumber(here.office)
    keep(here.notify, own)
    here.notify.close()
    await called(here.office)
    await served(here.office, own)
    here.restart()
    expect(here.notify.stateOf(own)).toBe('offered')
  })

  test('[X66] of whoever was absent stays: they may come back, and are told of the next call', async () => {
    const here = await told()
    const { office, service, notify } = here
    const own = await takesNumber(office)
    keep(notify, own)
    await called(office)
    await recalled(office, own)
    office.time.advance(MINUTE_MS)
    await expectOk(office.send(AGENT, { type: 'markNoShow', counterId: COUNTER, ticketId: own }))
    await nextTurns()
    expect(notify.stateOf(own)).toBe('kept')
    await expectOk(office.send(AGENT, { type: 'rejoin', ticketId: own }))
    await called(office)
    await got(here, 3)
    expect(service.received.map(({ notice }) => notice.kind)).toEqual(['call', 'lastCall', 'call'])
    notify.forget(own)
    expect(notify.stateOf(own)).toBe('offered')
  })

  test('[X67] taken back while somebody reads the file goes out of it as soon as nobody does', async () => {
    const folder = freshFolder()
    const here = await told({ file: join(folder, 'private.sqlite') })
    const own = await takesNumber(here.office)
    keep(here.notify, own)
    const reader = openDatabaseReadonly(join(folder, 'private.sqlite'))
    const rows = reader.prepare('SELECT phone FROM notice_numbers').iterate()
    expect(rows.next().value).toEqual({ phone: '+6281234567890' })
    here.notify.forget(own)
    expect(filesWith(folder, '+6281234567890')).not.toEqual([])
    here.office.time.advance(3_000)
    expect(filesWith(folder, '+6281234567890')).not.toEqual([])
    rows.return?.()
    reader.close()
    here.office.time.advance(1_000)
    expect(filesWith(folder, '+6281234567890')).toEqual([])
  })

  test('[X47] taken back by the citizen is told nothing more, also of what was to be sent', async () => {
    const here = await told()
    const { office, service, notify } = here
    service.answer = 503
    const own = await takesNumber(office)
    keep(notify, own)
    await called(office)
    await tried(here, 1)
    notify.forget(own)
    expect([notify.stateOf(own), notify.counts()?.waiting]).toEqual(['offered', 0])
    await recalled(office, own)
    office.time.advance(60_000)
    await nextTurns()
    expect(service.received).toHaveLength(1)
  })

  test('[X48, X49, X66] is in no file of the office once the day has ended or its holder took it back, and never in ledger or log', async () => {
    const [folder, service, log] = [freshFolder(), await startMessageService(), memoryLog()]
    const { time, ...office } = await openOffice()
    const opened = openFolder({ folder, time, log })
    const loop = openOfficeLoop({ folder: opened, also: [], ownStation: false, publicUrl: null, onFault: () => undefined })
    service.answer = 503
    await foundOffice(loop, 'kelurahan', {}, log)
    await expectOk(loop.submitAsSystem({ type: 'openDay' }))
    const settings = { url: service.url, secret: SECRET }
    const parts = { settings, store: opened.access.privateStore, loop, journal: opened.journal, clock: opened.clock, time, log }
    const notify = openNotify(parts)
    const send: TestOffice['send'] = (actor, command) => loop.submit({ ...command, id: crypto.randomUUID() as never }, actor)
    const busy = { ...office, time, loop, send }
    await expectOk(send(AGENT, { type: 'openCounter', counterId: COUNTER, profileId: null }))
    const citizens: TicketId[] = []
    for (let count = 0; count < 150; count += 1) {
      citizens.push(await takesNumber(busy))
      keep(notify, citizens.at(-1) as TicketId, `0877${String(10_000_000 + count * 7919)}`)
    }
    await called(busy)
    time.advance(2_000)
    await vi.waitFor(() => expect(service.received.length).toBeGreaterThan(1))
    expect(filesWith(folder, '+62877')).toContain('private.sqlite-wal')
    expect(filesWith(folder, '+6287710000000')).not.toEqual([])

    for (const own of citizens.slice(40, 80)) notify.forget(own)
    for (let count = 40; count < 80; count += 1) expect(filesWith(folder, `+62877${10_000_000 + count * 7919}`)).toEqual([])

    await expectOk(loop.submit({ type: 'cancel', id: 'gone' as never, ticketId: citizens[0] as TicketId, reason: 'citizenLeft' }, AGENT))
    await nextTurns()
    expect(filesWith(folder, '+6287710000000')).toEqual([])
    expect(filesWith(folder, '+62877')).not.toEqual([])
    await expectOk(loop.submitAsSystem({ type: 'closeDay' }))
    await nextTurns()
    expect(filesWith(folder, '+62877')).toEqual([])
    expect(keep(notify, citizens[7] as TicketId)).toEqual({ type: 'visitOver' })
    expect(JSON.stringify([...opened.journal.rowsAfter(0)])).not.toContain('+62877')
    expect(JSON.stringify(log.lines)).not.toMatch(/62877|dipanggil/)
    notify.close()
    await loop.close()
    opened.close()
    expect(filesWith(folder, '+62877')).toEqual([])
  })

  test('[X48] of a day that ended while no server ran, or of an office that tells nobody any more, is wiped at the start', async () => {
    const here = await told()
    const { office, store, log } = here
    const own = await takesNumber(office)
    keep(here.notify, own)
    const count = () => store.prepare('SELECT count(*) FROM notice_numbers').pluck().get()
    here.restart()
    expect([count(), here.notify.stateOf(own)]).toEqual([1, 'kept'])
    here.notify.close()
    const { loop, journal, clock, time } = office
    openNotify({ settings: null, store, loop, journal, clock, time, log })
    expect(count()).toBe(0)
    here.restart()
    keep(here.notify, own)
    here.notify.close()
    await expectOk(loop.submitAsSystem({ type: 'closeDay' }))
    here.restart()
    expect(count()).toBe(0)
  })
})

/** Names of the files below the folder that hold these bytes. */
function filesWith(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(text))
    .map(({ name }) => name)
}
