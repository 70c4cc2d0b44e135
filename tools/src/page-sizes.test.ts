import { expect, test } from 'vitest'
import { describeSizes, firstLoadOf, measurePages } from './page-sizes.ts'
import { tempFolder } from './testing/temp-folder.ts'

const HEAD = (base: string): string =>
  `<link rel="icon" href="${base}x.png"><script type="module" crossorigin src="${base}assets/a.js"></script><link rel="modulepreload" href="${base}assets/b.js"><link rel="stylesheet" href="${base}assets/c.css">`

test('[B12] the first load is what the page asks for at once: scripts, preloaded modules, style sheets', () => {
  expect(firstLoadOf(HEAD('/kiosk/'), '/kiosk/')).toEqual(['assets/a.js', 'assets/b.js', 'assets/c.css'])
})

test('[B12] each page is measured packed, and told when it is over its goal', () => {
  const files = (face: string, html: string, base: string): [string, string][] => [
    [`${face}/dist/${html}`, HEAD(base)],
    [`${face}/dist/assets/a.js`, 'a'.repeat(200_000)],
    [`${face}/dist/assets/b.js`, ''],
    [`${face}/dist/assets/c.css`, ''],
  ]
  const all = [
    ...files('kiosk', 'index.html', '/kiosk/'),
    ...files('display', 'index.html', '/display/'),
    ...files('staff', 'console/index.html', '/staff/'),
    ...files('staff', 'supervisor/index.html', '/staff/'),
    ...files('staff', 'admin/index.html', '/staff/'),
    ...files('phone', 'index.html', '/t/'),
  ]
  const sizes = measurePages(tempFolder(Object.fromEntries(all)))
  expect(sizes.map(({ name }) => name)).toEqual(['kiosk', 'display', 'console', 'supervisor', 'administrator', 'phone'])
  expect(sizes[0]?.gzipBytes).toBeGreaterThan(100)
  expect(sizes[0]?.gzipBytes).toBeLessThan(1_000)
  expect(describeSizes([{ name: 'kiosk', gzipBytes: 46_000, goalBytes: 45_000 }])).toBe('kiosk 46.0 kB of 45.0 kB — over its goal')
})
