import type { BoardNow, DeviceId, HallId } from '@loket/protocol'
import { supervisorTextsFor } from '@loket/texts'
import { morning } from '@loket/ui/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type HallPage, openHallPage, wordsAt } from './testing/hall-page.tsx'

let page: HallPage

function board(name: string, change: Partial<BoardNow> = {}): BoardNow {
  return {
    deviceId: `d-${name}` as DeviceId,
    name,
    hallId: null,
    standing: 'working',
    since: morning(0),
    sound: 'ready',
    silenced: false,
    speaks: false,
    ...change,
  }
}

const boards = () => [...document.querySelectorAll('.hall-board')].map((line) => line.textContent)
const signs = () => [...document.querySelectorAll('.hall-board .pill')].map((pill) => pill.className)

beforeEach(() => {
  page = openHallPage()
})

afterEach(() => page.close())

describe('the boards of the halls', () => {
  test('[A19] those that work say no more than that, and which of them speaks', async () => {
    await page.show({ boards: [board('Depan', { speaks: true }), board('Belakang', { sound: 'off' })] })
    expect(boards()).toEqual(['Depan menyala, bersuara', 'Belakang menyala'])
    expect(wordsAt('.to-do')).toContain('Tidak ada yang perlu ditindak.')
  })

  test('[A19] an office without any says so', async () => {
    await page.show({})
    expect(wordsAt('.hall-side')).toContain('Belum ada papan yang dipasang.')
  })

  test('[A19] one that hangs or went away has sign and words, since when, and what to do', async () => {
    await page.show({
      boards: [board('Depan', { standing: 'frozen', since: morning(30) }), board('Belakang', { standing: 'away', since: null })],
    })
    expect(boards()).toEqual([
      'DepanPapan tidak bergeraksejak 09.44 · 1 menitMuat ulang halamannya atau nyalakan ulang komputernya.',
      'BelakangPapan tidak tersambungPeriksa listrik, kabel, dan jaringannya.',
    ])
    expect(signs()).toEqual(['pill standing-breached', 'pill standing-breached'])
  })

  test('[A18] one that cannot be heard says why and what to do', async () => {
    await page.show({ boards: [board('Depan', { sound: 'blocked' })] })
    expect(boards()).toEqual(['DepanSuaranya menunggu sentuhanSentuh layarnya sekali, atau buka dengan izin suara.'])
    await page.show({ boards: [board('Depan', { silenced: true })] })
    expect(boards()[0]).toContain('Tidak menyuarakan panggilan')
  })

  test('[A18] a hall in which no board can be heard stands among what needs somebody; one voice is enough', async () => {
    const deaf = [board('Depan', { sound: 'failed' }), board('Belakang', { sound: 'off' })]
    await page.show({ boards: deaf })
    expect(wordsAt('.hall-trouble')).toContain('Panggilan hanya terlihat, tidak terdengar')
    await page.show({ boards: [...deaf, board('Samping', { sound: 'chimeOnly' })] })
    expect(wordsAt('.hall-trouble')).toBe('')
    await page.show({ boards: [...deaf, board('Samping', { hallId: 'lantai-2' as HallId })] })
    expect(document.querySelectorAll('.hall-trouble')).toHaveLength(1)
  })

  test.each(['id', 'en'])('[A18] every trouble of a board has words of its own and something to do (%s)', (language) => {
    const { boardTrouble, boardHelp } = supervisorTextsFor(language).supervisor
    expect(new Set(Object.values(boardTrouble)).size).toBe(6)
    expect(Object.keys(boardHelp)).toEqual(Object.keys(boardTrouble))
  })
})
