import type { BoardMedium } from '@loket/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMediaPlayer, type MediaPlayer } from './media-player.ts'
import { nextMedium, PICTURE_MS } from './playlist.ts'

const picture = (name: string): BoardMedium => ({ name, kind: 'picture' })
const film = (name: string): BoardMedium => ({ name, kind: 'film' })

/** What the server says; `null`: it is away. */
let list: readonly BoardMedium[] | null
let player: MediaPlayer

async function play(...media: readonly BoardMedium[]): Promise<void> {
  list = media
  player = createMediaPlayer({
    fetchList: () => (list === null ? Promise.reject(new Error('away')) : Promise.resolve(list)),
    after: (delayMs, then) => {
      const timer = setTimeout(then, delayMs)
      return () => clearTimeout(timer)
    },
  })
  await vi.advanceTimersByTimeAsync(0)
}

const shown = () => player.shown.value?.name ?? null

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  player.close()
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

test('[A22] each has its turn in the order of the names, and they come round', async () => {
  await play()
  const three = [picture('1.jpg'), film('2.mp4'), picture('3.png')]
  const order = ['1.jpg', '2.mp4', '3.png', null].map((over) => nextMedium(three, over, new Set())?.name)
  expect(order).toEqual(['2.mp4', '3.png', '1.jpg', '1.jpg'])
  expect(nextMedium(three, '2.mp4', new Set(['3.png']))?.name).toBe('1.jpg')
  expect(nextMedium(three, '1.jpg', new Set(['1.jpg', '2.mp4', '3.png']))).toBeNull()
})

test('[A22] pictures change by themselves, and what is put into the folder is seen within a minute', async () => {
  await play()
  expect(shown()).toBeNull()
  list = [picture('1.jpg'), picture('2.jpg')]
  await vi.advanceTimersByTimeAsync(60_000)
  expect(shown()).toBe('1.jpg')
  await vi.advanceTimersByTimeAsync(PICTURE_MS)
  expect(shown()).toBe('2.jpg')
})

test('[A22] a film plays to its end', async () => {
  await play(film('1.mp4'), picture('2.jpg'))
  await vi.advanceTimersByTimeAsync(4 * PICTURE_MS)
  expect(shown()).toBe('1.mp4')
  player.ended()
  expect(shown()).toBe('2.jpg')
})

test('[A22] a film that is alone begins again when it has ended', async () => {
  await play(film('1.mp4'))
  const first = player.shown.value?.turn
  player.ended()
  expect(shown()).toBe('1.mp4')
  expect(player.shown.value?.turn).not.toBe(first)
})

test('[A22] what cannot be shown is passed over, and tried again with the next look at the list', async () => {
  await play(picture('1.jpg'))
  player.failed()
  expect(shown()).toBeNull()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(shown()).toBe('1.jpg')
})

test('[A22] a list that cannot be had leaves what is shown; one without it takes it away', async () => {
  await play(picture('1.jpg'))
  list = null
  await vi.advanceTimersByTimeAsync(60_000)
  expect(shown()).toBe('1.jpg')
  list = []
  await vi.advanceTimersByTimeAsync(60_000)
  expect(shown()).toBeNull()
})
