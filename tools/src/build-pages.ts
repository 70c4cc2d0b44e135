// Builds the pages of the faces into <face>/dist. With --if-needed only those whose sources have changed.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, type InlineConfig, type Plugin } from 'vite'
import { hashSources, isUpToDate, markBuilt } from './built-from.ts'
import { endPlainly } from './end-plainly.ts'
import { FACES, type Face } from './house.ts'
import { writeLanguageIndex } from './language-index.ts'
import { describeSizes, measurePages } from './page-sizes.ts'
import { PAGES } from './pages.ts'

/** Counts the languages anew, then builds the given faces one after another (each build already uses all cores); answers those that were built. */
export async function buildPages(root: string, faces: readonly Face[], options: { ifNeeded: boolean }): Promise<readonly Face[]> {
  await writeLanguageIndex(root)
  const stale = options.ifNeeded ? faces.filter((face) => !isUpToDate(root, face)) : faces
  for (const face of stale) {
    const hash = hashSources(root, face)
    await buildEach(root, face)
    markBuilt(root, face, hash)
  }
  return stale
}

/** Page by page: built together, each would carry the sentences of all, for those of a language stand in one module. */
async function buildEach(root: string, face: Face): Promise<void> {
  const page = join(root, face, 'page')
  const inputs = PAGES[face].pages.map(({ html }) => join(page, html))
  const missing = inputs.find((input) => !existsSync(input))
  if (missing !== undefined) throw new Error(`${missing} is missing`)
  for (const [place, input] of inputs.entries()) await build(configOf(root, face, { input, isFirst: place === 0 }))
}

/** Vite's own loader of later parts weighs more than it helps here: such a part has one file, and links its style sheet itself. */
const PLAIN_LATER_PARTS: Plugin = {
  name: 'plain-later-parts',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null),
}

function configOf(root: string, face: Face, { input, isFirst }: { readonly input: string; readonly isFirst: boolean }): InlineConfig {
  return {
    configFile: false,
    root: join(root, face, 'page'),
    base: PAGES[face].base,
    logLevel: 'warn',
    plugins: [PLAIN_LATER_PARTS],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: join(root, face, 'dist'),
      emptyOutDir: isFirst,
      // Nothing inline: the server's content policy allows files only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input },
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
