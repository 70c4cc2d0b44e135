// One panel: what is kept, against one kind of price.

import { type Comparison, GOAL_QUOTIENT, type Result } from '@loket/sim'
import { type Axis, axisOf } from './picture-axis.ts'
import { element, words } from './picture-elements.ts'
import { lookOf, ring } from './picture-marks.ts'
import { recommendedIn } from './recommendation.ts'

export interface Price {
  readonly title: string
  /** Whether it is a wait, which the goals bound by that of `fifo`. */
  readonly isBounded: boolean
  of(result: Result): number
}

export const PANEL = { width: 310, height: 236 }
const INSIDE = { left: 40, right: 296, top: 22, bottom: 190 }

/** Every second dot is named, where they are not so close that names would cover each other. */
const NAMED_GRACES = [0, 20, 40, 60, 90, 120]
const GREY = '#8a8a8a'
const LINE = { stroke: '#dddddd', 'stroke-width': 1 }

interface Scales {
  readonly across: Axis
  readonly up: Axis
}

export function panel(comparison: Comparison, price: Price, x: number, y: number): string {
  const { results } = comparison
  const kept = results.map((result) => 100 * result.kept)
  const scales: Scales = {
    across: axisOf([Math.min(...results.map(price.of)), Math.max(...results.map(price.of))], [INSIDE.left, INSIDE.right]),
    up: axisOf([Math.min(...kept), Math.max(...kept)], [INSIDE.bottom, INSIDE.top]),
  }
  return element(
    'g',
    { transform: `translate(${x} ${y})` },
    ...grid(scales),
    ...bound(results[0], price, scales),
    curve(results, price, scales),
    ...results.map((result) => mark(result, price, scales)),
    ...recommendedMark(comparison, price, scales),
    words((INSIDE.left + INSIDE.right) / 2, INSIDE.bottom + 32, price.title, { 'text-anchor': 'middle', 'font-size': 12 }),
  )
}

function grid({ across, up }: Scales): readonly string[] {
  return [
    ...up.ticks.flatMap((tick) => {
      const y = up.place(tick)
      return [
        element('line', { x1: INSIDE.left, x2: INSIDE.right, y1: y, y2: y, ...LINE }),
        words(INSIDE.left - 6, y + 4, `${tick}`, { 'text-anchor': 'end', 'font-size': 11 }),
      ]
    }),
    ...across.ticks.map((tick) => words(across.place(tick), INSIDE.bottom + 15, `${tick}`, { 'text-anchor': 'middle', 'font-size': 11 })),
  ]
}

function bound(fifo: Result | undefined, price: Price, { across }: Scales): readonly string[] {
  if (!fifo || !price.isBounded) return []
  const x = across.place(GOAL_QUOTIENT * price.of(fifo))
  return [
    element('line', { x1: x, x2: x, y1: INSIDE.top - 6, y2: INSIDE.bottom, stroke: GREY, 'stroke-width': 1.5, 'stroke-dasharray': '5 4' }),
    words(x + 4, INSIDE.bottom - 6, `${GOAL_QUOTIENT} × fifo`, { 'font-size': 11, fill: '#555555' }),
  ]
}

function at(result: Result, price: Price, { across, up }: Scales): readonly [number, number] {
  return [across.place(price.of(result)), up.place(100 * result.kept)]
}

function graceOf({ contender: { discipline, isOffered } }: Result): number | null {
  return isOffered && discipline.name === 'rescue' ? discipline.graceMinutes : null
}

function curve(results: readonly Result[], price: Price, scales: Scales): string {
  const dots = results.filter((result) => graceOf(result) !== null).map((result) => at(result, price, scales))
  const points = dots.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  return element('polyline', { points, fill: 'none', stroke: '#0b5cad', 'stroke-width': 1.5 })
}

function mark(result: Result, price: Price, scales: Scales): string {
  const [x, y] = at(result, price, scales)
  const look = lookOf(result.contender)
  const grace = graceOf(result)
  const isNamed = grace !== null && NAMED_GRACES.includes(grace)
  // Before the dot where the curve rises straight up, under it where it runs flat.
  const name = isNamed ? words(x + 7, y + 12, `${grace}`, { 'font-size': 10, fill: look.colour }) : ''
  return look.draw(x, y) + name
}

function recommendedMark(comparison: Comparison, price: Price, scales: Scales): readonly string[] {
  const best = recommendedIn(comparison)
  return best === null ? [] : [ring(...at(best, price, scales))]
}
