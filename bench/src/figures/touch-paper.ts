// From the citizen's last touch to the cut of the paper, beside the sum of what it cannot do without.

import { join } from 'node:path'
import { startVirtualPrinter } from '@loket/printer'
import { startLoadServer } from '../load/load-office.ts'
import { openPaperParts, type PaperParts } from '../load/paper-parts.ts'
import { watchPapers } from '../load/paper-watch.ts'
import { openTouchKiosk } from '../load/touch-kiosk.ts'
import { atMost, bounded, metric } from '../report/metric.ts'
import { median, percentile } from '../report/statistics.ts'
import type { Figure, FigureContext } from './figure.ts'
import { buildPages } from './page-weights.ts'
import { interleaved } from './rounds.ts'

const MOST_P99_MS = 150
/** The ticket, the lease of its print job, and the word that its bytes may leave: each is durable before the next step. */
const COMMITS = 3

export const touchPaper: Figure = {
  names: ['touch_paper', 'touch_paper_p99'],
  async measure(context) {
    const { touches, parts } = await measureTouches(context)
    const p99 = bounded('touch_paper_p99', percentile(touches, 0.99), { most: MOST_P99_MS, unit: 'ms' })
    const goal = atMost(1.5)
    const also = { ...goal, words: `${goal.words}, p99 ≤ ${MOST_P99_MS} ms`, also: p99.holds }
    return [metric('touch_paper', { value: median(touches), floor: parts }, also), p99]
  },
}

async function measureTouches({
  quick,
  freshFolder,
}: FigureContext): Promise<{ readonly touches: readonly number[]; readonly parts: number }> {
  await buildPages()
  const printer = await startVirtualPrinter({ port: 0 })
  const papers = watchPapers(printer)
  const office = await startLoadServer(freshFolder(), `tcp://127.0.0.1:${printer.port}`)
  const parts = await openPaperParts(join(freshFolder(), 'parts.sqlite'))
  try {
    // Asked what it answers, the printer prints a first page; then the office is ready.
    while (printer.papers.length === 0) await papers.next()
    const kiosk = await openTouchKiosk(office.url)
    const touch = async (): Promise<number> => {
      const paper = papers.next()
      const touchedAt = await kiosk.takeTicket()
      return (await paper) - touchedAt
    }
    for (let warmUp = 0; warmUp < 5; warmUp += 1) await touch()
    const rounds = await interleaved(quick ? 10 : 150, [touch, () => partsOnce(parts)])
    await kiosk.close()
    return { touches: rounds[0] ?? [], parts: median(rounds[1] ?? []) }
  } finally {
    await parts.close()
    await office.end()
    await printer.close()
  }
}

async function partsOnce({ commit, encode, command, question, bytes }: PaperParts): Promise<number> {
  let sum = (await command()) + (await encode()) + (await question()) + (await bytes())
  for (let count = 0; count < COMMITS; count += 1) sum += await commit()
  return sum
}
