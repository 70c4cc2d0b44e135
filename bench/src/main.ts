// npm run bench [-- --json] [--only name,…] [--quick]: every figure beside its floor. See docs/performance.md.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { callDisplay } from './figures/call-display.ts'
import { callRate } from './figures/call-rate.ts'
import { encodeTicket } from './figures/encode-ticket.ts'
import { estimateWindows } from './figures/estimate-windows.ts'
import type { Figure } from './figures/figure.ts'
import { issue } from './figures/issue.ts'
import { kioskReady } from './figures/kiosk-ready.ts'
import { pageWeights } from './figures/page-weights.ts'
import { restartDay } from './figures/restart-day.ts'
import { simulateDay } from './figures/simulate-day.ts'
import { touchPaper } from './figures/touch-paper.ts'
import { type BenchOptions, isWanted, readOptions } from './options.ts'
import { thisMachine } from './report/machine.ts'
import type { NamedMetric } from './report/metric.ts'
import { asJson, asTable } from './report/show.ts'

const FIGURES: readonly Figure[] = [
  encodeTicket,
  touchPaper,
  estimateWindows,
  simulateDay,
  issue,
  callRate,
  callDisplay,
  restartDay,
  pageWeights,
  kioskReady,
]

/** Not the system's temporary folder: where that is memory, a commit would cost nothing. */
const FOLDER = fileURLToPath(new URL('../../test-results/', import.meta.url))

async function main(options: BenchOptions): Promise<void> {
  const machine = thisMachine()
  mkdirSync(FOLDER, { recursive: true })
  const folder = mkdtempSync(join(FOLDER, 'bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const metrics = await measureAll(options, () => mkdtempSync(join(folder, 'data-')))
  process.stdout.write(`${options.json ? asJson(metrics, machine) : asTable(metrics, machine)}\n`)
}

async function measureAll(options: BenchOptions, freshFolder: () => string): Promise<readonly NamedMetric[]> {
  const wanted = FIGURES.filter(({ names }) => names.some((name) => isWanted(options, name)))
  if (wanted.length === 0) throw new Error(`there is no such figure; there are ${FIGURES.flatMap(({ names }) => names).join(', ')}`)
  const metrics: NamedMetric[] = []
  for (const figure of wanted) {
    process.stderr.write(`measuring ${figure.names.join(', ')}\n`)
    try {
      metrics.push(...(await figure.measure({ quick: options.quick, freshFolder })))
    } catch (error) {
      // The other figures are worth having; the run as a whole has failed and says so.
      process.stderr.write(`${figure.names.join(', ')} could not be measured: ${inspect(error)}\n`)
      process.exitCode = 1
    }
  }
  return metrics.filter(({ name }) => isWanted(options, name))
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
await main(readOptions(process.argv.slice(2)))
