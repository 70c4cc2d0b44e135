import { DEFAULT_TEMPLATE, type Instant, type PaperLogo, REQUIRED_SECTIONS, type TicketNumber, type TicketSection } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import type { TicketSlip } from '../slips.ts'
import { SLIP } from '../testing/slips.ts'
import { layoutTicket } from './layout-ticket.ts'
import { layoutToText } from './layout-to-text.ts'

const PAPERS: readonly (readonly [string, Partial<TicketSlip>])[] = [
  ['80 mm, Indonesian', {}],
  ['80 mm, English', { languages: ['en'] }],
  ['80 mm, both', { languages: ['id', 'en'] }],
  ['58 mm, Indonesian', { widthMm: 58 }],
  ['58 mm, English', { widthMm: 58, languages: ['en'] }],
  ['58 mm, both', { widthMm: 58, languages: ['id', 'en'] }],
  ['80 mm, every mark', { languages: ['id', 'en'], copy: true, priority: true, demo: true }],
  ['58 mm, every mark', { widthMm: 58, languages: ['id', 'en'], copy: true, priority: true, demo: true }],
]

describe('a ticket on paper', () => {
  test.each(PAPERS)('[R1] says who, what, which number, when and how long: %s', (_name, change) => {
    expect(paper(change)).toMatchSnapshot()
  })

  test.each(PAPERS)('[R2] keeps every line within the paper: %s', (_name, change) => {
    const columns = change.widthMm === 58 ? 32 : 48
    for (const block of layoutTicket({ ...SLIP, ...change }).blocks) {
      if (block.kind === 'text') expect(block.text.length * block.scale.width).toBeLessThanOrEqual(columns)
      if (block.kind === 'keyValue') expect(`${block.key}: ${block.value}`.length).toBeLessThanOrEqual(columns)
      if (block.kind === 'number') expect(block.number.length * block.scale.width).toBeLessThanOrEqual(columns)
    }
  })

  test.each([
    ['A027', 80, 8],
    ['A027', 58, 8],
    ['A0275', 80, 8],
    ['A0275', 58, 6],
    ['A-01234', 80, 6],
    ['A-01234', 58, 4],
  ] as const)('[R3] prints %s on %i mm as large as it fits, in one piece', (number, widthMm, size) => {
    const { blocks } = layoutTicket({ ...SLIP, number: number as TicketNumber, widthMm })
    expect(blocks).toContainEqual({ kind: 'number', number, scale: { width: size, height: size } })
  })

  test('[R3] refuses a number that no line can hold', () => {
    expect(() => layoutTicket({ ...SLIP, number: '' as TicketNumber })).toThrow('does not fit')
    expect(() => layoutTicket({ ...SLIP, number: 'A'.repeat(33) as TicketNumber, widthMm: 58 })).toThrow('does not fit')
  })

  test('[R4] speaks Indonesian where a language has no paper texts, and each language once', () => {
    expect(paper({ languages: ['jv'] })).toBe(paper({ languages: ['id'] }))
    expect(paper({ languages: [] })).toBe(paper({ languages: ['id'] }))
    expect(paper({ languages: ['en', 'en'] })).toBe(paper({ languages: ['en'] }))
  })

  test('[R4] the first language leads', () => {
    const lines = paper({ languages: ['en', 'id'] }).split('\n')
    expect(lines.some((line) => line.includes('QUEUE NUMBER / NOMOR ANTREAN'))).toBe(true)
    expect(lines.some((line) => line.startsWith('Tue, 12 Jan 2027'))).toBe(true)
  })

  test('[R4] a name that is the same in both languages stands once', () => {
    const text = paper({ languages: ['id', 'en'], serviceName: { id: 'Kartu Identitas Anak' } })
    expect(text.match(/Kartu Identitas Anak/g)).toHaveLength(1)
  })

  test('[R5] nothing printed holds a control character, whatever the office wrote', () => {
    const evil = 'a\u0010\u0005\u0002b\u001b@c\u0000\u007f\u009b\nd'
    const localized = { id: evil, en: evil }
    const { blocks } = layoutTicket({
      ...SLIP,
      officeName: localized,
      region: localized,
      serviceName: localized,
      documents: [localized],
      complaints: [evil],
      zoneLabel: evil,
      ledgerMark: evil,
      number: 'A\u001b@1' as TicketNumber,
      url: 'https://example.id/t/a\u0010\u0004\u0001é',
    })
    expect(JSON.stringify(blocks)).not.toMatch(/\\u00|\\n|\p{Control}/u)
    expect(blocks).toContainEqual({ kind: 'qr', url: 'https://example.id/t/a%10%04%01%C3%A9', moduleDots: 6 })
  })

  test('[R7] a copy says so, and so does paper of the demo office', () => {
    expect(paper({})).not.toContain('SALINAN')
    expect(paper({ copy: true, printedAt: at('03:02:00') })).toMatch(/ SALINAN\n *dicetak ulang 10.02 WIB\n *NOMOR ANTREAN\n *A027\n/)
    expect(layoutTicket({ ...SLIP, copy: true }).blocks).toContainEqual(
      expect.objectContaining({ text: 'SALINAN', bold: true, scale: { width: 2, height: 2 } }),
    )
    expect(paper({})).not.toContain('CONTOH')
    expect(paper({ demo: true })).toContain('CONTOH - bukan antrean sungguhan')
  })

  test('[R8] priority is one word and nothing of its reason', () => {
    expect(paper({ priority: true }).replace(/ *PRIORITAS\n/, '')).toBe(paper({}))
  })

  test('[R9] the promise is starred, and the star says from when it counts', () => {
    expect(paper({ promiseMinutes: 30 })).toContain('Janji 30 menit*')
    expect(paper({})).toContain('* dihitung sejak berkas lengkap diterima')
    expect(paper({ promiseFrom: 'visit', languages: ['en'] })).toContain('* counted from taking the number')
  })

  test('[R10] says that services are free and where to complain; without channels no empty line', () => {
    expect(paper({})).toContain('SEMUA LAYANAN GRATIS')
    expect(paper({})).toContain('Lapor: JAKI, lapor.go.id, SMS 1708')
    expect(paper({ complaints: [] })).not.toContain('Lapor')
  })

  test('[R11] times are those of the office zone', () => {
    expect(paper({ zone: 'Asia/Jayapura', zoneLabel: 'WIT' })).toContain('Sel, 12 Jan 2027 11.14 WIT')
    expect(paper({ zone: 'Asia/Jayapura' })).toContain('Perkiraan dipanggil: 11.40-12.00')
  })

  test('[R11] a call that nobody can foresee is said to be unknown, in each language', () => {
    const text = paper({ window: null, languages: ['id', 'en'] })
    expect(text).toContain('Perkiraan dipanggil: belum diketahui')
    expect(text).toContain('Expected call: not known yet')
  })

  test('[R11] a window of hours after midnight is written the same way', () => {
    const from = Date.parse('2027-01-12T17:05:00Z') as Instant
    expect(paper({ window: { from, to: from } })).toContain('00.05-00.05')
  })

  test('[R12] a QR code only where there is an address, the ledger mark always', () => {
    expect(paper({})).toContain('[QR https://antrean.example.id/t/q7Jm2xN4cR8vT1aZ]')
    expect(paper({ url: null })).not.toMatch(/QR|Pantau/)
    expect(paper({ url: null })).toContain('Buku antrean: 3fa2b91c')
  })

  test('[R13] lists what to bring and breaks between documents first', () => {
    expect(paper({ widthMm: 58 })).toContain('Bawa: KK (fotokopi),\nsurat hilang polisi\n')
    expect(paper({ documents: [] })).not.toContain('Bawa')
    const long = { id: 'buku nikah, kutipan akta perkawinan atau akta perceraian' }
    expect(paper({ documents: [long] })).toContain('Bawa: buku nikah, kutipan akta perkawinan atau\nakta perceraian\n')
  })
})

describe('the template of an office', () => {
  const logo: PaperLogo = { width: 16, height: 2, bits: Buffer.from([0xff, 0x00, 0x81, 0x01]).toString('base64') }

  test('[R78] orders the sections, and leaves out those it lacks', () => {
    const sections: readonly TicketSection[] = ['ledgerMark', 'number', 'rule', 'free', 'promiseNote', 'issued', 'service']
    const lines = paper({ template: { ...DEFAULT_TEMPLATE, sections } }).split('\n')
    expect(lines.map((line) => line.trim()).filter((line) => !line.startsWith('─'))).toEqual([
      'Buku antrean: 3fa2b91c',
      'NOMOR ANTREAN',
      'A027',
      'SEMUA LAYANAN GRATIS',
      'Tolak pungli & calo.',
      '* dihitung sejak berkas lengkap diterima',
      'Sel, 12 Jan 2027 09.14 WIB',
      'Cetak / ganti KTP-el',
      'Janji 15 menit*',
    ])
  })

  test.each(REQUIRED_SECTIONS)('[R79] cannot take a required section away: %s', (section) => {
    const sections = DEFAULT_TEMPLATE.sections.filter((other) => other !== section)
    const text = paper({ template: { ...DEFAULT_TEMPLATE, sections } })
    expect(text.split('\n').toSorted()).toEqual(paper({}).split('\n').toSorted())
  })

  test('[R78] adds lines above and below, in each language, once where they are the same', () => {
    const template = { ...DEFAULT_TEMPLATE, above: [{ id: 'PEMPROV DKI JAKARTA' }], below: [{ id: 'Terima kasih', en: 'Thank you' }] }
    const lines = paper({ template, languages: ['id', 'en'] })
      .split('\n')
      .map((line) => line.trim())
    expect([lines[0], lines.at(-1)]).toEqual(['PEMPROV DKI JAKARTA', 'Terima kasih / Thank you'])
  })

  test('[R78] puts the logo on top, beneath the mark of the demo office only', () => {
    const { blocks } = layoutTicket({ ...SLIP, template: { ...DEFAULT_TEMPLATE, logo, above: [{ id: 'DKI' }] }, demo: true })
    expect(blocks.slice(0, 3)).toMatchObject([
      { text: 'CONTOH - bukan antrean sungguhan' },
      { kind: 'picture', picture: { width: 16, height: 2, bits: Uint8Array.from([0xff, 0x00, 0x81, 0x01]) } },
      { text: 'DKI' },
    ])
    expect(layoutToText(layoutTicket({ ...SLIP, template: { ...DEFAULT_TEMPLATE, logo } }))).toContain('[16 x 2]')
  })

  test('[R78] prints the ticket without a logo that is broken or wider than the paper', () => {
    const wide = { width: 512, height: 1, bits: Buffer.alloc(64, 0xff).toString('base64') }
    const withLogo = (changed: PaperLogo) => paper({ widthMm: 58, template: { ...DEFAULT_TEMPLATE, logo: changed } })
    expect(withLogo({ ...logo, height: 3 })).toBe(paper({ widthMm: 58 }))
    expect(withLogo({ width: 12, height: 2, bits: Buffer.alloc(3, 0xff).toString('base64') })).toBe(paper({ widthMm: 58 }))
    expect(withLogo(wide)).toBe(paper({ widthMm: 58 }))
    expect(paper({ template: { ...DEFAULT_TEMPLATE, logo: wide } })).toContain('[512 x 1]')
  })
})

function at(time: string): Instant {
  return Date.parse(`2027-01-12T${time}Z`) as Instant
}

function paper(change: Partial<TicketSlip>): string {
  return layoutToText(layoutTicket({ ...SLIP, ...change }))
}
