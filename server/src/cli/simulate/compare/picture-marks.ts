// How each rule looks in the picture: a shape of its own, so that colour only helps.

import type { Contender } from '@loket/sim'
import { element } from './picture-elements.ts'

interface Look {
  readonly colour: string
  /** In the legend. */
  readonly words: string
  draw(x: number, y: number): string
}

const INK = '#1b1b1b'
const BLUE = '#0b5cad'
const BROWN = '#8a4b00'
const VIOLET = '#6b2c91'
const RED = '#b00020'

const polygon = (fill: string, corners: readonly (readonly [number, number])[]) => (x: number, y: number) =>
  element('polygon', { points: corners.map(([dx, dy]) => `${(x + dx).toFixed(1)},${(y + dy).toFixed(1)}`).join(' '), fill })

const LOOKS = {
  fifo: { colour: INK, words: 'fifo', draw: (x, y) => element('circle', { cx: x, cy: y, r: 5, fill: INK }) },
  deadline: {
    colour: BROWN,
    words: 'deadline',
    draw: (x, y) => element('rect', { x: x - 4.5, y: y - 4.5, width: 9, height: 9, fill: BROWN }),
  },
  profileOrder: {
    ...{ colour: VIOLET, words: 'profileOrder' },
    draw: polygon(VIOLET, [
      [0, -6],
      [6, 0],
      [0, 6],
      [-6, 0],
    ]),
  },
  rescue: { colour: BLUE, words: 'rescue, by minutes of grace', draw: (x, y) => element('circle', { cx: x, cy: y, r: 2.5, fill: BLUE }) },
  sacrifice: {
    ...{ colour: RED, words: 'unbounded sacrifice (not offered)' },
    draw: polygon(RED, [
      [0, -6],
      [6, 5],
      [-6, 5],
    ]),
  },
} as const satisfies Record<string, Look>

/** For the legend, in its order. */
export const EVERY_LOOK: readonly Look[] = Object.values(LOOKS)

export function lookOf({ discipline, isOffered }: Contender): Look {
  return isOffered ? LOOKS[discipline.name] : LOOKS.sacrifice
}

/** Around the recommended setting. */
export function ring(x: number, y: number): string {
  return element('circle', { cx: x, cy: y, r: 7, fill: 'none', stroke: BLUE, 'stroke-width': 2 })
}
