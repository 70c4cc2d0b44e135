import type { Localized, RequiredDocument } from '@loket/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SAMPLE_SLIPS } from '../reference/sample-slips.ts'
import type { Letterhead, Slip } from '../slips.ts'
import { anyText } from '../testing/any-text.ts'
import { type Block, columnsOf, type Layout } from './blocks.ts'
import { layoutPairing } from './layout-pairing.ts'
import { layoutSlip } from './layout-slip.ts'
import { layoutToText } from './layout-to-text.ts'

const { checklist, missing, redirect, result, closing, outage, test: testPage } = SAMPLE_SLIPS

const PAPERS: readonly (readonly [string, Pick<Letterhead, 'widthMm' | 'languages'>])[] = [
  ['80 mm, Indonesian', { widthMm: 80, languages: ['id'] }],
  ['80 mm, English', { widthMm: 80, languages: ['en'] }],
  ['80 mm, both', { widthMm: 80, languages: ['id', 'en'] }],
  ['58 mm, Indonesian', { widthMm: 58, languages: ['id'] }],
  ['58 mm, English', { widthMm: 58, languages: ['en'] }],
  ['58 mm, both', { widthMm: 58, languages: ['id', 'en'] }],
]

describe('a checklist', () => {
  test.each(PAPERS)('[R70] names the documents of a service: %s', (_name, paper) => {
    expect(textOf({ ...checklist, ...paper })).toMatchSnapshot()
  })

  test('[R70] says once what every case needs, and what only some people need behind the rest', () => {
    const lines = textOf(checklist).split('\n')
    expect(lines.filter((line) => line.includes('Kartu Keluarga'))).toEqual(['[ ] Kartu Keluarga, fotokopi'])
    expect(lines.indexOf('Selalu:')).toBeLessThan(lines.indexOf('Hilang'))
    expect(lines.slice(lines.indexOf('Jika perlu:'))[1]).toBe('[ ] Surat kuasa (bila diwakilkan), asli')
  })

  test('[R70] of one case has no headings, and a case that needs nothing of its own none either', () => {
    const [lost, damaged] = checklist.cases
    const only = { name: null, documents: lost?.documents ?? [] }
    expect(textOf({ ...checklist, cases: [only] })).not.toMatch(/Selalu|Hilang|Jika perlu/)
    const shared = { name: { id: 'Pindah' }, documents: damaged?.documents.slice(1) ?? [] }
    expect(textOf({ ...checklist, cases: [only, shared] })).not.toContain('Pindah')
  })

  test('[R70] shares nothing between cases that ask for one document in different forms, or that only some people need', () => {
    const card = { name: { id: 'Akta' }, form: 'original', required: 'always' } as const
    const differences: readonly (readonly [Partial<RequiredDocument>, string])[] = [
      [{ form: 'photocopy' }, 'Baru\n[ ] Akta, asli\nGanti\n[ ] Akta, fotokopi\n'],
      [{ required: 'sometimes' }, 'Baru\n[ ] Akta, asli\nGanti\nJika perlu:\n[ ] Akta, asli\n'],
    ]
    for (const [difference, lines] of differences) {
      const cases = [
        { name: { id: 'Baru' }, documents: [card] },
        { name: { id: 'Ganti' }, documents: [{ ...card, ...difference }] },
      ]
      expect(textOf({ ...checklist, cases })).toContain(`─\n${lines}─`)
    }
  })

  test('[R70] names a form and a condition plainly, and says so where nothing is needed', () => {
    const documents = [
      { name: { id: 'Formulir F-1.02' }, form: 'form', required: 'always' } as const,
      { name: { id: 'Pemilik hadir sendiri' }, form: 'condition', required: 'always' } as const,
    ]
    expect(textOf({ ...checklist, cases: [{ name: null, documents }] })).toContain('[ ] Formulir F-1.02\n[ ] Pemilik hadir sendiri\n')
    expect(textOf({ ...checklist, cases: [{ name: null, documents: [] }] })).toContain('Tidak perlu membawa berkas.')
    expect(textOf({ ...checklist, cases: [] })).toContain('Tidak perlu membawa berkas.')
  })

  test('[R9] says from when its promise counts', () => {
    expect(textOf(checklist)).toMatch(/Janji 15 menit\*[\s\S]*\* dihitung sejak berkas lengkap diterima/)
  })
})

describe('a slip of missing documents', () => {
  test.each(PAPERS)('[R71] names them, and how to come back: %s', (_name, paper) => {
    expect(textOf({ ...missing, ...paper })).toMatchSnapshot()
  })

  test('[R71] a parked ticket keeps its number, at whatever counter', () => {
    const anywhere = { ...missing.comeBack, counterNumber: null }
    expect(textOf({ ...missing, comeBack: anywhere })).toContain('Temui petugas sebelum 15.00 WIB.\nNomor ini tetap berlaku hari ini.')
    expect(textOf({ ...missing, comeBack: anywhere, languages: ['en'] })).toContain('See the staff before 15.00 WIB.')
  })

  test('[R71] who comes another day takes a new number', () => {
    const text = textOf({ ...missing, comeBack: { with: 'newNumber' } })
    expect(text).toContain('ambil nomor baru')
    expect(text).not.toContain('tetap berlaku')
  })

  test('[R71] a document whose form nobody named stands by its name, once where both languages call it the same', () => {
    const slip: Slip = { ...missing, missing: [{ name: { id: 'KTP-el' }, form: null }], languages: ['id', 'en'] }
    expect(textOf(slip)).toContain('\n[ ] KTP-el\n')
  })
})

describe('a redirection', () => {
  test.each(PAPERS)('[R72] says where to go, why, and what to take along: %s', (_name, paper) => {
    expect(textOf({ ...redirect, ...paper })).toMatchSnapshot()
  })

  test("[R72] gives the office's own reason where it has one, and asks for nothing where nothing is needed", () => {
    const text = textOf({ ...redirect, why: { id: 'Diterbitkan oleh pengadilan.' }, bring: [] })
    expect(text).toContain('\nDiterbitkan oleh pengadilan.\n')
    expect(text).not.toMatch(/Tidak dilayani|Bawa/)
  })
})

describe('a slip for a result', () => {
  test.each(PAPERS)('[R73] says when and where to collect it: %s', (_name, paper) => {
    expect(textOf({ ...result, ...paper })).toMatchSnapshot()
  })

  test('[R73] at another place where the result comes from there, and with nothing to bring where nothing is needed', () => {
    const text = textOf({ ...result, place: { id: 'Sudin Dukcapil Jakarta Timur' }, bring: [] })
    expect(text).toContain('Di: Sudin Dukcapil Jakarta Timur')
    expect(text).not.toContain('Bawa')
  })
})

describe('a closing slip', () => {
  test.each(PAPERS)('[R74] counts the day and gives the head of its ledger: %s', (_name, paper) => {
    expect(textOf({ ...closing, ...paper })).toMatchSnapshot()
  })

  test('[R74] gives the whole hash in the same four lines on every paper', () => {
    const { hash } = closing.head
    for (const [, paper] of PAPERS) {
      const lines = textOf({ ...closing, ...paper })
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => /^([0-9a-f]{4} ){3}[0-9a-f]{4}$/.test(line))
      expect(lines.map((line) => line.length)).toEqual([19, 19, 19, 19])
      expect(lines.join('').replaceAll(' ', '')).toBe(hash)
    }
  })

  test('[R74] every number issued is counted by its end', () => {
    const counts = [...textOf(closing).matchAll(/^(?:Selesai|Tidak hadir|Dibatalkan|Hangus): (\d+)$/gm)].map(([, count]) => Number(count))
    expect(counts).toHaveLength(4)
    expect(textOf(closing)).toContain(`Nomor diambil: ${counts.reduce((sum, count) => sum + count, 0)}`)
  })
})

describe('a slip about an outage', () => {
  test.each(PAPERS)('[R75] says what is disturbed, since when, and what is served: %s', (_name, paper) => {
    expect(textOf({ ...outage, ...paper })).toMatchSnapshot()
  })

  test('[R75] of all services says so, and nothing of what is still served where nobody said', () => {
    const text = textOf({ ...outage, affected: 'all', stillServed: [], languages: ['id', 'en'] })
    expect(text).toContain('Terganggu: semua layanan\nDisturbed: all services')
    expect(text).not.toMatch(/Tetap dilayani|Still served/)
    expect(text).toContain('Your number stays valid and keeps its place.')
  })
})

describe('a test page', () => {
  test.each(PAPERS)('[R76] shows what the printer is and can do: %s', (_name, paper) => {
    expect(textOf({ ...testPage, ...paper })).toMatchSnapshot()
  })

  test('[R76] says so while nobody asked the printer, or where it gives no name', () => {
    expect(textOf({ ...testPage, capability: null })).toContain('Printer: belum ditanya')
    const nameless = { maker: null, model: null, answersStatus: false, completion: 'none', clearsBuffer: false } as const
    const text = textOf({ ...testPage, capability: nameless, languages: ['id'] })
    expect(text).toContain('Printer: tidak menyebut nama')
    expect(text).toContain('Kabar keadaan: tidak\nKabar selesai: tidak ada\nDapat dikosongkan: tidak')
  })

  test('[R76] rules the whole width, draws the whole width, and tries the address of the office', () => {
    for (const [widthMm, columns] of [
      [80, 48],
      [58, 32],
    ] as const) {
      const { blocks } = layoutSlip({ ...testPage, widthMm, url: 'https://antrean.example.id/' })
      const widest = blocks.filter((block) => block.kind === 'text').filter(({ text }) => text.length === columns)
      expect(widest.map(({ text }) => text.slice(0, 10))).toEqual(expect.arrayContaining(['123456789|', '██████████', '░░░░░░░░░░']))
      expect(blocks).toContainEqual(
        expect.objectContaining({ kind: 'picture', picture: expect.objectContaining({ width: columns * 12, height: 24 }) }),
      )
      expect(blocks).toContainEqual({ kind: 'qr', url: 'https://antrean.example.id/', moduleDots: 6 })
    }
  })

  test('[R76] draws a whole frame', () => {
    const picture = layoutSlip(testPage).blocks.find((block) => block.kind === 'picture')?.picture
    const rows = Array.from({ length: 24 }, (_, y) => [...(picture?.bits.subarray(y * 72, (y + 1) * 72) ?? [])])
    expect([rows[0], rows[23]]).toEqual([new Array(72).fill(0xff), new Array(72).fill(0xff)])
    for (const row of rows) expect([(row[0] ?? 0) & 0x80, (row[71] ?? 0) & 0x01]).toEqual([0x80, 0x01])
    expect(rows[3]?.[5]).toBe(0x10)
  })

  test('[R76] says what odd characters on it mean', () => {
    expect(textOf(testPage)).toMatch(/huruf aneh[\s\S]*tidak mengenal[\s\S]*Odd characters[\s\S]*not know/)
  })
})

describe('any paper', () => {
  const kinds = Object.entries(SAMPLE_SLIPS) as readonly [string, Slip][]

  test('[R7] of the demo office says that it is none', () => {
    for (const [, slip] of kinds)
      expect(textOf({ ...slip, languages: ['id'], demo: true })).toMatch(/^ *CONTOH - bukan antrean sungguhan\n/)
  })

  test.each(kinds)('[R77] stays within its edges and holds no control character, whatever the office wrote: %s', (_name, slip) => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...PAPERS), (text, [, paper]) => {
        expectWithinEdges(layoutSlip(withEveryText({ ...slip, ...paper }, text)), columnsOf(paper.widthMm))
      }),
      { numRuns: 20 },
    )
  })

  test.each(['482913', null])('[R77] so does the first paper of a new station, whose code is %s', (code) => {
    for (const widthMm of [80, 58] as const) expectWithinEdges(layoutPairing(code, widthMm), columnsOf(widthMm))
  })
})

function textOf(slip: Slip): string {
  return layoutToText(layoutSlip(slip))
}

function expectWithinEdges({ blocks }: Layout, columns: number): void {
  for (const block of blocks) {
    expect(widthOf(block)).toBeLessThanOrEqual(columns)
    expect(JSON.stringify(block)).not.toMatch(/\\u00|\\n|\p{Control}/u)
  }
}

/** In characters of normal size; what is measured in dots is no text. */
function widthOf(block: Block): number {
  if (block.kind === 'text') return block.text.length * block.scale.width
  if (block.kind === 'keyValue') return `${block.key}: ${block.value}`.length
  return block.kind === 'number' ? block.number.length * block.scale.width : 0
}

/** The slip with a text in place of everything an office can write; addresses, numbers and the words of the program stay. */
function withEveryText(slip: Slip, text: string): Slip {
  const replaced = replaceNames(slip, { id: text, en: `${text}!` }) as Slip
  return 'ledgerMark' in replaced ? { ...replaced, ledgerMark: text, zoneLabel: text } : { ...replaced, zoneLabel: text }
}

function replaceNames(part: unknown, name: Localized): unknown {
  if (Array.isArray(part)) return part.map((one) => replaceNames(one, name))
  if (typeof part !== 'object' || part === null) return part
  if ('id' in part) return name
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, replaceNames(value, name)]))
}
