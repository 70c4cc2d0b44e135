import { expect, test } from 'vitest'
import { NO_FAULTS } from '../machine/faults.ts'
import type { VirtualPrinter } from '../start-virtual-printer.ts'
import { readVirtualPrinterPage } from './read-virtual-printer-page.ts'

const EMPTY: VirtualPrinter = {
  port: 1,
  papers: [],
  onPaper: () => undefined,
  bytesRead: 0,
  faults: NO_FAULTS,
  setFaults: async () => undefined,
  close: async () => undefined,
}

const PRINTED: VirtualPrinter = {
  ...EMPTY,
  papers: [
    { id: '7', printedAt: 1_000, text: 'A001', svg: '<svg>7</svg>' },
    { id: '8', printedAt: 2_000, text: 'A002', svg: '<svg>8</svg>' },
  ],
}

test('[R48] the page stands alone, in both languages, and obeys a strict content security policy', () => {
  const page = readVirtualPrinterPage(EMPTY, '/printer')
  expect(page?.contentType).toBe('text/html; charset=utf-8')
  expect(page).toEqual(readVirtualPrinterPage(EMPTY, '/printer/'))
  expect(page?.body).toContain('Belum ada kertas yang dicetak.')
  expect(page?.body).toContain('<span lang="en">Nothing was printed yet.')
  expect(page?.body).not.toMatch(/<style|style=|<script(?! type="module" src=)| on[a-z]+=/)
})

test('[R48] everything the page asks for is there', () => {
  const html = readVirtualPrinterPage(EMPTY, '/printer')?.body ?? ''
  const paths = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(paths).toEqual(['/printer/page.css', '/printer/page.js'])
  expect(paths.map((path) => readVirtualPrinterPage(EMPTY, path)?.contentType)).toEqual([
    'text/css; charset=utf-8',
    'text/javascript; charset=utf-8',
  ])
})

test('[R48] lists the papers newest first, and draws each', () => {
  expect(JSON.parse(readVirtualPrinterPage(PRINTED, '/printer/papers')?.body ?? '')).toEqual([
    { id: '8', printedAt: 2_000, text: 'A002' },
    { id: '7', printedAt: 1_000, text: 'A001' },
  ])
  expect(readVirtualPrinterPage(PRINTED, '/printer/papers/7.svg')).toEqual({
    contentType: 'image/svg+xml; charset=utf-8',
    body: '<svg>7</svg>',
  })
})

test.each(['/printer/papers/9.svg', '/printer/papers/7', '/printer/../page.css', '/printer/page.ts', '/', ''])(
  '[R48] has nothing at %s',
  (path) => {
    expect(readVirtualPrinterPage(PRINTED, path)).toBeNull()
  },
)
