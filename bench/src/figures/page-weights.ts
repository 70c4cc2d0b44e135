// What a browser has to load before a page works, as the server serves it: JavaScript and CSS, gzip. Fonts and clips come later, or not at all.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { startLoadServer } from '../load/load-office.ts'
import { bounded, type NamedMetric } from '../report/metric.ts'
import type { Figure } from './figure.ts'

const BUILD_PAGES = fileURLToPath(new URL('../../../tools/src/build-pages.ts', import.meta.url))

const PAGES = [
  { name: 'kiosk_gzip', path: '/kiosk/', mostKb: 45 },
  { name: 'display_gzip', path: '/display/', mostKb: 45 },
  { name: 'phone_gzip', path: '/t/abcdefghijklmnopqrst', mostKb: 30 },
  { name: 'console_gzip', path: '/staff/', mostKb: 60 },
] as const

export const pageWeights: Figure = {
  names: PAGES.map(({ name }) => name),
  async measure({ freshFolder }) {
    await buildPages()
    const { url, end } = await startLoadServer(freshFolder())
    try {
      const metrics: NamedMetric[] = []
      for (const { name, path, mostKb } of PAGES)
        metrics.push(bounded(name, (await weigh(url, path)) / 1_000, { most: mostKb, unit: 'kB' }))
      return metrics
    } finally {
      await end()
    }
  },
}

/** Where they are not built, or older than their source. */
export async function buildPages(): Promise<void> {
  const build = spawn(process.execPath, [BUILD_PAGES, '--if-needed'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(build, 'close')
  if (code !== 0) throw new Error(`the pages could not be built: npm run build says why`)
}

/** Bytes of the first load, gzip, each file by itself. */
async function weigh(url: string, path: string): Promise<number> {
  const html = await (await load(new URL(path, url))).toString()
  const files = firstLoadOf(html)
  if (files.length === 0) throw new Error(`${path} loads no script`)
  const weights = await Promise.all(files.map(async (file) => gzipSync(await load(new URL(file, url + path))).length))
  return weights.reduce((sum, weight) => sum + weight, 0)
}

async function load(url: URL): Promise<Buffer> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`)
  return Buffer.from(await response.arrayBuffer())
}

/** Scripts, modules they need at once, and style sheets that a page asks for. */
export function firstLoadOf(html: string): readonly string[] {
  const tags = html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.(?:js|css))"/g)
  return [...tags].flatMap(([, file]) => file ?? [])
}
