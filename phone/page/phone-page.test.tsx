import type { TicketView } from '@loket/protocol'
import { type FakeFace, fakeFace, SAMPLE_OFFICE, SAMPLE_TICKET } from '@loket/ui/testing'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PhonePage } from './phone-page.tsx'

let face: FakeFace

beforeEach(async () => {
  face = fakeFace()
  await act(() => render(<PhonePage connection={face.connection} firstLanguage="id" />, document.body))
})

afterEach(() => render(null, document.body))

async function show(change: Partial<TicketView>): Promise<string> {
  await act(() => {
    face.comesOnline()
    face.shows('office', SAMPLE_OFFICE)
    face.shows('ticket', { ...SAMPLE_TICKET, ...change })
  })
  return document.body.textContent ?? ''
}

test('[F23] the phone shows the number, how many stand before it and about when it is called', async () => {
  const page = await show({})
  expect(page).toContain('A027')
  expect(page).toContain('3 orang di depan Anda')
  expect(page).toContain('09.19–09.26 WIB')
  expect(document.title).toContain('A027')
})

test('[F23] once called, the counter is the one thing to see, and it is announced', async () => {
  await show({ state: 'called', counterNumber: 3, ahead: 0, window: null })
  expect(document.querySelector('h1')?.textContent).toBe('Anda dipanggil')
  expect(document.querySelector('[role=status] strong')?.textContent).toBe('Loket 3')
})

test('[F23] an ended visit says how it ended and promises nothing more', async () => {
  const page = await show({ state: 'noShow', window: null })
  expect(page).toContain('Silakan temui petugas')
  expect(page).not.toContain('Janji')
})

test('[F23] an address of another day is told plainly', async () => {
  await act(() => face.refuses({ type: 'ticketUnknown' }))
  expect(document.querySelector('[role=status] h1')?.textContent).toBe('Nomor tidak ditemukan')
})

test('[F24] the banner says that the server is away, and goes when it is back', async () => {
  await show({})
  await act(() => face.breaks())
  await act(() => face.world.advance(5_000))
  expect(document.querySelector('.offline-banner')?.textContent).toContain('Terputus dari server')
  await act(() => face.comesOnline())
  expect(document.querySelector('.offline-banner')).toBeNull()
})
