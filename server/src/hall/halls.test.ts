import type { BoardBeat, BoardNow, CounterId, DeviceId, HallId, Instant, UserId } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import type { Device } from '../access/devices.ts'
import { memoryLog } from '../log/memory-log.ts'
import { AGENT, COUNTER, expectOk, issueAndCall, issueCommand, KIOSK, nextTurns, openOffice, type TestOffice } from '../testing/office.ts'
import { createHalls, type Halls } from './halls.ts'

const HALL: HallId | null = null
const EVERYWHERE = { hallId: HALL, counters: null }
const OTHER_AGENT = { kind: 'staff', userId: 'agent-2' as UserId, roles: ['agent'] } as const
const SECOND = 'loket-2' as CounterId
const MINIMUM_MS = 4_000

const device = (id: string, kind: Device['kind'] = 'display'): Device => ({
  deviceId: id as DeviceId,
  kind,
  name: id,
  hallId: null,
  servesKioskId: null,
  pairedAt: 0 as Instant,
  revokedAt: null,
})

interface TestHall {
  readonly office: TestOffice
  readonly halls: Halls
  readonly log: ReturnType<typeof memoryLog>
  enter(name: string, deviceId?: string): void
  beat(name: string, change?: Partial<BoardBeat>): void
  /** The number that has the screen, who is to speak it, and the numbers that wait. */
  readonly now: readonly [string | null, string | null, readonly string[]]
  readonly id: string
  board(name: string): BoardNow | undefined
  call(): Promise<void>
  pass(ms: number): Promise<void>
  /** Time passes, and these boards beat all the while. */
  listenFor(ms: number, ...boards: readonly string[]): Promise<void>
  changes: number
}

/** Every call is made at a counter of its own, so that several stand at once. */
async function aHall(...displays: readonly string[]): Promise<TestHall> {
  const office = await openOffice()
  await expectOk(office.send(OTHER_AGENT, { type: 'openCounter', counterId: SECOND, profileId: null }))
  const log = memoryLog()
  const halls = createHalls({ loop: office.loop, time: office.time, log, displays: () => displays.map((id) => device(id)) })
  const agents = [
    { actor: AGENT, counterId: COUNTER },
    { actor: OTHER_AGENT, counterId: SECOND },
  ] as const
  let calls = 0
  const hall: TestHall = {
    office,
    halls,
    log,
    changes: 0,
    enter: (connection, deviceId = connection) => halls.enter({ connection, deviceId: deviceId as DeviceId, place: EVERYWHERE }),
    beat: (connection, change = {}) =>
      halls.hear(connection, { epoch: 'e', seq: 1, shows: hall.now[0] === null ? null : hall.id, spoken: null, sound: 'ready', ...change }),
    get now() {
      const known = halls.of(HALL)
      return [
        known?.announcements.announcing?.number ?? null,
        known?.speaker ?? null,
        known?.announcements.queued.map(({ number }) => number) ?? [],
      ] as const
    },
    get id() {
      return halls.of(HALL)?.announcements.announcing?.id ?? ''
    },
    board: (name) => halls.boards().find((board) => board.name === name),
    async call() {
      const { actor, counterId } = agents[calls % 2] ?? agents[0]
      calls += 1
      await expectOk(office.send(KIOSK, issueCommand(office)))
      const { called } = await expectOk(office.send(actor, { type: 'callNext', counterId }))
      if (called === undefined) throw new Error('nobody was called')
      await nextTurns()
    },
    async listenFor(ms, ...names) {
      const beating = names.length === 0 ? ['board'] : names
      for (const name of beating) hall.beat(name)
      for (let left = ms; left > 0; left -= 4_000) {
        await hall.pass(Math.min(left, 4_000))
        for (const name of beating) hall.beat(name)
      }
    },
    async pass(ms) {
      office.time.advance(ms)
      await nextTurns()
    },
  }
  halls.onChange(() => {
    hall.changes += 1
  })
  return hall
}

describe('one queue of announcements in a hall', () => {
  test('[A1] without a voice each call has the screen for its least time, then the next', async () => {
    const hall = await aHall('board')
    hall.enter('board')
    hall.beat('board', { sound: 'blocked' })
    await hall.call()
    await hall.call()
    expect(hall.now).toEqual(['A001', null, ['A002']])
    await hall.pass(MINIMUM_MS - 1)
    expect(hall.now[0]).toBe('A001')
    await hall.pass(1)
    expect(hall.now).toEqual(['A002', null, []])
    await hall.pass(MINIMUM_MS)
    expect(hall.now).toEqual([null, null, []])
  })

  test('[A1] a call that is being spoken keeps the screen until it has been spoken to its end', async () => {
    const hall = await aHall('board')
    hall.enter('board')
    hall.beat('board')
    await hall.call()
    await hall.call()
    const first = hall.id
    await hall.pass(9_000)
    hall.beat('board')
    expect(hall.now).toEqual(['A001', 'board', ['A002']])
    hall.beat('board', { spoken: first })
    expect(hall.now[0]).toBe('A002')
    hall.beat('board', { spoken: hall.id })
    expect(hall.now[0]).toBe('A002')
    await hall.pass(MINIMUM_MS)
    expect(hall.now[0]).toBeNull()
  })

  test('[A4] a word about an announcement that is over ends no other', async () => {
    const hall = await aHall('board')
    hall.enter('board')
    hall.beat('board')
    await hall.call()
    const first = hall.id
    await hall.pass(MINIMUM_MS)
    hall.beat('board', { spoken: first })
    await hall.call()
    await hall.pass(MINIMUM_MS)
    hall.beat('board', { spoken: first, seq: 2 })
    expect(hall.now[0]).toBe('A002')
  })

  test('[A7] a voice that does not end in its time is given up, named in the log, and the queue goes on', async () => {
    const hall = await aHall('board')
    hall.enter('board')
    hall.beat('board')
    await hall.call()
    await hall.call()
    await hall.listenFor(45_000)
    expect(hall.now[0]).toBe('A001')
    await hall.listenFor(1_000)
    expect(hall.now[0]).toBe('A002')
    expect(hall.log.lines.map(({ event }) => event)).toEqual(['board-silent'])
    expect(hall.board('board')?.silenced).toBe(true)
    hall.beat('board', { spoken: hall.id })
    expect(hall.board('board')?.silenced).toBe(false)
  })

  test('[A7] a board that was given up once is not waited for again until it has spoken', async () => {
    const hall = await aHall('board')
    hall.enter('board')
    hall.beat('board')
    await hall.call()
    await hall.listenFor(46_000)
    await hall.call()
    expect([hall.now[0], hall.halls.of(HALL)?.heard]).toEqual(['A002', false])
    await hall.listenFor(MINIMUM_MS)
    expect(hall.now[0]).toBeNull()
  })

  test('[A17] what a board did not say in its time is begun by another, if there is one', async () => {
    const hall = await aHall('left', 'right')
    for (const board of ['left', 'right']) hall.enter(board)
    await hall.listenFor(0, 'left', 'right')
    await hall.call()
    await hall.listenFor(46_000, 'left', 'right')
    expect(hall.now).toEqual(['A001', 'right', []])
    hall.beat('right', { spoken: hall.id })
    expect(hall.now[0]).toBeNull()
  })

  test('[A3, A4] boards that were away for a moment find the hall as it was', async () => {
    const hall = await aHall('board')
    hall.enter('board')
    hall.beat('board')
    await hall.call()
    await hall.call()
    const first = hall.id
    await hall.listenFor(10_000)
    hall.halls.leave('board')
    await hall.pass(120_000)
    hall.enter('board-2', 'board')
    expect([hall.now[0], hall.id, hall.now[2]]).toEqual(['A001', first, ['A002']])
    hall.beat('board-2', { spoken: first })
    await hall.listenFor(MINIMUM_MS, 'board-2')
    expect(hall.now[0]).toBe('A002')
  })

  test('[A6] a call that is taken back while it is said makes room at once', async () => {
    const hall = await aHall('board')
    hall.enter('board')
    hall.beat('board')
    await hall.call()
    const [ticketId] = hall.office.loop.state.tickets.keys()
    await expectOk(
      hall.office.send(AGENT, { type: 'returnToQueue', counterId: COUNTER, ticketId: ticketId as never, reason: 'calledByMistake' }),
    )
    await nextTurns()
    expect(hall.now[0]).toBeNull()
  })

  test('[A3] where no board hangs nothing is announced; the first that comes finds what was called a moment ago', async () => {
    const hall = await aHall('board')
    await issueAndCall(hall.office)
    await hall.pass(61_000)
    expect(hall.halls.of(HALL)).toBeNull()
    hall.enter('board')
    expect(hall.now).toEqual([null, null, []])
    hall.halls.leave('board')
    await hall.pass(5 * 60_000)
    expect(hall.halls.of(HALL)).toBeNull()
    await expectOk(
      hall.office.send(AGENT, { type: 'recall', counterId: COUNTER, ticketId: [...hall.office.loop.state.tickets.keys()][0] as never }),
    )
    hall.enter('board')
    expect(hall.now[0]).toBe('A001')
  })
})

describe('who speaks', () => {
  test('[A17] of several boards one speaks, and goes on while it can', async () => {
    const hall = await aHall('left', 'right')
    hall.enter('left')
    hall.enter('right')
    expect(hall.now[1]).toBeNull()
    hall.beat('right')
    hall.beat('left')
    expect(hall.now[1]).toBe('right')
    expect([hall.board('left')?.speaks, hall.board('right')?.speaks]).toEqual([false, true])
    hall.beat('right', { sound: 'failed' })
    expect(hall.now[1]).toBe('left')
    hall.beat('right')
    expect(hall.now[1]).toBe('left')
  })

  test('[A17] a board with clips comes before one that only rings; one that heard nothing of itself, or said nothing, is the last resort', async () => {
    const hall = await aHall('left', 'right')
    hall.enter('left')
    hall.enter('right')
    hall.beat('left', { sound: 'failed' })
    expect(hall.now[1]).toBe('left')
    hall.beat('right', { sound: 'chimeOnly' })
    expect(hall.now[1]).toBe('right')
    hall.beat('left')
    expect(hall.now[1]).toBe('left')
    hall.beat('left', { sound: 'off' })
    hall.beat('right', { sound: 'blocked' })
    expect(hall.now[1]).toBeNull()
  })

  test('[A17] when the speaker is gone for a while another takes over, and what was not heard to its end is waited for anew', async () => {
    const hall = await aHall('left', 'right')
    hall.enter('left')
    hall.enter('right')
    hall.beat('left')
    hall.beat('right')
    await hall.call()
    await hall.pass(3_000)
    hall.halls.leave('left')
    hall.beat('right')
    await hall.pass(2_499)
    expect(hall.now).toEqual(['A001', 'left', []])
    await hall.pass(1)
    expect(hall.now).toEqual(['A001', 'right', []])
    await hall.pass(9_000)
    expect(hall.now[0]).toBe('A001')
    hall.beat('right', { spoken: hall.id })
    expect(hall.now[0]).toBeNull()
  })

  test('[A17] a speaker that comes back in time speaks on, under its new connection', async () => {
    const hall = await aHall('left', 'right')
    hall.enter('left-1', 'left')
    hall.enter('right')
    hall.beat('left-1')
    hall.beat('right')
    hall.halls.leave('left-1')
    await hall.pass(2_000)
    hall.enter('left-2', 'left')
    hall.beat('left-2')
    await hall.pass(5_000)
    expect(hall.now[1]).toBe('left-2')
  })

  test('[A17] when the only voice goes away the queue does not wait for it', async () => {
    const hall = await aHall('left', 'right')
    hall.enter('left')
    hall.enter('right')
    hall.beat('left')
    hall.beat('right', { sound: 'blocked' })
    await hall.call()
    hall.halls.leave('left')
    await hall.pass(MINIMUM_MS)
    expect(hall.now).toEqual([null, null, []])
  })
})

describe('what the supervisor is told of boards', () => {
  test('[A19] a board that misses its beats is frozen, and working again with the next', async () => {
    const hall = await aHall('board')
    hall.enter('board')
    hall.beat('board')
    expect(hall.board('board')).toMatchObject({ standing: 'working', sound: 'ready' })
    const before = hall.changes
    const lastHeard = hall.office.clock.now()
    await hall.pass(15_999)
    expect([hall.board('board')?.standing, hall.changes]).toEqual(['working', before])
    await hall.pass(1)
    expect(hall.board('board')).toMatchObject({ standing: 'frozen', since: lastHeard })
    expect(hall.changes).toBeGreaterThan(before)
    const frozen = hall.changes
    hall.beat('board')
    expect(hall.board('board')?.standing).toBe('working')
    expect(hall.changes).toBeGreaterThan(frozen)
  })

  test('[A17, A19] a board that misses its beats speaks no more where another can', async () => {
    const hall = await aHall('left', 'right')
    for (const board of ['left', 'right']) hall.enter(board)
    await hall.listenFor(0, 'left', 'right')
    await hall.listenFor(12_000, 'right')
    expect(hall.now[1]).toBe('left')
    await hall.listenFor(4_000, 'right')
    expect(hall.now[1]).toBe('right')
  })

  test('[A19] a board that beats and shows another announcement than its hall has is frozen', async () => {
    const hall = await aHall('board')
    hall.enter('board')
    hall.beat('board')
    await hall.call()
    for (let time = 0; time < 7; time += 1) {
      await hall.pass(1_000)
      hall.beat('board', { shows: null })
    }
    expect(hall.board('board')?.standing).toBe('working')
    await hall.pass(1_000)
    hall.beat('board', { shows: null })
    expect(hall.board('board')?.standing).toBe('frozen')
    hall.beat('board')
    expect(hall.board('board')?.standing).toBe('working')
  })

  test('[A19] a board that is not there is away, with since when; one that never came has no since', async () => {
    const hall = await aHall('board', 'other')
    expect(hall.board('other')).toMatchObject({ standing: 'away', since: null, sound: null, speaks: false })
    hall.enter('board')
    await hall.pass(1_000)
    hall.halls.leave('board')
    expect(hall.board('board')).toMatchObject({ standing: 'away', since: hall.office.clock.now() })
  })

  test('[A19] a word that says nothing new changes nothing', async () => {
    const hall = await aHall('board')
    hall.enter('board')
    hall.beat('board')
    const { changes } = hall
    hall.beat('board', { seq: 2 })
    hall.beat('stranger')
    expect(hall.changes).toBe(changes)
  })

  test('[A7] nothing rings after the halls are closed', async () => {
    const hall = await aHall('board')
    hall.enter('board')
    hall.beat('board')
    await hall.call()
    expect(hall.office.time.nextIn).toBeLessThan(60_000)
    hall.halls.close()
    const { changes } = hall
    await hall.pass(60_000)
    expect([hall.changes, hall.now[0]]).toEqual([changes, 'A001'])
  })
})
