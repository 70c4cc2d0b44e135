// How much a browser loads before a page works: its HTML's scripts, the modules they need at once, and its style sheets.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { FACES } from './house.ts'
import { PAGES } from './pages.ts'

export interface PageSize {
  readonly name: string
  /** JavaScript and CSS of the first load, gzip, bytes. */
  readonly gzipBytes: number
  readonly goalBytes: number
}

/** Sizes of all built pages below `root`. */
export function measurePages(root: string): readonly PageSize[] {
  return FACES.flatMap((face) =>
    PAGES[face].pages.map(({ name, html, goalKb }) => {
      const dist = join(root, face, 'dist')
      const files = firstLoadOf(readFileSync(join(dist, html), 'utf8'), PAGES[face].base)
      const gzipBytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0)
      return { name, gzipBytes, goalBytes: goalKb * 1_000 }
    }),
  )
}

/** Files below `base` that the HTML asks for at once: scripts, preloaded modules, style sheets. */
export function firstLoadOf(html: string, base: string): readonly string[] {
  const targets = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '')
  return targets.filter((target) => target.startsWith(base)).map((target) => target.slice(base.length))
}

/** One line a page, as "kiosk 38.2 kB of 45 kB". */
export function describeSizes(sizes: readonly PageSize[]): string {
  const kb = (bytes: number): string => (bytes / 1_000).toFixed(1)
  return sizes
    .map(
      ({ name, gzipBytes, goalBytes }) =>
        `${name} ${kb(gzipBytes)} kB of ${kb(goalBytes)} kB${gzipBytes > goalBytes ? ' — over its goal' : ''}`,
    )
    .join('\n')
}
