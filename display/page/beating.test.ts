import type { BoardBeat } from '@loket/protocol'
import { beforeEach, expect, test } from 'vitest'
import { BEAT_MS, type Beating, startBeating } from './beating.ts'

let told: BoardBeat[]
let draw: (() => void)[]
let timers: { readonly delayMs: number; readonly then: () => void }[]
let shows: string | null
let saidLast: string
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
  saidLast = '7'
  let seq = 0
  beating = startBeating({
    picture: () => {
      seq += 1
      return { epoch: 'e', seq, shows }
    },
    spoken: () => saidLast,
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

test('[A19] a board tells what is really drawn, with the first picture and every five seconds', () => {
  expect(told).toEqual([])
  drawn()
  expect(told).toEqual([{ epoch: 'e', seq: 1, shows: null, spoken: '7', sound: 'ready' }])
  expect(timers.map(({ delayMs }) => delayMs)).toEqual([BEAT_MS])
  timers[0]?.then()
  expect(told).toHaveLength(2)
})

test('[A19] a page that draws no more goes on telling its last picture, and what it speaks', () => {
  drawn()
  shows = '42'
  saidLast = '42'
  beating.beat()
  timers[0]?.then()
  expect(told.map((beat) => [beat.shows, beat.spoken])).toEqual([
    [null, '7'],
    [null, '42'],
    [null, '42'],
  ])
})

test('[A19] a change of the picture is told once it is drawn', () => {
  drawn()
  shows = '42'
  beating.beat()
  beating.beat()
  drawn()
  expect(told.at(-1)?.shows).toBe('42')
  expect(draw).toEqual([])
  expect(timers).toHaveLength(1)
})

test('[A19] a closed board says nothing more', () => {
  beating.beat()
  beating.close()
  drawn()
  expect([told, timers]).toEqual([[], []])
})
