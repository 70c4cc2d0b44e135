import type { TicketToken, TicketView, VisitFacts } from '@loket/protocol'
import { loadPhoneSpeech } from '@loket/texts'
import { type FakeFace, fakeFace, SAMPLE_OFFICE, SAMPLE_TICKET } from '@loket/ui/testing'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CitizenWord } from './citizen-word.tsx'
import type { VisitDesk } from './visit-desk.ts'

const DONE: Partial<TicketView> = {
  state: 'completed',
  window: null,
  mayGiveUp: false,
  ending: { outcome: 'done', resultOn: null, redirectedTo: null, missing: [], rejoinUntil: null },
}

let face: FakeFace
let said: [word: string, body: unknown][]
let facts: VisitFacts | null
/** Whether the server takes the next word. */
let takes: boolean

const desk: VisitDesk = {
  facts: async () => facts,
  async say(word, body) {
    said.push([word, body])
    return takes
  },
}

beforeEach(() => {
  face = fakeFace()
  said = []
  takes = true
  facts = {
    number: SAMPLE_TICKET.number,
    serviceDay: '2026-11-24' as never,
    ledgerMark: '3fa2b91c',
    answered: { rating: false, survey: false },
    notices: 'notOffered',
  }
})

afterEach(() => render(null, document.body))

async function show(change: Partial<TicketView>, language = 'id'): Promise<string> {
  await act(() => {
    face.comesOnline()
    face.shows('ticket', { ...SAMPLE_TICKET, ...change })
  })
  const message = face.connection.message('ticket').value
  const { texts } = await loadPhoneSpeech(language)
  if (message === null) throw new Error('nothing to show')
  const props = { message, language, texts, desk, office: SAMPLE_OFFICE, connection: face.connection, ticket: 'A1b2C3' as TicketToken }
  await act(() => render(<CitizenWord {...props} />, document.body))
  // The desk has answered.
  await act(async () => {
    await desk.facts()
  })
  return page()
}

function page(): string {
  return document.body.textContent ?? ''
}

function button(words: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)
}

async function press(...words: readonly string[]): Promise<void> {
  for (const word of words) {
    const found = button(word)
    if (!found) throw new Error(`no button "${word}" in: ${page()}`)
    await act(() => found.click())
  }
}

test('[Q16] the code for a complaint stands there from the first minute, with where to complain', async () => {
  const words = await show({})
  expect(words).toContain('Kode untuk pengaduanA027 · 3fa2b91c · 24 Nov 2026')
  expect(words).toContain('Lapor ke SMS\u00a01708')
  expect(await show({}, 'en')).toContain('Code for a complaint')
  expect(document.querySelector('.code')?.textContent).toBe('A027 · 3fa2b91c · 24 Nov 2026')
})

test('[F115] a phone number can still be taken back by whoever was absent; after a visit there is none', async () => {
  facts = { ...(facts as VisitFacts), notices: 'kept' }
  const ending = { outcome: null, resultOn: null, redirectedTo: null, missing: [], rejoinUntil: null }
  expect(await show({ state: 'noShow', ending })).toContain('Hapus nomor ponsel saya')
  expect(await show(DONE)).not.toContain('Hapus nomor ponsel saya')
})

test('[Q16] there is no code where the server gives none', async () => {
  facts = null
  expect(await show({})).not.toContain('Kode untuk pengaduan')
})

test('[Q17] nobody is asked before the visit is over, nor somebody who was not served', async () => {
  for (const state of ['waiting', 'called', 'processing', 'parked', 'noShow', 'cancelled', 'expired'] as const)
    expect(await show({ state }), state).not.toContain('Bagaimana layanan tadi?')
  expect(await show(DONE)).toContain('Bagaimana layanan tadi?')
})

test('[Q17] one touch on a face is the whole rating, and it is asked once', async () => {
  await show(DONE)
  await press('Sangat puas')
  expect(said).toEqual([['rating', { rating: 4 }]])
  expect(page()).toContain('Terima kasih atas penilaian Anda.')
  expect(button('Puas')).toBeUndefined()
})

test('[Q17] what was said before is not asked again', async () => {
  facts = { ...(facts as VisitFacts), answered: { rating: true, survey: true } }
  await show(DONE)
  expect(page()).toContain('Terima kasih atas penilaian Anda.')
  expect(page()).toContain('Jawaban Anda sudah diterima.')
  expect(document.querySelectorAll('button')).toHaveLength(0)
})

test('[Q18] a word that was not taken says so and may be given again', async () => {
  await show(DONE)
  takes = false
  await press('Puas')
  expect(document.querySelector('.word-card [role=status]')?.textContent).toContain('Belum terkirim')
  takes = true
  await press('Tidak puas')
  expect(said.map(([, body]) => body)).toEqual([{ rating: 3 }, { rating: 1 }])
  expect(page()).not.toContain('Belum terkirim')
})

test('[Q19] the nine questions come one by one by the official labels, and are sent together at the end', async () => {
  await show(DONE)
  await press('Isi survei')
  expect(page()).toContain('Pertanyaan 1 dari 9')
  await press('Sangat sesuai', 'Mudah', 'Cepat', 'Gratis', 'Sesuai', 'Kompeten', 'Sangat sopan dan ramah', 'Baik')
  expect(page()).toContain('Pertanyaan 9 dari 9')
  await press('Dikelola dengan baik')
  expect(said).toEqual([])
  const sex = document.querySelector('select') as HTMLSelectElement
  await act(() => {
    sex.value = 'female'
    sex.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await press('Kirim jawaban')
  const scores = { requirements: 4, procedure: 3, time: 3, cost: 4, product: 3, competence: 3, conduct: 4, facilities: 3, complaints: 4 }
  expect(said).toEqual([['survey', { scores, profile: { sex: 'female' } }]])
  expect(page()).toContain('Jawaban Anda sudah diterima.')
})

test('[Q19] a question may be skipped or answered anew, and what stands there keeps its answer', async () => {
  await show(DONE)
  await press('Isi survei', 'Lewati', 'Mudah', 'Kembali')
  expect(button('Mudah')?.getAttribute('aria-pressed')).toBe('true')
  await press('Sangat mudah')
  for (let place = 3; place <= 9; place += 1) await press('Lewati')
  await press('Kirim jawaban')
  expect(said).toEqual([['survey', { scores: { procedure: 4 }, profile: {} }]])
})

test('[Q19] a step back from the first question leads out of the survey', async () => {
  await show(DONE)
  await press('Isi survei', 'Kembali')
  expect(button('Isi survei')).toBeDefined()
})

test('[Q19] without any answer nothing is sent, and the page says why', async () => {
  await show(DONE)
  await press('Isi survei')
  for (let place = 1; place <= 9; place += 1) await press('Lewati')
  await press('Kirim jawaban')
  expect(said).toEqual([])
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Belum ada pertanyaan yang dijawab')
})

test('[Q18] answers that were not taken stay on the phone and can be sent again', async () => {
  await show(DONE)
  await press('Isi survei', 'Sesuai')
  for (let place = 2; place <= 9; place += 1) await press('Lewati')
  takes = false
  await press('Kirim jawaban')
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Belum terkirim')
  takes = true
  await press('Kirim jawaban')
  expect(said.at(-1)).toEqual(['survey', { scores: { requirements: 3 }, profile: {} }])
})

test('[Q19] each question takes the focus, so that it is read and in sight', async () => {
  await show(DONE)
  await press('Isi survei')
  expect(document.activeElement?.textContent).toBe('Bagaimana kesesuaian persyaratan dengan jenis layanannya?')
  await press('Sesuai')
  expect(document.activeElement?.textContent).toBe('Bagaimana kemudahan prosedur layanan di kantor ini?')
})
