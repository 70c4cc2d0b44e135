import { morning, sampleDoubt } from '@loket/ui/testing'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type HallPage, openHallPage, wordsAt } from './testing/hall-page.tsx'

let page: HallPage

const doubts = () => [...document.querySelectorAll('.to-do .hall-line')].map((line) => line.textContent)
const A027 = { type: 'printCopy', ticketId: 't-A027' }

beforeEach(() => {
  page = openHallPage()
})

afterEach(() => page.close())

describe('papers that may be missing', () => {
  test('[R143] each says when, of which number, what kind it is, what became of it and why', async () => {
    await page.show({
      papers: [
        sampleDoubt('A027', { trouble: 'paperOut' }),
        sampleDoubt('A028', { paper: 'copy', state: 'cancelled', trouble: 'unreachable', at: morning(2) }),
        sampleDoubt('A029'),
      ],
    })
    expect(doubts()).toEqual([
      '09.14A027 · Tiketbelum tentu keluar · Kertas printer habisCetak salinan A0273 salinan lagi',
      '09.16A028 · Salinan tikettidak keluar · Printer tidak terhubungCetak salinan A0283 salinan lagi',
      '09.14A029 · Tiketbelum tentu keluarCetak salinan A0293 salinan lagi',
    ])
    expect(wordsAt('.to-do')).toContain('Tanyakan kepada pemegang nomor. Bila ia tanpa kertas, cetak salinan.')
    expect(wordsAt('.to-do')).not.toContain('Tidak ada yang perlu ditindak.')
  })

  test('[R143] what cannot be copied says what to do for its holder; a paper of no number says nothing of one', async () => {
    await page.show({
      papers: [
        sampleDoubt('A027', { copy: { ticketId: 't-A027' as never, left: 0 } }),
        sampleDoubt('A028', { paper: 'missing', copy: null }),
        sampleDoubt('A029', { paper: 'closing', number: null, state: 'cancelled', copy: null }),
      ],
    })
    expect(doubts()).toEqual([
      '09.14A027 · Tiketbelum tentu keluarSalinan sudah habis. Tuliskan nomornya.',
      '09.14A028 · Berkas yang kurangbelum tentu keluarSampaikan isinya langsung.',
      '09.14Penutupan haritidak keluar',
    ])
    await page.type('s')
    expect(document.querySelector('dialog')).toBeNull()
  })

  test('[R143] a copy is printed from its line, and that it was asked for is said', async () => {
    await page.show({ papers: [sampleDoubt('A027')] })
    await act(() => document.querySelector<HTMLButtonElement>('.hall-acts button')?.click())
    expect(page.desk.sent).toEqual([A027])
    expect(wordsAt('.desk-asked')).toBe('Salinan diminta dari printer. Lihat apakah kertasnya keluar.')
  })

  test('[R143] or by its key, where each number is asked for once', async () => {
    const twice = [sampleDoubt('A027', { jobId: 'j-2' as never, paper: 'copy', trouble: 'paperOut' }), sampleDoubt('A027')]
    await page.show({ papers: [sampleDoubt('A028', { copy: null }), ...twice, sampleDoubt('A029')] })
    await page.type('s')
    expect([...document.querySelectorAll('dialog .choice')].map((choice) => choice.textContent)).toEqual([
      '1A027 · Salinan tiketbelum tentu keluar · Kertas printer habis · 3 salinan lagi',
      '2A029 · Tiketbelum tentu keluar · 3 salinan lagi',
    ])
    await page.type('1')
    expect(page.desk.sent).toEqual([A027])
  })

  test('[R143] [F58] without a server nothing is asked for', async () => {
    await page.show({ papers: [sampleDoubt('A027')] }, { online: false })
    expect(document.querySelector<HTMLButtonElement>('.hall-acts button')?.disabled).toBe(true)
    await page.type('s', '1')
    expect(page.desk.sent).toEqual([])
  })
})
