import type { TicketView } from '@loket/protocol'
import { phoneActsTextsFor } from '@loket/texts'
import { morning, SAMPLE_TICKET } from '@loket/ui/testing'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CallCard } from './call-card.tsx'
import { RingCard } from './ring-card.tsx'

const TEXTS = phoneActsTextsFor('id')

/** What the phone did to be noticed, in order. */
let done: string[]
let soundStarts: boolean

class FakeAudio {
  readonly destination = {}
  readonly currentTime = 0
  state = 'suspended'

  async resume(): Promise<void> {
    if (soundStarts) this.state = 'running'
  }

  async close(): Promise<void> {
    this.state = 'closed'
  }

  createGain() {
    return { gain: { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined }, connect: () => undefined }
  }

  createOscillator() {
    return {
      type: '',
      frequency: { value: 0 },
      connect: () => undefined,
      stop: () => undefined,
      start: (at: number) => {
        if (at === 0) done.push('chime')
      },
    }
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  done = []
  soundStarts = true
  vi.stubGlobal('AudioContext', FakeAudio)
  Object.assign(navigator, {
    vibrate: (pattern: number | number[]) => {
      done.push(typeof pattern === 'number' ? 'short' : 'long')
      return true
    },
    wakeLock: { request: async () => ({ release: async () => done.push('dark') }) },
  })
})

afterEach(async () => {
  await act(() => render(null, document.body))
  vi.useRealTimers()
  vi.unstubAllGlobals()
  for (const name of ['vibrate', 'wakeLock']) Reflect.deleteProperty(navigator, name)
})

async function show(change: Partial<TicketView> = {}): Promise<string> {
  await act(() => render(<RingCard ticket={{ ...SAMPLE_TICKET, ...change }} texts={TEXTS} />, document.body))
  return document.body.textContent ?? ''
}

async function press(words: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)
  if (!button) throw new Error(`no button "${words}" in: ${document.body.textContent}`)
  await act(async () => button.click())
}

async function allow(): Promise<void> {
  await press('Bunyikan saat dipanggil')
  await vi.waitFor(() => expect(document.querySelector('.abilities')).not.toBeNull())
  done = []
}

async function pass(ms: number): Promise<void> {
  await act(async () => void (await vi.advanceTimersByTimeAsync(ms)))
}

const CALLED = { state: 'called', counterNumber: 3 } as const

function call(count: number, minutes = 0): Partial<TicketView> {
  return { ...CALLED, call: { at: morning(minutes), count, last: count > 1 } }
}

test('[F110] one touch allows it: a chime and a short vibration prove it, and what this phone can do is said', async () => {
  await show()
  expect(done).toEqual([])
  await press('Bunyikan saat dipanggil')
  await vi.waitFor(() => expect(document.querySelector('.abilities')).not.toBeNull())
  expect(done.toSorted()).toEqual(['chime', 'short'])
  expect(document.body.textContent).toContain('Ponsel ini akan memberi tahu saat nomor Anda dipanggil.')
  expect(document.body.textContent).toContain('Layar tetap menyala')
})

test('[F110] what this phone cannot do is said, and a phone that can do nothing is offered nothing', async () => {
  soundStarts = false
  Reflect.deleteProperty(navigator, 'wakeLock')
  await show()
  await press('Bunyikan saat dipanggil')
  await vi.waitFor(() => expect(document.body.textContent).toContain('tidak mengizinkan bunyi'))
  expect(document.body.textContent).toContain('Getar menyala')
  expect(document.body.textContent).toContain('Jangan kunci ponsel')
  await act(() => render(null, document.body))
  vi.stubGlobal('AudioContext', undefined)
  Reflect.deleteProperty(navigator, 'vibrate')
  expect(await show()).toBe('')
})

test('[F111] it rings with each call and recall, and never twice for the same one', async () => {
  await show()
  await allow()
  await show(call(1))
  await pass(0)
  expect(done.toSorted()).toEqual(['chime', 'long'])
  await act(async () => void document.dispatchEvent(new Event('pointerdown')))
  await show(call(1))
  await pass(60_000)
  expect(done).toHaveLength(2)
  await show(call(2))
  await pass(0)
  expect(done).toHaveLength(4)
})

test('[F111] a call after a return to the queue is another one, also where the page never saw it waiting', async () => {
  await show()
  await allow()
  await show(call(1))
  await act(async () => void document.dispatchEvent(new Event('pointerdown')))
  await show(call(1, 5))
  await pass(0)
  expect(done.filter((what) => what === 'chime')).toHaveLength(2)
})

test('[F111] it rings again until it is touched, eight times at most, and falls silent when the service starts', async () => {
  await show()
  await allow()
  await show(call(1))
  await pass(60_000)
  expect(done.filter((what) => what === 'long')).toHaveLength(8)
  await show(call(2))
  await show({ state: 'checking', counterNumber: 3 })
  await pass(60_000)
  expect(done.filter((what) => what === 'long')).toHaveLength(9)
})

test('[F112] a page in the background that may make no sound rings when it is seen again, if the call still stands', async () => {
  await show()
  await allow()
  soundStarts = false
  await press('Matikan bunyi')
  await allow()
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  await show(call(1))
  await pass(10_000)
  expect(done).toEqual([])
  hidden.mockReturnValue(false)
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')))
  expect(done).toContain('long')
  await show({ state: 'waiting', counterNumber: null })
  hidden.mockReturnValue(true)
  done = []
  await show(call(1, 9))
  await show({ state: 'checking', counterNumber: 3 })
  hidden.mockReturnValue(false)
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')))
  expect(done).toEqual([])
  hidden.mockRestore()
})

test('[F110] it is switched off as easily, and nobody who is served or gone is asked', async () => {
  await show()
  await allow()
  await press('Matikan bunyi')
  await show(call(1))
  await pass(10_000)
  expect(done).toEqual(['dark'])
  for (const state of ['checking', 'processing', 'completed', 'cancelled'] as const) expect(await show({ state }), state).toBe('')
})

test('[F145] once the visit has ended the screen may go dark, and whoever comes back after an absence allows it anew', async () => {
  const ending = { outcome: null, resultOn: null, redirectedTo: null, missing: [], rejoinUntil: null }
  await show()
  await allow()
  await show({ state: 'checking', counterNumber: 3 })
  await pass(0)
  expect(done).toEqual([])
  expect(await show({ state: 'noShow', ending })).toBe('')
  await pass(0)
  expect(done).toEqual(['dark'])
  expect(await show()).toContain('Bunyikan saat dipanggil')
  await show(call(1, 9))
  await pass(10_000)
  expect(done).toEqual(['dark'])
})

test('[F113] the tab says by turns where to go, until the service starts', async () => {
  const card = (change: Partial<TicketView>) =>
    act(() => render(<CallCard ticket={{ ...SAMPLE_TICKET, ...change }} texts={TEXTS} title="A027 · Nomor antrean saya" />, document.body))
  await card(call(1))
  expect(document.title).toBe('● A027 → LOKET 3')
  await pass(1_000)
  expect(document.title).toBe('A027 · Nomor antrean saya')
  await pass(1_000)
  expect(document.title).toBe('● A027 → LOKET 3')
  expect(document.body.textContent).toBe('')
  await card(call(2))
  expect(document.querySelector('[role=status]')?.textContent).toBe('Panggilan terakhir. Segera menuju loket.')
  await card({ ...CALLED, call: { at: morning(0), count: 2, last: false } })
  expect(document.querySelector('[role=status]')?.textContent).toBe('Panggilan ke-2')
  await card({ state: 'checking' })
  await pass(3_000)
  expect(document.title).toBe('A027 · Nomor antrean saya')
})
