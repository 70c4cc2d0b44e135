import type { TicketToken, TicketView } from '@loket/protocol'
import { INDONESIAN_SPEECH } from '@loket/texts'
import { type FakeFace, fakeFace, morning, SAMPLE_OFFICE, SAMPLE_OUTAGE, SAMPLE_TICKET } from '@loket/ui/testing'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LoadWord } from './later.tsx'
import { PhonePage } from './phone-page.tsx'

const TOKEN = 'A1b2C3d4E5f6G7h8I9j0_-' as TicketToken

let face: FakeFace
/** What is loaded after the number. */
let later: PromiseWithResolvers<Awaited<ReturnType<LoadWord>>>

beforeEach(async () => {
  face = fakeFace()
  later = Promise.withResolvers()
  await act(() =>
    render(
      <PhonePage connection={face.connection} firstSpeech={INDONESIAN_SPEECH} ticket={TOKEN} loadWord={() => later.promise} />,
      document.body,
    ),
  )
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

test('[F23] who is next hears that it will be soon only where a counter is open', async () => {
  expect(await show({ ahead: 0, window: null })).toContain('Anda berikutnya')
  expect(document.body.textContent).not.toContain('Sebentar lagi')
  expect(await show({ ahead: 0, window: { fromMinutes: 0, toMinutes: 0 } })).toContain('Sebentar lagi giliran Anda')
  expect(document.querySelector('.estimate strong')?.textContent).toMatch(/^\d\d\.\d\d WIB$/)
})

test('[F23] once called, the counter is the one thing to see, and it is announced', async () => {
  await show({ state: 'called', counterNumber: 3, ahead: 0, window: null })
  expect(document.querySelector('h1')?.textContent).toBe('Anda dipanggil')
  expect(document.querySelector('[role=status] strong')?.textContent).toBe('Loket 3')
})

test('[K16] the phone says from where the promise counts', async () => {
  expect(await show({})).toContain('Janji: selesai 15 menit sejak berkas lengkap diterima.')
  expect(await show({ promiseFrom: 'visit' })).toContain('Janji: selesai 15 menit sejak nomor diambil.')
  expect(await show({ promiseFrom: 'lastService' })).toContain('Janji: selesai 15 menit sejak layanan sebelumnya selesai.')
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

test('[F85] the phone counts by kind who came later and was called before, and never who', async () => {
  const page = await show({ overtakenBy: { priority: 1, returned: 2 } })
  expect(page).toContain('3 orang yang datang sesudah Anda dipanggil lebih dulu')
  expect([...document.querySelectorAll('.facts li')].map((line) => line.textContent)).toEqual([
    '1 × prioritas',
    '2 × kembali dari panggilan',
  ])
  await show({ overtakenBy: {} })
  expect(document.querySelector('.facts')).toBeNull()
})

test('[F85] an outage is told with what it means for the number', async () => {
  await show({ outages: [SAMPLE_OUTAGE, { ...SAMPLE_OUTAGE, outageId: 'o-2' as never }] })
  expect(document.querySelector('[role=status] .held-up strong')?.textContent).toBe('Sistem kependudukan terganggu')
  expect(document.querySelector('.held-up')?.textContent).toContain('Nomor Anda tetap berlaku')
  const ending = { outcome: 'done', resultOn: null, redirectedTo: null, missing: [], rejoinUntil: null } as const
  await show({ state: 'completed', ending, outages: [SAMPLE_OUTAGE] })
  expect(document.querySelector('.held-up')).toBeNull()
})

test('[F85] parked work says why, when somebody looks again while that is to come, and what is missing', async () => {
  const parked = { cause: 'documents', dueAt: morning(15), missing: [{ id: 'Kartu Keluarga', en: 'Family card' }] } as const
  const page = await show({ state: 'parked', parked, window: null })
  expect(page).toContain('Menunggu berkas yang kurang. Petugas melihat lagi pukul 09.29 WIB.')
  expect(document.querySelector('.facts li')?.textContent).toBe('Kartu Keluarga')
  expect(await show({ state: 'parked', parked: { ...parked, dueAt: morning(0) }, window: null })).not.toContain('Petugas melihat lagi')
})

test('[F85] an ended visit says what comes of it: a date, a place, what was missing, or until when to come back', async () => {
  const ending = { outcome: null, resultOn: null, redirectedTo: null, missing: [], rejoinUntil: null } as const
  const ended = (state: TicketView['state'], change: object) => show({ state, window: null, ending: { ...ending, ...change } })
  expect(await ended('completed', { outcome: 'done' })).toContain('Selesai. Terima kasih.')
  expect(await ended('completed', { outcome: 'resultLater', resultOn: '2027-01-15' })).toContain(
    'Hasil dapat diambil mulai Jum, 15 Jan 2027.',
  )
  expect(await ended('completed', { outcome: 'redirected', redirectedTo: { id: 'KUA' } })).toContain('Silakan ke KUA.')
  expect(await ended('completed', { outcome: 'documentsIncomplete', missing: [{ id: 'Kartu Keluarga' }] })).toContain(
    'Yang masih kurang:Kartu Keluarga',
  )
  expect(await ended('noShow', { rejoinUntil: morning(30) })).toContain('Masih sempat: temui petugas sebelum pukul 09.44 WIB.')
  expect(await ended('noShow', { rejoinUntil: morning(-1) })).not.toContain('Masih sempat')
})

test('[Q20] what comes after a visit is loaded after the number, and the number does not wait for it', async () => {
  expect(await show({})).toContain('A027')
  await act(async () => {
    later.resolve({ CitizenWord: ({ ticket }) => <p class="word">{ticket}</p> })
    await later.promise
  })
  expect(document.querySelector('.word')?.textContent).toBe(TOKEN)
})

test('[Q20] a part that could not be loaded is tried again with the next connection', async () => {
  await show({})
  await act(async () => {
    later.reject(new Error('no network'))
    await later.promise.catch(() => undefined)
  })
  later = Promise.withResolvers()
  await act(() => face.breaks())
  await act(() => face.world.advance(5_000))
  await act(() => later.resolve({ CitizenWord: () => <p class="word" /> }))
  await act(async () => {
    face.comesOnline()
    await later.promise
  })
  expect(document.querySelector('.word')).not.toBeNull()
})
