import { readFileSync } from 'node:fs'
import { DEFAULT_TEMPLATE, type LogoAnswer, type PaperPictured, type PaperTemplate, PICTURED_KINDS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { blackPng } from '../testing/black-png.ts'
import { type FrontOffice, startFrontOffice } from '../testing/front-office.ts'

interface PictureChange {
  readonly template?: Partial<PaperTemplate>
  readonly widthMm?: number
  readonly language?: string
  readonly kind?: string
}

async function administered(options: Parameters<typeof startFrontOffice>[0] = {}) {
  const office = await startFrontOffice(options)
  return { office, cookie: await office.signedIn(['administrator']) }
}

function askPicture(office: FrontOffice, cookie: string, { template, ...change }: PictureChange = {}) {
  const body = { kind: 'ticket', widthMm: 80, language: 'id', ...change, template: { ...DEFAULT_TEMPLATE, ...template } }
  return office.ask('/api/paper/picture', { method: 'POST', body, headers: { cookie } })
}

async function pictured(office: FrontOffice, cookie: string, change: PictureChange = {}): Promise<PaperPictured> {
  const { status, body } = await askPicture(office, cookie, change)
  expect(status).toBe(200)
  return body as PaperPictured
}

/** The file's bytes, sent as a browser sends a file. */
async function sendLogo({ port }: FrontOffice, cookie: string, file: Uint8Array<ArrayBuffer>) {
  const headers = { cookie, 'content-type': 'image/png' }
  const response = await fetch(`http://127.0.0.1:${port}/api/paper/logo`, { method: 'POST', headers, body: file })
  return { status: response.status, body: (await response.json()) as LogoAnswer }
}

describe('the settings', () => {
  test('[R150] are read whole by whoever may change them, and by nobody else', async () => {
    const { office, cookie } = await administered()
    const { body } = await office.ask('/api/settings', { headers: { cookie } })
    expect(body).toEqual({ ok: true, settings: office.loop.state.settings, seq: office.loop.state.lastSeq })
    expect((await office.ask('/api/settings')).status).toBe(401)
    for (const other of [await office.signedIn(['agent', 'supervisor', 'auditor']), await office.paired('kiosk')])
      expect((await office.ask('/api/settings', { headers: { cookie: other } })).status).toBe(403)
  })
})

describe('the picture of a paper', () => {
  test('[R151] is that of this office: its name, its first service with its documents, at this hour', async () => {
    const { office, cookie } = await administered({ door: { publicUrl: 'https://antrean.example/kantor' } })
    const { picture, problems, usable } = await pictured(office, cookie)
    expect({ problems, usable }).toEqual({ problems: [], usable: true })
    const service = office.loop.state.settings?.services.find(({ offer }) => offer.here)
    for (const words of [
      office.loop.state.settings?.name.id,
      service?.name.id,
      `${service?.seriesId}027`,
      'CONTOH - bukan antrean sungguhan',
      '08.00 WIB',
    ])
      expect(picture?.text).toContain(words)
    expect(picture?.text).toContain('https://antrean.example/kantor/t/')
    expect(picture?.svg).toContain('width="80mm"')
  })

  test('[R151] is made for 80 and 58 mm, and for the language of whoever will read it', async () => {
    const { office, cookie } = await administered({ door: { mode: 'production' } })
    const narrow = await pictured(office, cookie, { widthMm: 58, language: 'en' })
    expect(narrow.picture?.svg).toContain('width="58mm"')
    expect(narrow.picture?.text).not.toContain('CONTOH')
    // This office prints Indonesian; whoever reads English has it first.
    expect(narrow.picture?.text).toContain('ALL SERVICES ARE FREE')
    expect((await pictured(office, cookie)).picture?.text).not.toContain('FREE')
  })

  test.each(PICTURED_KINDS)('[R151] there is one of each paper: %s', async (kind) => {
    const { office, cookie } = await administered()
    const { picture } = await pictured(office, cookie, { kind, template: { sections: [] } })
    if (kind === 'ticket') expect(picture).toBeNull()
    else expect(picture?.text).toContain(office.loop.state.settings?.name.id)
  })

  test('[R152] what is wrong with a template is told with the place where it stands; then there is no picture', async () => {
    const { office, cookie } = await administered()
    const line = 'x'.repeat(40)
    const template = { above: [{ id: 'Selamat datang', en: '' }], below: [{ id: 'a' }, { id: line }] }
    const narrow = await pictured(office, cookie, { template, widthMm: 58 })
    expect(narrow).toEqual({
      ok: true,
      picture: null,
      problems: [
        { place: { part: 'above', line: 0, language: 'en' }, problem: { type: 'lineEmpty' } },
        { place: { part: 'below', line: 1, language: 'id' }, problem: { type: 'lineTooLong', line, columns: 32 } },
      ],
      usable: false,
    })
    expect(await pictured(office, cookie, { template: { below: [{ id: line }] }, widthMm: 58 })).toMatchObject({
      picture: null,
      usable: true,
    })
  })

  test('[R153] is for whoever may change the settings, of a bounded size, and changes nothing', async () => {
    const { office, cookie } = await administered()
    const { seq } = office.journal.head
    expect((await askPicture(office, '')).status).toBe(401)
    expect((await askPicture(office, await office.signedIn(['supervisor']))).status).toBe(403)
    expect((await askPicture(office, cookie, { kind: 'copy' })).status).toBe(400)
    expect((await askPicture(office, cookie, { widthMm: 76 })).status).toBe(400)
    const bits = 'A'.repeat(70_000)
    expect((await askPicture(office, cookie, { template: { logo: { width: 8, height: 8, bits } } })).status).toBe(413)
    // Signing somebody in is a fact of its own.
    expect(office.journal.head.seq).toBe(seq + 1)
  })
})

describe('a logo', () => {
  test('[R154] is made of a PNG, as wide as the paper of this office takes', async () => {
    const { office, cookie } = await administered()
    const { body } = await sendLogo(office, cookie, blackPng(1000, 100))
    expect(body).toMatchObject({ ok: true, logo: { width: 512, height: 51 } })
    if (body.ok) expect((await pictured(office, cookie, { template: { logo: body.logo } })).picture?.svg).toContain('h512')
  })

  test('[R154] a file that cannot become one is a named problem', async () => {
    const { office, cookie } = await administered()
    const ofFile = async (file: Uint8Array<ArrayBuffer>) => (await sendLogo(office, cookie, file)).body
    expect(await ofFile(Uint8Array.from(readFileSync(import.meta.filename)))).toEqual({ ok: false, problem: { type: 'logoNotPng' } })
    expect(await ofFile(new Uint8Array())).toEqual({ ok: false, problem: { type: 'logoNotPng' } })
    expect(await ofFile(new Uint8Array(600 * 1024))).toEqual({ ok: false, problem: { type: 'logoFileTooLarge', mostKilobytes: 512 } })
    expect((await sendLogo(office, cookie, new Uint8Array(3 * 1024 * 1024))).status).toBe(413)
    expect((await sendLogo(office, '', blackPng(8, 8))).status).toBe(401)
  })
})
