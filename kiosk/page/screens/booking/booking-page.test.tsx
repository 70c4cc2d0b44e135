import { CODE_SIGNS, type IssuedTicket, type Refusal } from '@loket/protocol'
import { type FakeFace, fakeFace, MORNING, SAMPLE_KIOSK, SAMPLE_OFFICE, SAMPLE_TICKET } from '@loket/ui/testing'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createKioskPage } from '../../kiosk-page.ts'
import { KioskRoot } from '../../kiosk-root.tsx'

const CODE = 'K7M4XT'
const at = (minutes: number) => (MORNING + minutes * 60_000) as typeof MORNING
const ISSUED: IssuedTicket = {
  ...SAMPLE_TICKET,
  url: null,
  paper: true,
  booking: { slotFrom: at(0), slotTo: at(30), arrival: 'onTime' },
}

let face: FakeFace
/** Never opened here. */
const corner = () => Promise.reject(new Error('no corner'))
const guide = { speaks: vi.fn(() => true), say: vi.fn(), hush: vi.fn(), onVoices: vi.fn() }

beforeEach(async () => {
  face = fakeFace()
  const page = createKioskPage(face.connection, () => performance.now())
  await act(() => render(<KioskRoot connection={face.connection} page={page} guide={guide} corner={corner} />, document.body))
  await act(() => {
    face.comesOnline()
    face.shows('office', { ...SAMPLE_OFFICE, takesBookings: true })
    face.shows('kiosk', SAMPLE_KIOSK)
  })
})

afterEach(() => {
  render(null, document.body)
  vi.clearAllMocks()
})

function button(words: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (one) => one.textContent?.trim().startsWith(words) || one.getAttribute('aria-label') === words,
  )
  if (found === undefined) throw new Error(`there is no button "${words}" on: ${document.body.textContent}`)
  return found
}

async function touch(words: string): Promise<void> {
  await act(() => button(words).click())
}

function screen(): string {
  return document.body.textContent ?? ''
}

async function keypad(): Promise<void> {
  await touch('Saya punya kode booking')
  await vi.waitFor(() => expect(screen()).toContain('Ketik kode booking Anda'))
}

async function scan(text: string): Promise<void> {
  await act(() => {
    for (const key of [...text, 'Enter']) document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
}

async function refuse(refusal: Refusal): Promise<void> {
  await act(() => face.answers({ ok: false, refusal }))
}

test('[F160] the start offers it only where the office takes bookings', async () => {
  expect(screen()).toContain('Saya punya kode booking · I have a booking code')
  await act(() => face.shows('office', SAMPLE_OFFICE))
  expect(screen()).not.toContain('kode booking')
})

test('[F161] every sign of a code has its key, and only they have', async () => {
  await keypad()
  const keys = [...document.querySelectorAll('.booking-keys .key:not(.erase)')].map((key) => key.textContent)
  expect(keys).toEqual([...CODE_SIGNS])
  expect(CODE_SIGNS).not.toMatch(/[01ILO]/)
})

test('[F161] [F167] a typed code takes a number, which says what the booking was for and whether it counts', async () => {
  await keypad()
  for (const sign of 'K7M4XX') await touch(sign)
  await touch('Hapus')
  expect(button('Ambil nomor').disabled).toBe(true)
  await touch('T')
  expect(document.querySelector('[role=status]')?.textContent).toContain('K 7 M 4 X T')
  await touch('Ambil nomor')
  expect(face.sent).toEqual([expect.objectContaining({ type: 'checkIn', code: CODE, language: 'id', takeEarly: false })])
  await act(() => face.answers({ ok: true, seq: 1, issued: ISSUED }))
  await vi.waitFor(() => expect(screen()).toContain('A027'))
  expect(screen()).toMatch(/Booking \d\d\.\d\d–\d\d\.\d\d · tepat waktu/)
})

test.each([
  ['early', 'terlalu awal: antre seperti biasa'],
  ['late', 'terlambat: antre seperti biasa'],
] as const)('[F167] a number with a booking that is %s says that it stands as usual', async (arrival, words) => {
  await scan(CODE)
  await act(() => face.answers({ ok: true, seq: 1, issued: { ...ISSUED, booking: { slotFrom: at(0), slotTo: at(30), arrival } } }))
  await vi.waitFor(() => expect(screen()).toContain(words))
})

test('[F167] one without a booking says nothing of one', async () => {
  await scan(CODE)
  const { booking, ...plain } = ISSUED
  await act(() => face.answers({ ok: true, seq: 1, issued: plain }))
  await vi.waitFor(() => expect(screen()).toContain('A027'))
  expect(screen()).not.toContain('Booking')
})

test('[F161] a keyboard types too', async () => {
  await keypad()
  await act(() => {
    for (const key of ['k', '7', '0', 'Tab', 'Backspace', 'm'])
      document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', ctrlKey: true, bubbles: true }))
  })
  expect(document.querySelector('[role=status]')?.textContent).toContain('K M')
})

test('[F162] a code that is scanned at the start is sent at once', async () => {
  await scan(CODE)
  expect(face.sent).toEqual([expect.objectContaining({ type: 'checkIn', code: CODE })])
})

test('[F162] where no number can be taken, or the office takes no bookings, a scan does nothing', async () => {
  await act(() => face.shows('kiosk', { ...SAMPLE_KIOSK, day: { state: 'closed', reason: null, opensAgainAt: null } }))
  await scan(CODE)
  await act(() => {
    face.shows('kiosk', SAMPLE_KIOSK)
    face.shows('office', SAMPLE_OFFICE)
  })
  await scan(CODE)
  expect(face.sent).toEqual([])
})

test('[F164] what is scanned and is no code is told beside the keypad', async () => {
  await scan('https://example.go.id')
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('bukan kode booking'))
})

test('[F165] who is early chooses between coming back and a number as usual', async () => {
  await scan(CODE)
  await refuse({ type: 'bookingBeforeSlot', onTimeFrom: at(45), slotFrom: at(60), slotTo: at(90) })
  await vi.waitFor(() => expect(screen()).toContain('Anda datang terlalu awal'))
  expect(screen()).toMatch(/Booking Anda \d\d\.\d\d–\d\d\.\d\d dan berlaku mulai \d\d\.\d\d/)
  await touch('Ambil nomor sekarang')
  expect(face.sent.at(-1)).toMatchObject({ type: 'checkIn', code: CODE, takeEarly: true })
})

test('[F165] coming back leaves the start as it was', async () => {
  await scan(CODE)
  await refuse({ type: 'bookingBeforeSlot', onTimeFrom: at(45), slotFrom: at(60), slotTo: at(90) })
  await vi.waitFor(() => expect(screen()).toContain('Saya kembali nanti'))
  await touch('Saya kembali nanti')
  expect(screen()).toContain('Anda perlu apa hari ini?')
  expect(face.sent).toHaveLength(1)
})

test('[F166] a refusal says why, and leads to the code again or on without it', async () => {
  await scan(CODE)
  await refuse({ type: 'bookingUsed', number: 'A012' as never })
  await vi.waitFor(() => expect(screen()).toContain('nomor Anda A012'))
  await touch('Ketik kode lagi')
  await vi.waitFor(() => expect(screen()).toContain('Ketik kode booking Anda'))
  await scan(CODE)
  await refuse({ type: 'storageFull' })
  await vi.waitFor(() => expect(screen()).toContain('Silakan ke petugas'))
  await touch('Ambil nomor tanpa booking')
  expect(screen()).toContain('Anda perlu apa hari ini?')
})

test('[F142] on without the booking leaves the language and the looks as they were chosen', async () => {
  await touch('English')
  await touch('A+')
  await scan(CODE)
  await refuse({ type: 'bookingUnknown' })
  await vi.waitFor(() => expect(screen()).toContain('Take a number without it'))
  await touch('Take a number without it')
  expect(document.documentElement.lang).toBe('en')
  expect(document.documentElement.classList.contains('large-text')).toBe(true)
  expect(screen()).toContain('What do you need today?')
})

test.each([
  ['bookingUnknown', { type: 'bookingUnknown' }, 'Kode ini tidak dapat dipakai'],
  ['tooManyRequests', { type: 'tooManyRequests', retryAfterSeconds: 40 }, 'Nomor belum diambil'],
  ['storageFull', { type: 'storageFull' }, 'Nomor belum diambil'],
] as const)('[F144] a code is called unusable only where the code is the reason: %s', async (_, refusal, title) => {
  await scan(CODE)
  await refuse(refusal)
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toContain(title))
})

test('[F168] without an answer the same wish is sent again', async () => {
  await scan(CODE)
  await act(() => face.answers({ ok: false, refusal: { type: 'noAnswer' } } as never))
  await vi.waitFor(() => expect(screen()).toContain('Belum ada jawaban'))
  await touch('Coba lagi')
  expect(face.sent.map(({ id }) => id)).toEqual([face.sent[0]?.id, face.sent[0]?.id])
})
