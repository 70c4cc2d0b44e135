import type { Command, CounterId, Instant, ViewMessage } from '@loket/protocol'
import type { Sent } from '@loket/ui'
import { type ReadonlySignal, signal } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import { createDesk } from './desk.ts'
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
    page: 'console',
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
    expect(await first).toEqual({ ok: true, seq: 11 })
    shown.value = view(11)
    later(599)
    expect(await desk.press(NEXT)).toBeNull()
    later(1)
    void desk.press(NEXT)
    expect(sent).toHaveLength(2)
  })

  test('[F55] a press that opens a question counts too, so that its second half answers nothing', async () => {
    const { desk, sent, later } = openDesk(600)
    expect([desk.isReady(), desk.touch(), desk.isReady(), desk.touch()]).toEqual([true, true, false, false])
    expect(await desk.press(NEXT)).toBeNull()
    later(600)
    expect(desk.isReady()).toBe(true)
    void desk.press(NEXT)
    expect([sent.length, desk.isReady(), desk.touch()]).toEqual([1, false, false])
  })

  test('[F56] nothing is sent while a command is on its way or its result is not on the screen yet', async () => {
    const { desk, shown, sent, answer } = openDesk()
    const first = desk.press(NEXT)
    expect([desk.busy.value, await desk.press(NEXT)]).toEqual([true, null])
    answer({ ok: true, seq: 12 })
    await first
    shown.value = view(11)
    expect([desk.busy.value, await desk.press(NEXT)]).toEqual([true, null])
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
    expect(await first).toMatchObject({ ok: false })
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

  test('[R142] a paper that was asked for is kept to be told, until something else is pressed; one that was refused was not asked for', async () => {
    const { desk, shown, answer } = openDesk()
    const press = async (command: Command, given: Sent) => {
      const pressed = desk.press(command)
      answer(given)
      await pressed
      shown.value = view(given.ok ? given.seq : 0)
    }
    await press({ type: 'printTest', stationId: 'server' }, { ok: true, seq: 11 })
    expect(desk.asked.value).toBe('printTest')
    await press({ type: 'printTest', stationId: 'server' }, { ok: false, refusal: { type: 'stationUnknown' } })
    expect(desk.asked.value).toBeNull()
    await press({ type: 'printCopy', ticketId: 't1' as never }, { ok: true, seq: 12 })
    expect(desk.asked.value).toBe('printCopy')
    await press(NEXT, { ok: true, seq: 13 })
    expect(desk.asked.value).toBeNull()
    await press({ type: 'printChecklist', serviceId: 'ktp' as never, language: 'id' }, { ok: true, seq: 14 })
    expect(desk.asked.value).toBe('printChecklist')
    desk.explain({ type: 'queueEmpty' })
    expect(desk.asked.value).toBeNull()
  })
})
