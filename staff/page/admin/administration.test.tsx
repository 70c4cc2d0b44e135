import { adminTextsFor, sayRefusal } from '@loket/texts'
import { SAMPLE_OFFICE } from '@loket/ui/testing'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Administration } from './administration.tsx'
import { createPaperDesk, type PaperDesk } from './paper/paper-desk.ts'
import { type FakeAdminDoor, fakeAdminDoor } from './testing/fake-admin-door.ts'
import { SAMPLE_PAPER_SETTINGS } from './testing/sample-paper-settings.ts'

let door: FakeAdminDoor
let desk: PaperDesk
let signedOut: number

async function show({ online = true, language = 'id' } = {}): Promise<void> {
  await settled(() => {
    render(
      <Administration
        desk={desk}
        door={door}
        office={SAMPLE_OFFICE}
        online={online}
        stopping={false}
        language={language}
        texts={adminTextsFor(language)}
        say={(refusal) => sayRefusal(refusal, { language, zone: 'Asia/Jakarta', wallOffsetMs: 0 })}
        after={(_ms, ask) => {
          ask()
          return () => undefined
        }}
        onSignOut={() => {
          signedOut += 1
        }}
        onLanguage={() => undefined}
      />,
      document.body,
    )
  })
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
const words = (selector: string) => document.querySelector(selector)?.textContent ?? ''
const rows = () => all('.section-line').map((row) => row.dataset['section'])
const said = () => all('[role=status]').map((region) => region.textContent)

function button(name: string): HTMLButtonElement {
  const found = all('button').find((one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name)
  if (!(found instanceof HTMLButtonElement)) throw new Error(`no button "${name}"`)
  return found
}

/** Until the server's answers, which are there at once, have been shown. */
async function settled(what: () => void): Promise<void> {
  await act(async () => {
    what()
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  })
}

async function press(name: string): Promise<void> {
  await settled(() => button(name).click())
}

async function write(id: string, text: string): Promise<void> {
  const field = document.getElementById(id)
  if (!(field instanceof HTMLInputElement)) throw new Error(`no field ${id}`)
  await settled(() => {
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

beforeEach(async () => {
  door = fakeAdminDoor(SAMPLE_PAPER_SETTINGS)
  desk = createPaperDesk(door)
  signedOut = 0
  await desk.refresh()
})

afterEach(() => {
  void act(() => render(null, document.body))
})

describe('the parts of a ticket', () => {
  test('[R156] a part is moved by its button, which keeps the focus and says the new place', async () => {
    await show()
    button('Turunkan: nomor antrean').focus()
    await press('Turunkan: nomor antrean')
    expect(rows().slice(0, 3)).toEqual(['office', 'service', 'number'])
    expect(document.activeElement).toBe(button('Turunkan: nomor antrean'))
    expect(said()).toContain('nomor antrean: sekarang tempat 3 dari 14.')
    await press('Naikkan: nama kantor')
    expect(rows()[0]).toBe('office')
    expect(button('Naikkan: nama kantor').getAttribute('aria-disabled')).toBe('true')
  })

  test('[R156] a line across comes with the focus on it, and leaves it to its neighbour', async () => {
    await show()
    await press('Hapus garis')
    expect(document.activeElement).toBe(button('Turunkan: layanan dan janji'))
    expect(said()).toContain('Garis dihapus.')
    await press('Tambah garis')
    expect(document.activeElement).toBe(all('.section-line:last-child .step-up')[0])
  })

  test('[R156] what must stand on every ticket has no switch and says why', async () => {
    await show()
    const free = all('[data-section=free]')[0]
    expect(free?.querySelector('input')).toBeNull()
    for (const said of ['wajib', 'Setiap orang perlu tahu bahwa tidak ada biaya.']) expect(free?.textContent).toContain(said)
    expect(all('[data-section=qr] input')).toHaveLength(1)
  })

  test('[R159] the picture follows what is switched off and moved', async () => {
    await show()
    await settled(() => all('[data-section=qr] input')[0]?.click())
    expect(door.asked.at(-1)?.template.sections).not.toContain('qr')
    expect(words('.picture-desk pre')).not.toContain(' qr')
  })
})

describe('what is wrong', () => {
  const tooLong = { type: 'lineTooLong', line: 'panjang sekali', columns: 32 } as const

  test('[R152] a line that is too long is said at its line, in its language, and nowhere else', async () => {
    await show()
    await press('Tambah baris')
    door.problemsOf = ({ template }) =>
      template.above[0]?.['en'] === undefined ? [] : [{ place: { part: 'above', line: 0, language: 'en' }, problem: tooLong }]
    await write('line-above-0-id', 'Selamat datang')
    await write('line-above-0-en', 'panjang sekali')
    expect(words('#line-above-0-en-wrong')).toContain('"panjang sekali" lebih panjang dari 32 huruf')
    expect(words('#line-above-0-id-wrong')).toBe('')
    expect(document.getElementById('line-above-0-en')?.getAttribute('aria-describedby')).toBe('line-above-0-en-wrong')
    expect(words('.picture-standing')).toBe('Ini gambar terakhir yang benar. Perbaiki dahulu yang ditandai.')
    expect(words('.picture-desk pre')).toContain('Selamat datang')
    expect(button('Simpan').disabled).toBe(true)
    expect(words('.save-words')).toBe('Perbaiki dahulu yang ditandai, lalu simpan.')
  })

  test('[R152] what fits here and not on the other paper can be saved, and the picture says which it is', async () => {
    door.problemsOf = ({ widthMm }) => (widthMm === 58 ? [{ place: { part: 'logo' }, problem: { type: 'logoBroken' } }] : [])
    await show()
    await press('Hapus garis')
    await settled(() => all('.picture-choices input')[1]?.click())
    expect(words('.picture-standing')).toBe(
      'Di kertas 58 mm tiket ini belum dapat dicetak: lihat yang ditandai. Yang tampak: Tiket, kertas 80 mm.',
    )
    expect(words('#problems-logo')).toContain('Data logo rusak')
    expect(button('Simpan').disabled).toBe(false)
  })

  test('[R154] a file that is no logo is said in plain words, and what was there stays', async () => {
    await show()
    const file = document.querySelector<HTMLInputElement>('input[type=file]')
    Object.defineProperty(file, 'files', { value: [new File(['x'], 'logo.png')], configurable: true })
    await settled(() => void file?.dispatchEvent(new Event('change', { bubbles: true })))
    expect(words('#problems-logo')).toContain('bukan gambar PNG yang utuh')
    door.logoAnswer = { ok: true, logo: { width: 80, height: 40, bits: '' } }
    await settled(() => void file?.dispatchEvent(new Event('change', { bubbles: true })))
    expect(words('#problems-logo')).toBe('')
    expect(words('.logo-field')).toContain('Logo 10 × 5 mm di kertas')
    expect(door.asked.at(-1)?.template.logo?.width).toBe(80)
  })
})

describe('saving', () => {
  test('[R157] is offered once something is changed, and says from when it is in force', async () => {
    await show()
    expect([button('Simpan').disabled, words('.save-words')]).toEqual([true, 'Tidak ada perubahan.'])
    await press('Hapus garis')
    expect(words('.save-words')).toBe('Ada perubahan yang belum disimpan.')
    await press('Simpan')
    expect(door.changed).toHaveLength(1)
    expect(words('.save-words')).toBe('Tersimpan. Berlaku mulai tiket berikutnya.')
  })

  test('[R157] asks which to keep where somebody else has changed the paper', async () => {
    await show()
    await press('Hapus garis')
    door.settings = { ...door.settings, paper: { ...door.settings.paper, copiesPerTicket: 0 } }
    await press('Simpan')
    expect(words('.save-words')).toContain('orang lain mengubah kertas kantor ini')
    await press('Pakai yang baru')
    expect(desk.draft.value?.copiesPerTicket).toBe(0)
    expect(door.changed).toEqual([])
  })

  test('[R158] waits for the server; what is composed stays, and closing the page is warned of', async () => {
    await show()
    const leave = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(leave()).toBe(false)
    await press('Hapus garis')
    expect(leave()).toBe(true)
    await show({ online: false })
    expect(words('.offline-banner')).toContain('Terputus')
    expect(button('Simpan').disabled).toBe(true)
    expect(rows()).toHaveLength(13)
    await show()
    await press('Buang perubahan')
    expect(leave()).toBe(false)
    expect(rows()).toHaveLength(14)
  })

  test('[R158] whoever signs out with something unsaved is told first', async () => {
    await show()
    await press('Hapus garis')
    await press('Keluar')
    expect([signedOut, words('.admin-warning')]).toEqual([0, adminTextsFor('id').admin.leaveUnsaved])
    await press('Buang perubahan')
    await press('Keluar')
    expect(signedOut).toBe(1)
  })
})
