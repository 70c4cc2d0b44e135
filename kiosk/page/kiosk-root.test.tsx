import type { IssuedTicket, KioskView, LocalDate, PrintState, ServiceNow } from '@loket/protocol'
import { type FakeFace, fakeFace, SAMPLE_KIOSK, SAMPLE_OFFICE, SAMPLE_TICKET } from '@loket/ui/testing'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CornerPageProps } from './corner/corner-page.tsx'
import type { LoadCorner } from './corner/use-corner.tsx'
import { createKioskPage } from './kiosk-page.ts'
import { KioskRoot } from './kiosk-root.tsx'

const ISSUED: IssuedTicket = { ...SAMPLE_TICKET, url: null, paper: true }

let face: FakeFace
/** Stands for the corner, which is loaded on its own. */
const corner = async () => (props: CornerPageProps) => (
  <button type="button" onClick={props.onLeave}>
    corner in {props.language}
  </button>
)
const guide = { speaks: vi.fn(() => true), say: vi.fn(), hush: vi.fn(), onVoices: vi.fn() }

beforeEach(async () => {
  face = fakeFace()
  const page = createKioskPage(face.connection, () => performance.now())
  await act(() => render(<KioskRoot connection={face.connection} page={page} guide={guide} corner={corner} />, document.body))
  await act(() => {
    face.comesOnline()
    face.shows('office', SAMPLE_OFFICE)
    face.shows('kiosk', SAMPLE_KIOSK)
  })
})

afterEach(() => {
  render(null, document.body)
  vi.clearAllMocks()
})

/** Touches the button whose text begins so. */
async function touch(words: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find((candidate) => candidate.textContent?.trim().startsWith(words))
  if (button === undefined) throw new Error(`there is no button "${words}" on: ${document.body.textContent}`)
  await act(() => button.click())
}

function screen(): string {
  return document.body.textContent ?? ''
}

async function printIs(state: PrintState): Promise<void> {
  const commandId = face.sent.at(-1)?.id
  if (commandId === undefined) throw new Error('no ticket was wished for')
  const kiosk: KioskView = { ...SAMPLE_KIOSK, prints: [{ commandId, number: ISSUED.number, state }] }
  await act(() => face.shows('kiosk', kiosk))
}

test('[F22] three touches lead to a number, and the paper is told as the printer tells it', async () => {
  await touch('KTP-el')
  await touch('Cetak KTP-el')
  expect(screen()).toContain('Kartu Keluarga · fotokopi')
  await touch('Berkas lengkap')
  expect(face.sent[0]).toMatchObject({ type: 'issueTicket', serviceId: 'cetak', documents: 'complete', priority: false, language: 'id' })
  await act(() => face.answers({ ok: true, seq: 1, issued: ISSUED }))
  await vi.waitFor(() => expect(document.querySelector('h1')?.textContent).toContain('A027'))
  expect(document.querySelector('[role=status]')?.textContent).toContain('sedang dicetak')
  expect(screen()).toContain('09.19–09.26')
  await printIs('notSent')
  expect(document.querySelector('[role=status]')?.textContent).toContain('Catat atau foto nomor ini')
  await touch('Sudah saya catat')
  expect(screen()).toContain('Anda perlu apa hari ini?')
})

test('[K16] with the number the kiosk says from where the promise counts', async () => {
  await touch('KTP-el')
  await touch('Cetak KTP-el')
  await touch('Berkas lengkap')
  await act(() => face.answers({ ok: true, seq: 1, issued: { ...ISSUED, promiseFrom: 'visit' } }))
  await vi.waitFor(() => expect(screen()).toContain('Selesai 15 menitsejak nomor diambil'))
})

test('[F133] the promise from the number is told apart from a forecast that is longer', async () => {
  const services = SAMPLE_OFFICE.services.map((service) => ({ ...service, promiseFrom: 'visit' as const }))
  const long = { ...SAMPLE_KIOSK.services['kia'], window: { fromMinutes: 25, toMinutes: 40 } } as ServiceNow
  await act(() => {
    face.shows('office', { ...SAMPLE_OFFICE, services })
    face.shows('kiosk', { ...SAMPLE_KIOSK, services: { ...SAMPLE_KIOSK.services, kia: long } })
  })
  expect(screen()).toContain('Janji 15 menitHari ini ± 25–40 menit')
  await touch('Kartu Identitas Anak')
  expect(screen()).toContain('Janji 15 menitPerkiraan hari ini ± 25–40 menit')
  await touch('Berkas lengkap')
  await act(() =>
    face.answers({ ok: true, seq: 1, issued: { ...ISSUED, promiseFrom: 'visit', window: { fromMinutes: 25, toMinutes: 40 } } }),
  )
  await vi.waitFor(() => expect(screen()).toContain('Selesai 15 menitsejak nomor diambilPerkiraan hari ini lebih lama daripada janji ini.'))
})

test('[F134] the first screen says when the places to complain were last checked', async () => {
  const complaints = [{ label: 'JAKI', lastCheckedOn: '2026-11-02' as LocalDate }]
  expect(screen()).not.toContain('diperiksa')
  await act(() => face.shows('office', { ...SAMPLE_OFFICE, complaints }))
  expect(document.querySelector('footer')?.textContent).toContain('Lapor: JAKI (diperiksa 2 Nov 2026)')
  await touch('KTP-el')
  expect(screen()).not.toContain('diperiksa')
})

test('[F22] English and priority go with the wish, and a group with one service saves a touch', async () => {
  await touch('English')
  expect(document.documentElement.lang).toBe('en')
  await touch('Child card')
  await touch('Yes')
  await touch('Not yet')
  expect(face.sent[0]).toMatchObject({ serviceId: 'kia', documents: 'incomplete', priority: true, language: 'en' })
})

test('[F22] a service served elsewhere is no button and says where to go', () => {
  const tile = [...document.querySelectorAll('.tile')].find((candidate) => candidate.textContent?.includes('Akta cerai'))
  expect(tile?.tagName).toBe('DIV')
  expect(tile?.textContent).toContain('Dilayani di Sudin')
})

test('[F18] a printer in trouble is told before the first touch', async () => {
  await act(() => face.shows('kiosk', { ...SAMPLE_KIOSK, printer: { troubles: ['paperOut'], paperLow: false } }))
  expect(screen()).toContain('Kertas printer habis. Nomor tampil di layar saja.')
})

test('[F101] the list alone is printed without a number, and stands on the screen for who gets no paper', async () => {
  await touch('KTP-el')
  await touch('Cetak KTP-el')
  await touch('Cetak daftar saja')
  expect(face.sent[0]).toMatchObject({ type: 'printChecklist', serviceId: 'cetak', language: 'id' })
  await act(() => face.answers({ ok: true, seq: 1 }))
  await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).toContain('Daftar sedang dicetak'))
  expect(screen()).toContain('Kartu Keluarga · fotokopi')
  expect(screen()).toContain('Nomor antrean belum diambil.')
  await printIs('printed')
  expect(document.querySelector('[role=status]')?.textContent).toContain('Ambil kertas daftar Anda.')
  await printIs('cancelled')
  expect(document.querySelector('[role=status]')?.textContent).toContain('Foto layar ini.')
  await touch('Kembali')
  await touch('Berkas lengkap')
  expect(face.sent[1]).toMatchObject({ type: 'issueTicket' })
})

test('[F101] without a printer there is no list to print', async () => {
  const offersList = () => screen().includes('Cetak daftar saja')
  await touch('KTP-el')
  await touch('Cetak KTP-el')
  expect(offersList()).toBe(true)
  await act(() => face.shows('kiosk', { ...SAMPLE_KIOSK, printer: null }))
  expect(offersList()).toBe(false)
})

test('[F102] a number with an address of its own shows it for the camera of a phone', async () => {
  await touch('Kartu Identitas Anak')
  await touch('Berkas lengkap')
  await act(() => face.answers({ ok: true, seq: 1, issued: { ...ISSUED, url: 'https://antrean.example.go.id/t/abc' } }))
  await vi.waitFor(() => expect(document.querySelector('svg[role=img]')?.getAttribute('aria-label')).toContain('Pindai'))
  expect(document.querySelector('svg[role=img] path')?.getAttribute('d')).toMatch(/^M/)
})

test('[F103] high contrast, like large text, is one touch away on every screen', async () => {
  await touch('◐Kontras tinggi')
  expect(document.documentElement.classList.contains('high-contrast')).toBe(true)
  await touch('KTP-el')
  await touch('◐Kontras tinggi')
  expect(document.documentElement.classList.contains('high-contrast')).toBe(false)
})

test('[F100] before the number is taken the kiosk says that it may be called after the closing', async () => {
  const late = { ...SAMPLE_KIOSK.services['cetak'], calledAfterClosing: 'probably' } as ServiceNow
  await act(() => face.shows('kiosk', { ...SAMPLE_KIOSK, services: { ...SAMPLE_KIOSK.services, cetak: late } }))
  await touch('KTP-el')
  expect(screen()).toContain('Lewat jam tutup')
  await touch('Cetak KTP-el')
  expect(screen()).toContain('Kemungkinan besar tidak sempat sebelum tutup')
})

test('[F104] a refusal that is none of the citizen’s sends them to the staff, and one that is theirs says what to do', async () => {
  await touch('Kartu Identitas Anak')
  await touch('Berkas lengkap')
  await act(() => face.answers({ ok: false, refusal: { type: 'storageFull' } }))
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('Silakan ke petugas'))
  await touch('Pilih layanan lain')
  await touch('Kartu Identitas Anak')
  await touch('Berkas lengkap')
  await act(() => face.answers({ ok: false, refusal: { type: 'quotaReached', quota: 50 } }))
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('Kuota hari ini (50 nomor)'))
})

test('[F12] two touches at once make one wish, and the answer given twice makes one screen', async () => {
  await touch('Kartu Identitas Anak')
  const take = [...document.querySelectorAll('button')].find((button) => button.textContent?.startsWith('Berkas lengkap'))
  await act(() => {
    take?.click()
    take?.click()
  })
  expect(face.sent).toHaveLength(1)
})

test('[F13] without an answer the citizen asks again and the server sees the same wish', async () => {
  await touch('Kartu Identitas Anak')
  await touch('Berkas lengkap')
  await act(() => face.world.advance(10_000))
  await vi.waitFor(() => expect(screen()).toContain('Belum ada jawaban'))
  await touch('Coba lagi')
  expect(face.sent).toHaveLength(2)
  expect(face.sent[1]?.id).toBe(face.sent[0]?.id)
})

test('[F17] without a server the kiosk says so, and the start comes back with it', async () => {
  await act(() => face.breaks())
  await act(() => face.world.advance(5_000))
  expect(screen()).toContain('Mesin nomor sedang terputus')
  await act(() => face.comesOnline())
  expect(screen()).toContain('Anda perlu apa hari ini?')
})

test('[F17] a closed office says why and when it opens again, and a half-made choice is forgotten', async () => {
  await touch('KTP-el')
  const day: KioskView['day'] = {
    state: 'closed',
    reason: { id: 'Hari libur' },
    opensAgainAt: (SAMPLE_TICKET.issuedAt + 22.5 * 3_600_000) as never,
  }
  await act(() => face.shows('kiosk', { ...SAMPLE_KIOSK, day }))
  expect(screen()).toContain('Hari libur')
  expect(screen()).toContain('07.44')
  expect(screen()).toContain('Rab, 13 Jan 2027')
  await act(() => face.shows('kiosk', SAMPLE_KIOSK))
  expect(screen()).toContain('Anda perlu apa hari ini?')
})

test('[F86] a service that is held up says so on its tile, and gives a number all the same', async () => {
  const held = { ...SAMPLE_KIOSK.services['cetak'], outage: 'blankCards' } as ServiceNow
  await act(() => face.shows('kiosk', { ...SAMPLE_KIOSK, services: { ...SAMPLE_KIOSK.services, cetak: held } }))
  await touch('KTP-el')
  const tiles = [...document.querySelectorAll('.tile')].map((tile) => tile.textContent)
  expect(tiles.map((words) => words?.includes('Blangko habis'))).toEqual([false, true])
  await touch('Cetak KTP-el')
  await touch('Berkas lengkap')
  expect(face.sent[0]).toMatchObject({ type: 'issueTicket', serviceId: 'cetak', onBehalf: null })
})

test('[F107] each screen, and what becomes of the paper, is read to who asks for it', async () => {
  expect(guide.say).not.toHaveBeenCalled()
  await touch('♪Bacakan')
  expect(guide.say).toHaveBeenLastCalledWith(expect.stringMatching(/^Anda perlu apa hari ini\? .*KTP-el\./), 'id')
  await touch('Kartu Identitas Anak')
  expect(guide.say).toHaveBeenLastCalledWith(expect.stringMatching(/^Kartu anak\. .*Berkas lengkap – ambil nomor\./), 'id')
  await touch('Berkas lengkap')
  await act(() => face.answers({ ok: true, seq: 1, issued: ISSUED }))
  await vi.waitFor(() => expect(guide.say).toHaveBeenLastCalledWith(expect.stringContaining('Nomor antrean Anda A027.'), 'id'))
  await printIs('printed')
  expect(guide.say).toHaveBeenLastCalledWith(expect.stringContaining('Ambil kertas nomor Anda.'), 'id')
})

test('[F107] a machine without a voice for the language offers none', async () => {
  guide.speaks.mockReturnValue(false)
  await touch('English')
  expect(screen()).not.toContain('Read aloud')
  guide.speaks.mockReturnValue(true)
})

/** Holds Escape for five seconds. */
async function holdEscape(): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  vi.advanceTimersByTime(5_000)
  document.body.dispatchEvent(new KeyboardEvent('keyup', { key: 'Escape', bubbles: true }))
  vi.useRealTimers()
  await act(async () => undefined)
}

test('[F130] the corner opens in the language of the screen and reads nothing out; the next person finds the start', async () => {
  await touch('English')
  await touch('♪Read aloud')
  await touch('e-ID card')
  await holdEscape()
  expect(screen()).toBe('corner in en')
  guide.say.mockClear()
  document.querySelector('button')?.focus()
  await touch('corner in en')
  expect(guide.say).not.toHaveBeenCalled()
  expect(screen()).toContain('Anda perlu apa hari ini?')
})

test('[F130] it opens without a server too, and not over a number that is under way or in sight', async () => {
  await touch('Kartu Identitas Anak')
  await touch('Berkas lengkap')
  await holdEscape()
  expect(screen()).not.toContain('corner in')
  await act(() => face.answers({ ok: true, seq: 1, issued: ISSUED }))
  await vi.waitFor(() => expect(screen()).toContain('A027'))
  await holdEscape()
  expect(screen()).toContain('A027')
  await touch('Selesai')
  await act(() => face.breaks())
  await act(() => face.world.advance(5_000))
  await holdEscape()
  expect(screen()).toBe('corner in id')
})

test('[F141] what is scanned while the corner is open takes no number, and does once it is left', async () => {
  const scan = () =>
    act(() => {
      for (const key of [...'K7M4XT', 'Enter'])
        document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    })
  await act(() => face.shows('office', { ...SAMPLE_OFFICE, takesBookings: true }))
  await holdEscape()
  await scan()
  expect([screen(), face.sent]).toEqual(['corner in id', []])
  await touch('corner in id')
  await scan()
  expect(face.sent).toMatchObject([{ type: 'checkIn', code: 'K7M4XT' }])
})

test('[F143] a number that was wished for while the corner was still loading keeps the screen', async () => {
  let arrive = (): void => undefined
  const slow: LoadCorner = () =>
    new Promise((resolve) => {
      arrive = () => void corner().then(resolve)
    })
  const page = createKioskPage(face.connection, () => performance.now())
  render(null, document.body)
  await act(() => render(<KioskRoot connection={face.connection} page={page} guide={guide} corner={slow} />, document.body))
  await touch('Kartu Identitas Anak')
  await holdEscape()
  await touch('Berkas lengkap')
  await act(async () => arrive())
  await act(() => face.answers({ ok: true, seq: 1, issued: ISSUED }))
  await vi.waitFor(() => expect(screen()).toContain('A027'))
  await touch('Selesai')
  await holdEscape()
  expect(screen()).toBe('corner in id')
})
