import type { Command, CounterId, Instant, ViewMessage } from '@loket/protocol'
import type { Sent } from '@loket/ui'
import { type ReadonlySignal, signal } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import { createDesk } from './desk.ts'
import { leave } from './leave.ts'
import { createPressGuard } from './press-guard.ts'

const counterId = 'l3' as CounterId
const NEXT: Command = { type: 'callNext', counterId }

function view(seq: number, epoch = 'one'): ViewMessage<'console'> {
  return { name: 'console', epoch, seq, at: 0 as Instant, wallOffsetMs: 0, body: {} as ViewMessage<'console'>['body'] }
}

/** A desk whose server answers when the test says so. */
function openDesk(restMs = 0) {
  const shown = signal<ViewMessage<'console'> | null>(view(10))
  const sent: Command[] = []
  let answer: (answer: Sent) => void = () => undefined
  let now = 0
  const desk = createDesk({
    guard: createPressGuard({ now: () => now, restMs }),
    connection: {
      message: () => shown as ReadonlySignal<never>,
      send: (command) => {
        sent.push(command)
        return new Promise<Sent>((resolve) => {
          answer = resolve
        })
      },
    },
  })
  return {
    desk,
    shown,
    sent,
    answer: (given: Sent) => answer(given),
    later: (ms: number) => {
      now += ms
    },
  }
}

describe('the desk', () => {
  test('[F55] the second half of a double press does nothing, however fast the answer was', async () => {
    const { desk, shown, sent, answer, later } = openDesk(600)
    const first = desk.press(NEXT)
    answer({ ok: true, seq: 11 })
    expect(await first).toBe(true)
    shown.value = view(11)
    later(599)
    expect(await desk.press(NEXT)).toBe(false)
    later(1)
    void desk.press(NEXT)
    expect(sent).toHaveLength(2)
  })

  test('[F56] nothing is sent while a command is on its way or its result is not on the screen yet', async () => {
    const { desk, shown, sent, answer } = openDesk()
    const first = desk.press(NEXT)
    expect([desk.busy.value, await desk.press(NEXT)]).toEqual([true, false])
    answer({ ok: true, seq: 12 })
    await first
    shown.value = view(11)
    expect([desk.busy.value, await desk.press(NEXT)]).toEqual([true, false])
    shown.value = view(12)
    expect(desk.busy.value).toBe(false)
    expect(sent).toHaveLength(1)
  })

  test('[F56] a view of a restarted server releases the desk', async () => {
    const { desk, shown, answer } = openDesk()
    const first = desk.press(NEXT)
    answer({ ok: true, seq: 12 })
    await first
    shown.value = view(3, 'two')
    expect(desk.busy.value).toBe(false)
  })

  test('[F60] a refusal is kept to be told, until the next press', async () => {
    const { desk, answer } = openDesk()
    const first = desk.press(NEXT)
    answer({ ok: false, refusal: { type: 'queueEmpty' } })
    expect(await first).toBe(false)
    expect([desk.busy.value, desk.refusal.value]).toEqual([false, { type: 'queueEmpty' }])
    void desk.press(NEXT)
    expect(desk.refusal.value).toBeNull()
  })

  test('[F60] silence of the server is told like a refusal', async () => {
    const { desk, answer } = openDesk()
    const first = desk.press(NEXT)
    answer({ ok: false, refusal: { type: 'noAnswer' } })
    await first
    expect(desk.refusal.value).toEqual({ type: 'noAnswer' })
  })
})

describe('leaving', () => {
  const seat = { id: counterId, number: 3, state: 'open', pauseReason: null } as const

  test('[F61] an open counter is closed before the agent is signed out', async () => {
    const done: string[] = []
    const press = (command: Command) => Promise.resolve(done.push(command.type) > 0)
    const signOut = () => Promise.resolve(done.push('signOut') > 0)
    expect(await leave({ seat, desk: { press }, signOut })).toBe(true)
    expect(done).toEqual(['closeCounter', 'signOut'])
    await leave({ seat: null, desk: { press }, signOut })
    expect(done).toEqual(['closeCounter', 'signOut', 'signOut'])
  })

  test('[F61] where closing is refused the agent stays signed in', async () => {
    let signedOut = false
    const signOut = () => {
      signedOut = true
      return Promise.resolve(true)
    }
    expect(await leave({ seat, desk: { press: () => Promise.resolve(false) }, signOut })).toBe(false)
    expect(signedOut).toBe(false)
  })
})
