import type { CommandId, CornerOpened, CornerRefused, KioskPrint, Refusal } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { type FakeFace, fakeFace, MORNING, SAMPLE_KIOSK, SAMPLE_OFFICE } from '@loket/ui/testing'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LoketShell, ShellState, ShellWindow } from '../../shell/contract.ts'
import { QUIET_MS } from './closing-time.ts'
import type { CornerDesk } from './corner-desk.ts'
import { CornerPage } from './corner-page.tsx'

const TEST_PAGE = 'test-1' as CommandId
const OPENED: CornerOpened = { ok: true, key: 'k', forMs: 5 * MINUTE_MS, stations: [] }

/** A server that answers as a test says, and what it was asked. */
function fakeCornerDesk() {
  const world = {
    asked: [] as string[],
    opening: OPENED as CornerOpened | CornerRefused | null,
    prints: [] as readonly KioskPrint[],
    refusal: null as Refusal | null,
    isThere: true,
  }
  const asked = <Answer,>(what: string, answer: Answer) => {
    world.asked.push(what)
    return Promise.resolve(world.refusal === null ? answer : { ok: false as const, refusal: world.refusal })
  }
  const desk: CornerDesk = {
    facts: async () => ({ ok: true, name: 'Anjungan pintu', pairedAt: MORNING, version: '0.1.0' }),
    async open(code, pin) {
      world.asked.push(`open ${code} ${pin}`)
      return world.opening
    },
    testPage: (key) => asked(`test ${key}`, { ok: true, commandId: TEST_PAGE }),
    prints: async () => ({ ok: true, prints: world.prints }),
    unpair: (key) => asked(`unpair ${key}`, { ok: true }),
    leave: (key) => void world.asked.push(`leave ${key}`),
    isThere: async () => world.isThere,
  }
  return { desk, world }
}

let face: FakeFace
let root: HTMLElement
let corner: ReturnType<typeof fakeCornerDesk>
const left = vi.fn()

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  face = fakeFace()
  corner = fakeCornerDesk()
  root = document.createElement('div')
  document.body.append(root)
  await act(() => {
    face.comesOnline()
    face.shows('office', SAMPLE_OFFICE)
    face.shows('kiosk', SAMPLE_KIOSK)
  })
})

afterEach(() => {
  render(null, root)
  root.remove()
  vi.clearAllMocks()
  vi.useRealTimers()
  delete (window as { -readonly [K in keyof ShellWindow]: ShellWindow[K] }).loketShell
})

async function open(language = 'id'): Promise<void> {
  await act(() => render(<CornerPage connection={face.connection} language={language} onLeave={left} desk={corner.desk} />, root))
}

const words = (): string => root.textContent ?? ''
const said = (): string => root.querySelector('#corner-said')?.textContent?.trim() ?? ''

function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((candidate) => candidate.textContent?.trim().startsWith(name))
  if (found === undefined) throw new Error(`there is no button "${name}" on: ${words()}`)
  return found
}

async function press(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await act(() => button(name).click())
    await answered()
  }
}

async function type(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
}

async function signIn(): Promise<void> {
  await press('Masuk dengan kode')
  await type('9', '0', '2')
  await press('Lanjut')
  await press('2', '7', '1', '8', '2', '8', 'Masuk')
}

async function pass(ms: number): Promise<void> {
  await act(() => void vi.advanceTimersByTime(ms))
  await answered()
}

/** Until all that the server said has arrived. */
function answered(): Promise<void> {
  return act(() => new Promise((resolve) => setTimeout(resolve)))
}

function withShell(state: Partial<ShellState> = {}) {
  const did: string[] = []
  const shell: LoketShell = {
    state: async () => ({ version: '0.2.0', server: 'http://10.0.0.2:8080', trouble: null, station: null, ...state }),
    onState: () => () => undefined,
    changeServer: async () => 'changed',
    async askForServer() {
      did.push('address')
      return 'setElsewhere'
    },
    restart: async () => void did.push('restart'),
  }
  Object.assign(window, { loketShell: shell })
  return did
}

describe('what is read out', () => {
  test('[F131] without a PIN: name, connection, server, printer and versions, and nothing can be done but to sign in', async () => {
    withShell({ station: { pairingCode: '271828', isConnected: true, printer: null } })
    await open()
    for (const fact of [
      'Anjungan pintu',
      'tersambung',
      'http://10.0.0.2:8080',
      'siap',
      'menunggu dipasangkan, kode 271828',
      '0.1.0',
      '0.2.0',
    ])
      expect(words()).toContain(fact)
    expect([...root.querySelectorAll('.corner-act')].map(({ textContent }) => textContent)).toEqual(['Masuk dengan kode dan PIN'])
  })

  test('[F131] a printer in trouble is told with its trouble, and in the language of the screen it was opened from', async () => {
    await open('en')
    await act(() => face.shows('kiosk', { ...SAMPLE_KIOSK, printer: { troubles: ['paperOut'], paperLow: true } }))
    expect(words()).toMatch(/Printer is out of paper|out of paper/i)
    await press('Indonesia')
    expect(words()).toContain('Kertas printer habis · kertas hampir habis')
    await act(() => face.shows('kiosk', { ...SAMPLE_KIOSK, printer: null }))
    expect(words()).toContain('tidak ada untuk anjungan ini')
  })
})

describe('code and PIN', () => {
  test('[F132] are given by fingers or keys, one after the other, and open the acts', async () => {
    await open()
    await signIn()
    expect(corner.world.asked).toEqual(['open 902 271828'])
    for (const act of ['Cetak halaman uji', 'Pasangkan ulang anjungan', 'Muat ulang layar']) expect(button(act).disabled).toBe(false)
  })

  test('[F132] small letters count as capitals, a wrong key is erased, and the PIN is seen nowhere', async () => {
    await open()
    await press('Masuk dengan kode')
    await type('a', 'd', 'x', 'Backspace', 'm')
    expect(root.querySelector('input')?.value).toBe('ADM')
    await press('Lanjut')
    await press('2', '7', 'Hapus')
    const field = root.querySelector('input')
    expect([field?.value, field?.type, field?.autocomplete, field?.className]).toEqual(['2', 'text', 'off', 'corner-field secret'])
    expect(words()).toContain('1 angka diketik')
  })

  const REFUSED: readonly (readonly [Refusal, CornerRefused['waits'], string])[] = [
    [{ type: 'wrongPin' }, null, 'Kode atau PIN salah. Ketik lagi.'],
    [{ type: 'notPermitted', command: 'pairDevice' }, null, 'Kode ini tidak boleh mengatur perangkat. Pakai kode administrator.'],
    [{ type: 'tooManyRequests', retryAfterSeconds: 30 }, 'kiosk', 'Terlalu banyak PIN salah di anjungan ini. Tunggu 30 detik.'],
    [{ type: 'tooManyRequests', retryAfterSeconds: 60 }, 'code', 'Terlalu banyak PIN salah untuk kode ini. Tunggu 60 detik.'],
    [{ type: 'tooManyRequests', retryAfterSeconds: 5 }, null, 'Terlalu banyak permintaan. Tunggu 5 detik.'],
    [{ type: 'storageFull' }, null, 'Tidak dapat dilakukan sekarang. Coba lagi, atau lihat log server.'],
  ]

  test.each(REFUSED)('[F132] %j is told in a sentence, and the PIN is forgotten', async (refusal, waits, sentence) => {
    corner.world.opening = { ok: false, refusal, waits }
    await open()
    await signIn()
    expect(said()).toBe(sentence)
    expect(root.querySelector('input')?.value).not.toContain('271828')
    expect(root.querySelector('.corner-act')).toBeNull()
  })

  test('[F132] a server that does not answer is told, and asked again by the next try', async () => {
    corner.world.opening = null
    await open()
    await signIn()
    expect(said()).toBe('Server tidak menjawab. Coba lagi sebentar lagi.')
    corner.world.opening = OPENED
    await press('2', '7', '1', '8', '2', '8', 'Masuk')
    expect(button('Cetak halaman uji')).toBeDefined()
  })
})

describe('acts', () => {
  const print = (state: KioskPrint['state']): void => {
    corner.world.prints = [{ commandId: TEST_PAGE, number: null, state }]
  }

  test('[F136] a test page is asked for once however often it is touched, and told as the printer tells it', async () => {
    await open()
    await signIn()
    await act(() => {
      button('Cetak halaman uji').click()
      button('Cetak halaman uji').click()
    })
    await answered()
    expect(corner.world.asked.slice(1)).toEqual(['test k'])
    expect(said()).toBe('Halaman uji sedang dicetak…')
    print('sending')
    await pass(1_000)
    expect(said()).toBe('Halaman uji sedang dicetak…')
    print('probablyPrinted')
    await pass(1_000)
    expect(said()).toBe('Belum pasti. Lihat mulut printer: keluarkah halaman uji?')
    print('printed')
    await pass(1_000)
    expect(said()).toBe('Printer melaporkan: halaman uji sudah keluar.')
  })

  test('[F136] of one that nobody reports no paper is promised after twenty seconds, and a cancelled one has not come', async () => {
    await open()
    await signIn()
    await press('Cetak halaman uji')
    await pass(21_000)
    expect(said()).toMatch(/^Belum pasti/)
    print('cancelled')
    await pass(1_000)
    expect(said()).toMatch(/^Halaman uji tidak tercetak/)
  })

  test('[F137] the kiosk is paired anew after a second yes, which says what that means; then the citizens’ screens are back', async () => {
    corner.world.opening = { ...OPENED, stations: ['Printer pintu'] }
    await open()
    await signIn()
    await press('Pasangkan ulang anjungan')
    expect(words()).toContain('Kantor melupakan anjungan ini sekarang juga.')
    expect(words()).toContain('Stasiun cetak Printer pintu hanya mencetak untuk anjungan ini')
    await press('Tidak')
    await press('Pasangkan ulang anjungan', 'Ya, pasangkan ulang')
    expect(corner.world.asked).toEqual(['open 902 271828', 'unpair k', 'leave k'])
    expect(left).toHaveBeenCalledOnce()
  })

  test('[F138] a session that has ended at the server asks for the PIN again', async () => {
    await open()
    await signIn()
    corner.world.refusal = { type: 'notSignedIn' }
    await press('Cetak halaman uji')
    expect(said()).toBe('Waktu di sudut ini habis. Masukkan PIN lagi.')
    expect(button('Masuk dengan kode')).toBeDefined()
  })

  test('[F139] in the shell the program is started again, and another server asked for; one that is fixed is told', async () => {
    const did = withShell()
    await open()
    await signIn()
    await press('Ganti alamat server')
    expect(said()).toBe('Alamat server ditetapkan saat program ini dijalankan. Ubah di sana.')
    await press('Mulai ulang program anjungan')
    expect(button('Dimulai ulang').disabled).toBe(true)
    expect(did).toEqual(['address', 'restart'])
  })

  test('[F139] a plain browser has neither', async () => {
    await open()
    await signIn()
    expect(words()).not.toMatch(/Mulai ulang program|Ganti alamat/)
  })
})

describe('without a server', () => {
  async function lost(): Promise<void> {
    await act(() => face.breaks())
    await act(() => face.world.advance(5_000))
  }

  test('[F140] no PIN can be checked, which is said; what is known stands, and the kiosk can begin anew', async () => {
    const did = withShell()
    await open()
    await lost()
    expect(words()).toContain('Tanpa server PIN tidak dapat diperiksa.')
    expect(words()).toContain('Anjungan pintu')
    expect(words()).toContain('siap · terakhir diketahui')
    expect([...root.querySelectorAll('.corner-act')].map(({ textContent }) => textContent)).toEqual([
      'Muat ulang layar',
      'Mulai ulang program anjungan',
    ])
    await press('Mulai ulang program')
    expect(did).toEqual(['restart'])
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined)
    corner.world.isThere = false
    await press('Muat ulang layar')
    expect([reload.mock.calls.length, said()]).toEqual([1, ''])
    reload.mockRestore()
  })

  test('[F140] a plain browser does not reload then, for nothing would bring the page back', async () => {
    await open()
    await lost()
    corner.world.isThere = false
    await press('Muat ulang layar')
    expect(said()).toMatch(/^Server tidak menjawab, jadi layar tidak dimuat ulang/)
  })

  test('[F140] a kiosk that is not paired is told apart from one that lost its server', async () => {
    await act(() => face.refuses({ type: 'notPaired' }))
    await open()
    expect(words()).toContain('tersambung, tetapi belum dipasangkan')
    expect(words()).toContain('Anjungan ini belum dipasangkan, jadi PIN belum dapat diperiksa.')
  })
})

describe('its end', () => {
  test('[F138] it closes after two quiet minutes, which it counts down, and ends the session at the server', async () => {
    await open()
    await signIn()
    await pass(QUIET_MS - 30_000)
    expect(words()).toContain('Menutup sendiri dalam 0:30')
    await type('ArrowDown')
    expect(words()).toContain('Menutup sendiri dalam 2:00')
    await pass(QUIET_MS)
    expect(left).toHaveBeenCalledOnce()
    expect(corner.world.asked.at(-1)).toBe('leave k')
  })

  test('[F138] and with the session, however busy somebody is', async () => {
    await open()
    await signIn()
    for (let minute = 0; minute < 5; minute += 1) {
      expect(left).not.toHaveBeenCalled()
      await type('ArrowDown')
      await pass(MINUTE_MS)
    }
    expect(left).toHaveBeenCalledOnce()
  })

  test('[F138] from the PIN back leads to the code, as it was typed, and from there out', async () => {
    await open()
    await press('Masuk dengan kode')
    await type('9', '0', '3')
    await press('Lanjut', 'Kembali')
    expect(root.querySelector('input')?.value).toBe('903')
    await type('Backspace', '2')
    await press('Lanjut', '2', '7', '1', '8', '2', '8', 'Masuk')
    expect(corner.world.asked).toEqual(['open 902 271828'])
  })

  test('[F138] back leads from each screen to the one before, and out', async () => {
    await open()
    await signIn()
    await press('Pasangkan ulang anjungan', 'Kembali')
    expect(button('Cetak halaman uji')).toBeDefined()
    await press('Tutup sudut ini')
    expect(left).toHaveBeenCalledOnce()
    expect(corner.world.asked).toEqual(['open 902 271828', 'leave k'])
  })
})
