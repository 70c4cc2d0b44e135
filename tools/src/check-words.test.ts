import { expect, test } from 'vitest'
import { findWords } from './check-words.ts'

const unfinished = ['TO', 'DO'].join('')
const misspelt = ['antri', 'an'].join('')
const host = ['registry', 'example', 'org'].join('.')

test('[B8] unfinished business in any source is named with its line', () => {
  expect(findWords('server/src/x.ts', `const a = 1\n// ${unfinished}: later`)).toEqual([
    `server/src/x.ts:2 says ${unfinished}: finish it, or write it down outside the source`,
  ])
})

test('[B8] a misspelling is named where the public could read it, and only there', () => {
  expect(findWords('texts/src/languages/id.ts', `'Nomor ${misspelt} Anda'`)).toHaveLength(1)
  expect(findWords('kiosk/page/index.html', `<p>${misspelt.toUpperCase()}</p>`)).toHaveLength(1)
  expect(findWords('docs/glossary.md', `never ${misspelt}`)).toEqual([])
})

test('[B8] the host of a package registry is named', () => {
  expect(findWords('docs/operations.md', `from ${host}`)).toHaveLength(1)
})

test('[B8] a catch that says nothing is named', () => {
  const silent = ['} catch', '{', '}'].join(' ')
  expect(findWords('server/src/x.ts', `try {\n${silent}\n`)).toEqual([
    'server/src/x.ts:2 catches and says nothing: write why going on is right',
  ])
  expect(findWords('server/src/x.ts', 'try {} catch {\n  // Not there yet.\n}')).toEqual([])
})
