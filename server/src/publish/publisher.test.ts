import type { AnyViewMessage, DeviceId, HallId, TicketId, UserId } from '@loket/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { manualTime } from '../loop/manual-time.ts'
import { createPublisher, type Publisher } from './publisher.ts'
import type { ViewBody } from './room-record.ts'
import { type Room, roomName } from './rooms.ts'

const BOARD: Room = { view: 'display', hallId: null, counters: null }
const KIOSK: Room = { view: 'kiosk', deviceId: 'k' as DeviceId }
const CONSOLE: Room = { view: 'console', userId: 'u' as UserId }

function phone(index: number): Room {
  return { view: 'ticket', ticketId: `t${index}` as TicketId }
}

interface Sent {
  readonly room: string
  readonly body: unknown
  readonly at: number
  readonly message: AnyViewMessage
}

/** A publisher over bodies set by hand; `run` empties the turns of the event loop that it asked for. */
function stage() {
  const time = manualTime(0)
  const bodies = new Map<string, unknown>()
  const sent: Sent[] = []
  const rendered: string[] = []
  const turns: (() => void)[] = []
  const office = { seq: 0, wallOffsetMs: 0, renderMs: 0 }
  const publisher: Publisher = createPublisher({
    time,
    nextTurn: (call) => turns.push(call),
    stamp: () => ({ epoch: 'e', seq: office.seq, at: time.monotonic() as never, wallOffsetMs: office.wallOffsetMs }),
    render(room) {
      rendered.push(roomName(room))
      if (office.renderMs > 0) time.advance(office.renderMs)
      const name = roomName(room)
      return (bodies.has(name) ? bodies.get(name) : { of: name }) as ViewBody | null
    },
  })
  publisher.onMessage((room, message) => sent.push({ room: roomName(room), body: message.body, at: time.monotonic(), message }))

  return {
    time,
    sent,
    rendered,
    turns,
    office,
    publisher,
    set(room: Room, body: unknown) {
      bodies.set(roomName(room), body)
    },
    change(room: Room, body: unknown) {
      bodies.set(roomName(room), body)
      office.seq += 1
      publisher.changed('all')
    },
    /** Everything one listener of a room gets. */
    listen(room: Room): unknown[] {
      const got: unknown[] = []
      publisher.enter(room, (message) => got.push(message.body))
      publisher.onMessage((of, message) => {
        if (roomName(of) === roomName(room)) got.push(message.body)
      })
      return got
    },
    run() {
      while (turns.length > 0) turns.shift()?.()
    },
  }
}

describe('views out', () => {
  test('[W10] a new connection has its view at once, and those after it see the same one', () => {
    const { publisher, listen, rendered } = stage()
    expect(listen(BOARD)).toEqual([{ of: 'display:' }])
    const stale = rendered.length
    const got = listen(BOARD)
    expect(got).toEqual([{ of: 'display:' }])
    expect(rendered.length).toBe(stale + 1)
    expect(publisher.listeners()).toMatchObject({ display: 2, kiosk: 0 })
  })

  test('[W10] a view says of which run, row and moment it is, also to somebody who comes later', () => {
    const { publisher, office, time } = stage()
    office.seq = 7
    publisher.enter(BOARD, () => undefined)
    time.advance(5_000)
    const messages: AnyViewMessage[] = []
    publisher.enter(BOARD, (message) => messages.push(message))
    expect(messages).toEqual([{ name: 'display', epoch: 'e', seq: 7, at: 5_000, wallOffsetMs: 0, body: { of: 'display:' } }])
  })

  test('[W11] a view equal to the last is not sent again', () => {
    const { listen, change } = stage()
    const got = listen(BOARD)
    change(BOARD, { n: 1 })
    change(BOARD, { n: 1 })
    change(KIOSK, { n: 2 })
    expect(got).toEqual([{ of: 'display:' }, { n: 1 }])
  })

  test('[W11] when the wall clock was moved, an equal view is sent with the new offset', () => {
    const { listen, change, office, sent } = stage()
    listen(BOARD)
    office.wallOffsetMs = 3_600_000
    change(BOARD, { of: 'display:' })
    expect(sent.map(({ message }) => message.wallOffsetMs)).toEqual([3_600_000])
  })

  test('[W12] the first change is seen at once; at most 20 go to a room in any second, and the last always', () => {
    const { listen, change, sent, time } = stage()
    listen(BOARD)
    change(BOARD, { n: 0 })
    expect(sent).toHaveLength(1)
    for (let n = 1; n <= 500; n += 1) {
      change(BOARD, { n })
      time.advance(2)
    }
    time.advance(1_000)
    expect(sent.at(-1)?.body).toEqual({ n: 500 })
    for (const { at } of sent) expect(sent.filter((other) => other.at >= at && other.at < at + 1_000).length).toBeLessThanOrEqual(20)
    expect(sent.length).toBeGreaterThan(15)
  })

  test('[W12] whatever happens when, every listener ends with the last view and never gets an equal one twice', () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('change' as const), room: fc.nat(3), n: fc.nat(2) }),
      fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(400) }),
      fc.record({ kind: fc.constant('listen' as const), room: fc.nat(3) }),
    )
    const rooms: readonly Room[] = [BOARD, { view: 'display', hallId: 'h' as HallId, counters: null }, phone(1), phone(2)]
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const { listen, change, time, run } = stage()
        const latest = rooms.map((room) => ({ of: roomName(room) }) as unknown)
        const listeners: { room: number; got: unknown[] }[] = []
        for (const one of acts) {
          const room = 'room' in one ? (rooms[one.room] ?? BOARD) : BOARD
          if (one.kind === 'wait') time.advance(one.ms)
          else if (one.kind === 'listen') listeners.push({ room: one.room, got: listen(room) })
          else {
            latest[one.room] = { n: one.n }
            change(room, latest[one.room])
          }
          run()
        }
        for (let second = 0; second < 3; second += 1) {
          time.advance(1_000)
          run()
        }
        for (const { room, got } of listeners) {
          expect(got.at(-1)).toEqual(latest[room])
          for (let index = 1; index < got.length; index += 1) expect(got[index]).not.toEqual(got[index - 1])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('[W13] displays come first, then kiosks, then consoles; phones wait for all of them', () => {
    const { listen, set, publisher, sent, run } = stage()
    for (const room of [phone(1), CONSOLE, KIOSK, BOARD]) listen(room)
    for (const room of [phone(1), CONSOLE, KIOSK, BOARD]) set(room, 'new')
    publisher.changed('all')
    expect(sent.map(({ room }) => room)).toEqual(['display:', 'kiosk:k', 'console:u'])
    run()
    expect(sent.at(-1)?.room).toBe('ticket:t1')
  })

  test('[W13] news of paper goes to those whom paper concerns only', () => {
    const { listen, set, publisher, sent } = stage()
    for (const room of [KIOSK, BOARD]) {
      listen(room)
      set(room, 'new')
    }
    publisher.changed('papers')
    expect(sent.map(({ room }) => room)).toEqual(['kiosk:k'])
  })

  test('[W14] phones get one round a second, in slices of at most fifty rooms', () => {
    const { listen, set, publisher, sent, turns, time, run } = stage()
    for (let index = 0; index < 120; index += 1) listen(phone(index))
    for (let index = 0; index < 120; index += 1) set(phone(index), 'first')
    publisher.changed('all')
    const slices: number[] = []
    while (turns.length > 0) {
      const before = sent.length
      turns.shift()?.()
      slices.push(sent.length - before)
    }
    expect(slices).toEqual([50, 50, 20])
    set(phone(7), 'second')
    publisher.changed('all')
    run()
    expect(sent).toHaveLength(120)
    time.advance(1_000)
    run()
    expect(sent).toHaveLength(121)
  })

  test('[W14] what changes during a round is in the next one, also on a phone that was served already', () => {
    const { listen, set, publisher, sent, turns, time, run } = stage()
    for (let index = 0; index < 60; index += 1) listen(phone(index))
    set(phone(0), 'first')
    publisher.changed('all')
    turns.shift()?.()
    set(phone(0), 'second')
    publisher.changed('all')
    run()
    expect(sent.map(({ body }) => body)).toEqual(['first'])
    time.advance(1_000)
    run()
    expect(sent.map(({ body }) => body)).toEqual(['first', 'second'])
  })

  test('[W14] a slice ends after a few milliseconds, however few rooms it has served', () => {
    const { listen, set, publisher, office, rendered, turns } = stage()
    for (let index = 0; index < 10; index += 1) listen(phone(index))
    for (let index = 0; index < 10; index += 1) set(phone(index), 'new')
    office.renderMs = 3
    rendered.length = 0
    publisher.changed('all')
    turns.shift()?.()
    expect(rendered).toHaveLength(2)
    expect(turns).toHaveLength(1)
  })

  test('[W15] a room nobody is in costs nothing', () => {
    const { listen, change, publisher, rendered, turns } = stage()
    listen(BOARD)
    listen(phone(1))
    publisher.leave(BOARD)
    publisher.leave(phone(1))
    rendered.length = 0
    change(BOARD, 'new')
    expect(rendered).toEqual([])
    expect(turns).toEqual([])
  })

  test('[W15] after closing nothing is sent any more', () => {
    const { listen, change, publisher, sent, time, run } = stage()
    listen(BOARD)
    listen(phone(1))
    for (let n = 0; n < 20; n += 1) change(BOARD, { n })
    const before = sent.length
    publisher.close()
    time.advance(5_000)
    run()
    expect(sent).toHaveLength(before)
  })

  test('[W31] a room whose view has ended is told so, paced rooms and phones alike; one that never had a view is not', () => {
    const { listen, change, publisher, run, set } = stage()
    const ended: string[] = []
    publisher.onEnd((room) => ended.push(roomName(room)))
    for (const room of [CONSOLE, phone(1), BOARD]) listen(room)
    set(phone(2), null)
    listen(phone(2))
    set(phone(1), null)
    change(CONSOLE, null)
    run()
    expect(ended).toEqual([roomName(CONSOLE), roomName(phone(1))])
  })
})
