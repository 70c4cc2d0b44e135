// The frontier as a picture: for each scenario what is kept, against the longest waits and against the overtakings. The figures stand in the report.

import type { ScenarioComparisons } from './comparisons.ts'
import { overtakenInAll } from './figures-in-words.ts'
import { element, escaped, words } from './picture-elements.ts'
import { EVERY_LOOK, ring } from './picture-marks.ts'
import { PANEL, type Price, panel } from './picture-panel.ts'
import { recommendationWords } from './recommendation.ts'

const PRICES: readonly Price[] = [
  { title: '99 of 100 wait no longer, minutes', isBounded: true, of: ({ waits }) => waits.p99 },
  { title: '999 of 1000 wait no longer, minutes', isBounded: true, of: ({ waits }) => waits.p999 },
  { title: 'overtaken, times a ticket', isBounded: false, of: overtakenInAll },
]

const MARGIN = 20
const HEAD = 96
const ROW = PANEL.height + 34
const WIDTH = 2 * MARGIN + PRICES.length * PANEL.width
const TITLE = 'What each rule keeps, and what it costs'

/** SVG, with a title and, for those who cannot see it, a description that says what it shows. */
export function frontierPicture(compared: readonly ScenarioComparisons[]): string {
  const height = HEAD + compared.length * ROW
  const { load, counters } = compared[0]?.frontier ?? { load: 0, counters: 0 }
  const described = compared.map(({ scenario, frontier }) => `${scenario.name}: ${recommendationWords(frontier)}`).join(' ')
  return `${element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height },
      ...{ role: 'img', 'aria-labelledby': 'title description', 'font-family': 'sans-serif', fill: '#1b1b1b' },
    },
    element('title', { id: 'title' }, TITLE),
    element('desc', { id: 'description' }, escaped(described.replaceAll('`', ''))),
    element('rect', { width: WIDTH, height, fill: '#ffffff' }),
    words(MARGIN, 30, TITLE, { 'font-size': 20, 'font-weight': 'bold' }),
    words(MARGIN, 52, `Of 100 tickets served within their wait target (upwards); ${counters} counters, load ${load}`, { 'font-size': 13 }),
    ...legend(),
    ...compared.flatMap((one, row) => rowOf(one, HEAD + row * ROW)),
  )}\n`
}

const LEGEND_WIDTHS = [60, 90, 110, 200, 220]

function legend(): readonly string[] {
  let x = MARGIN + 6
  const entries = EVERY_LOOK.map((look, place) => {
    const entry = look.draw(x, 74) + words(x + 12, 78, look.words, { 'font-size': 12 })
    x += LEGEND_WIDTHS[place] ?? 0
    return entry
  })
  return [...entries, ring(x, 74), words(x + 12, 78, 'recommended', { 'font-size': 12 })]
}

function rowOf({ scenario, frontier }: ScenarioComparisons, y: number): readonly string[] {
  return [
    words(MARGIN, y + 16, `${scenario.name}: ${scenario.title}`, { 'font-size': 14, 'font-weight': 'bold' }),
    ...PRICES.map((price, column) => panel(frontier, price, MARGIN + column * PANEL.width, y + 18)),
  ]
}
