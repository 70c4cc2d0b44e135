import type { BoardBeat } from '@loket/protocol'
import { beforeEach, expect, test } from 'vitest'
import { BEAT_MS, type Beating, startBeating } from './beating.ts'

let told: BoardBeat[]
let draw: (() => void)[]
let timers: { readonly delayMs: number; readonly then: () => void }[]
let shows: string | null
let beating: Beating

/** The browser draws a picture. */
function drawn(): void {
  const waiting = draw
  draw = []
  for (const then of waiting) then()
}

beforeEach(() => {
  told = []
  draw = []
  timers = []
  shows = null
  let seq = 0
  beating = startBeating({
    drawn: () => {
      seq += 1
      return { epoch: 'e', seq, shows }
    },
    spoken: () => '7',
    sound: () => 'ready',
    tell: (beat) => void told.push(beat),
    afterDrawing: (then) => void draw.push(then),
    after: (delayMs, then) => {
      const timer = { delayMs, then }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
  })
})

test('[A19] a board tells what is really drawn, at once and every five seconds', () => {
  expect(told).toEqual([])
  drawn()
  expect(told).toEqual([{ epoch: 'e', seq: 1, shows: null, spoken: '7', sound: 'ready' }])
  expect(timers.map(({ delayMs }) => delayMs)).toEqual([BEAT_MS])
  timers[0]?.then()
  drawn()
  expect(told).toHaveLength(2)
})

test('[A19] a page that draws no more does not beat, whatever its timers do', () => {
  drawn()
  timers[0]?.then()
  expect(told).toHaveLength(1)
})

test('[A19] a change is told with the next picture, several changes once', () => {
  drawn()
  shows = '42'
  beating.beat()
  beating.beat()
  drawn()
  expect(told.map((beat) => beat.shows)).toEqual([null, '42'])
  expect(timers).toHaveLength(1)
})

test('[A19] a closed board says nothing more', () => {
  beating.beat()
  beating.close()
  drawn()
  expect([told, timers]).toEqual([[], []])
})
