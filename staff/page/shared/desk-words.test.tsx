import { staffTextsFor } from '@loket/texts'
import { SAMPLE_OFFICE } from '@loket/ui/testing'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DeskWords } from './desk-words.tsx'
import { type FakeDesk, fakeDesk } from './testing/fake-desk.ts'
import { wordingFor } from './wording.ts'

let desk: FakeDesk

const wording = wordingFor({ office: SAMPLE_OFFICE, texts: staffTextsFor('id'), language: 'id', wallOffsetMs: 0 })
const words = () => [...document.querySelectorAll('p')].map((line) => line.textContent)
const ASKED = 'Halaman uji diminta dari printer. Lihat apakah kertasnya keluar.'
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms))
const press = () => act(() => void desk.press({ type: 'printTest', stationId: 'server' }))

beforeEach(async () => {
  vi.useFakeTimers()
  desk = fakeDesk()
  await act(() => render(<DeskWords desk={desk} wording={wording} />, document.body))
})

afterEach(() => {
  void act(() => render(null, document.body))
  vi.useRealTimers()
})

test('[R142] that a paper was asked for is said for twenty seconds', async () => {
  expect(words()).toEqual(['', ''])
  await press()
  await pass(19_999)
  expect(words()).toEqual(['', ASKED])
  await pass(1)
  expect(words()).toEqual(['', ''])
})

test('[F60] [R142] why the last press did nothing takes its place, and stays', async () => {
  await press()
  await act(() => desk.explain({ type: 'stationUnknown' }))
  await pass(60_000)
  expect(words()).toEqual(['Stasiun cetak ini tidak dikenal. Muat ulang halaman.', ''])
})
