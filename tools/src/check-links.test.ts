import { expect, test } from 'vitest'
import { anchorsOf, checkLinks, localLinksOf } from './check-links.ts'
import { tempFolder } from './testing/temp-folder.ts'

test('[B7] a link to a file or a heading that is not there is named', () => {
  const root = tempFolder({
    'README.md': '[a](docs/a.md) [b](docs/b.md) [c](docs/a.md#the-two-clocks) [d](docs/a.md#nothing) [e](#here)\n\n# Here\n',
    'docs/a.md': '# A\n\n## The *two* clocks\n\n[up](../README.md)\n',
  })
  expect(checkLinks(root)).toEqual({
    problems: [
      'README.md links to docs/b.md: there is no docs/b.md',
      'README.md links to docs/a.md#nothing: docs/a.md has no such heading',
    ],
    links: 6,
    documents: 2,
  })
})

test('[B7] pictures, references and elements are links too; the outside world and code are not', () => {
  const text = '![p](p.png) [![q](q.png)](r.md)\n[s]: s.md\n<img src="t.png">\n[w](https://example.org) `[x](x.md)`\n```\n[y](y.md)\n```\n'
  expect([...localLinksOf(text)].sort()).toEqual(['p.png', 'q.png', 'r.md', 's.md', 't.png'])
})

test('[B7] a heading that comes twice is numbered, one inside code is none', () => {
  expect([...anchorsOf('# Set-up, first\n## Set-up, first\n```\n# not one\n```\n')]).toEqual(['set-up-first', 'set-up-first-1'])
})
