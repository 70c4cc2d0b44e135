// Builds the pages of the faces into <face>/dist. With --if-needed only those whose sources have changed.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { hashSources, isUpToDate, markBuilt } from './built-from.ts'
import { endPlainly } from './end-plainly.ts'
import { FACES, type Face } from './house.ts'
import { describeSizes, measurePages } from './page-sizes.ts'
import { PAGES } from './pages.ts'

/** Builds the given faces one after another (each build already uses all cores); answers those that were built. */
export async function buildPages(root: string, faces: readonly Face[], options: { ifNeeded: boolean }): Promise<readonly Face[]> {
  const stale = options.ifNeeded ? faces.filter((face) => !isUpToDate(root, face)) : faces
  for (const face of stale) {
    const hash = hashSources(root, face)
    await build(configOf(root, face))
    markBuilt(root, face, hash)
  }
  return stale
}

function configOf(root: string, face: Face): InlineConfig {
  const { base, pages } = PAGES[face]
  const page = join(root, face, 'page')
  const inputs = pages.map(({ html }) => join(page, html))
  const missing = inputs.find((input) => !existsSync(input))
  if (missing !== undefined) throw new Error(`${missing} is missing`)
  return {
    configFile: false,
    root: page,
    base,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: join(root, face, 'dist'),
      emptyOutDir: true,
      // Nothing inline: the server's content policy allows files only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: inputs },
    },
  }
}

async function buildAndTell(root: string, ifNeeded: boolean): Promise<number> {
  const started = performance.now()
  const built = await buildPages(root, FACES, { ifNeeded })
  if (built.length > 0) {
    console.log(`Pages built in ${((performance.now() - started) / 1_000).toFixed(1)} s: ${built.join(', ')}`)
    console.log(describeSizes(measurePages(root)))
  }
  return 0
}

if (import.meta.main) await endPlainly(() => buildAndTell(process.cwd(), process.argv.includes('--if-needed')))
