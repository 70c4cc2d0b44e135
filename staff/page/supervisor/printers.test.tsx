import type { PrinterTrouble } from '@loket/protocol'
import { PRINTER_TROUBLES } from '@loket/protocol'
import { supervisorTextsFor } from '@loket/texts'
import { morning, samplePrinter } from '@loket/ui/testing'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type HallPage, openHallPage, wordsAt } from './testing/hall-page.tsx'

let page: HallPage

const DOOR = samplePrinter('Printer pintu')
const OUT = (minutes: number) => ({ trouble: 'paperOut' as PrinterTrouble, since: morning(minutes) })
const printers = () => [...document.querySelectorAll('.hall-printer')].map((printer) => printer.textContent)
const signs = () => [...document.querySelectorAll('.hall-printer-state .pill')].map((pill) => pill.className)
const troubles = () => [...document.querySelectorAll('.hall-trouble')].map((line) => line.closest('li')?.textContent)

beforeEach(() => {
  page = openHallPage()
})

afterEach(() => page.close())

describe('the printers', () => {
  test('[R140] one that is ready says no more than that, and needs nobody', async () => {
    await page.show({ printers: [DOOR] })
    expect(printers()).toEqual(['Printer pintu siapHalaman uji Printer pintu'])
    expect(signs()).toEqual([])
    expect(wordsAt('.to-do')).toContain('Tidak ada yang perlu ditindak.')
  })

  test('[R140] an office without any says so', async () => {
    await page.show({})
    expect(wordsAt('.hall-side')).toContain('Kantor ini tanpa printer.')
  })

  test('[R140] a trouble has sign, colour and word, its beginning, and how long it lasts by now', async () => {
    const inTrouble = { printers: [{ ...DOOR, troubles: [OUT(30)] }] }
    const lastsAt = async (minutes: number) => {
      await page.show(inTrouble, { minutes })
      return wordsAt('.hall-printer-state .figures')
    }
    expect(await lastsAt(30.9)).toBe('sejak 09.44 · baru saja')
    expect(await lastsAt(31)).toBe('sejak 09.44 · 1 menit')
    expect(await lastsAt(89.9)).toBe('sejak 09.44 · 59 menit')
    expect(await lastsAt(90)).toBe('sejak 09.44 · 1 jam')
    expect(await lastsAt(155)).toBe('sejak 09.44 · 2 jam 5 menit')
    expect(signs()).toEqual(['pill standing-breached'])
    expect(wordsAt('.hall-printer-state .pill')).toBe('Kertas printer habis')
  })

  test('[R140] paper that is low is a warning, and no news once there is none', async () => {
    await page.show({ printers: [{ ...DOOR, paperLowSince: morning(30) }] })
    expect(signs()).toEqual(['pill standing-atRisk'])
    expect(wordsAt('.hall-printer-state')).toBe('Kertas hampir habissejak 09.44 · 1 menitSiapkan gulungan baru di dekatnya.')
    await page.show({ printers: [{ ...DOOR, troubles: [OUT(31)], paperLowSince: morning(30) }] })
    expect(signs()).toEqual(['pill standing-breached'])
    const cover = { trouble: 'coverOpen' as const, since: morning(31) }
    await page.show({ printers: [{ ...DOOR, troubles: [cover], paperLowSince: morning(30) }] })
    expect(signs()).toEqual(['pill standing-breached', 'pill standing-atRisk'])
  })

  test('[R140] a station without a word since the server started is called that, whatever was known of it before', async () => {
    await page.show({ printers: [{ ...DOOR, troubles: [OUT(1)], heardAt: null }] })
    expect(wordsAt('.hall-printer-state')).toBe('Belum ada kabar sejak server dimulaiLihat apakah stasiun cetaknya menyala dan tersambung.')
    expect(signs()).toEqual(['pill standing-atRisk'])
    expect(troubles()).toEqual([])
  })
})

describe('a printer that does not print', () => {
  test('[R141] stands first among what needs somebody, with what to do there, until it is over', async () => {
    const counter = samplePrinter('Loket server', { troubles: [{ trouble: 'coverOpen', since: morning(29) }] })
    await page.show({ printers: [counter, { ...DOOR, troubles: [OUT(30)] }] })
    expect(wordsAt('.to-do .hall-group:not([hidden]) h3')).toContain('Printer tidak mencetak')
    expect(troubles()).toEqual([
      '09.44 Kertas printer habis · Printer pintuPasang gulungan baru. Yang sudah mulai dicetak mungkin keluar sesudahnya.',
      '09.43 Penutup printer terbuka · Loket serverTutup penutupnya sampai berbunyi klik.',
    ])
    expect(wordsAt('.to-do')).not.toContain('Tidak ada yang perlu ditindak.')
    await page.show({ printers: [counter, DOOR] })
    expect(troubles()).toHaveLength(1)
  })

  test('[R141] is read aloud when it comes', async () => {
    await page.show({ printers: [{ ...DOOR, troubles: [OUT(30)] }] })
    expect(document.querySelector('.hall-trouble')?.closest('ul')?.getAttribute('aria-live')).toBe('polite')
  })

  test.each(['id', 'en'])('[R141] every trouble has words of its own and something to do (%s)', (language) => {
    const { supervisor, words } = supervisorTextsFor(language)
    for (const texts of [words.printerTrouble, supervisor.printerHelp]) {
      expect(new Set(PRINTER_TROUBLES.map((trouble) => texts[trouble])).size).toBe(PRINTER_TROUBLES.length)
    }
  })
})

describe('a test page', () => {
  const both = { printers: [DOOR, samplePrinter('Loket server', { troubles: [OUT(30)] })] }

  test('[R142] is asked for at each printer, and that it was is said', async () => {
    await page.show(both)
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.hall-test')]
    expect(buttons.map((button) => button.textContent)).toEqual(['Halaman uji Printer pintu', 'Halaman uji Loket server'])
    await act(() => buttons[1]?.click())
    expect(page.desk.sent).toEqual([{ type: 'printTest', stationId: 's-Loket server' }])
    expect(wordsAt('.desk-asked')).toBe('Halaman uji diminta dari printer. Lihat apakah kertasnya keluar.')
  })

  test('[R142] by its key it is asked on which printer, with how each stands', async () => {
    await page.show(both)
    await page.type('u')
    expect([...document.querySelectorAll('dialog .choice')].map((choice) => choice.textContent)).toEqual([
      '1Printer pintusiap',
      '2Loket serverKertas printer habis',
    ])
    await page.type('1')
    expect(page.desk.sent).toEqual([{ type: 'printTest', stationId: 's-Printer pintu' }])
  })

  test('[R142] a refusal is said, and without a printer or a server there is nothing to press', async () => {
    await page.show(both)
    await act(() => page.desk.explain({ type: 'stationUnknown' }))
    expect(wordsAt('.desk-refusal')).toContain('Stasiun cetak ini tidak dikenal.')
    await page.show({ printers: [] })
    await page.type('u')
    expect(document.querySelector('dialog')).toBeNull()
    await page.show(both, { online: false })
    await page.type('u')
    expect(document.querySelector('dialog')).toBeNull()
    expect(document.querySelector<HTMLButtonElement>('.hall-test')?.disabled).toBe(true)
  })
})
