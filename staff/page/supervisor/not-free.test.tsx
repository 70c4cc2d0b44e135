import type { ServiceId, SurveyResults } from '@loket/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type HallPage, openHallPage, wordsAt } from './testing/hall-page.tsx'

let page: HallPage
let asked: string[]

/** The server's answer, with more in it than is to be shown. */
function answers(results: Partial<SurveyResults> | Error): void {
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    if (results instanceof Error) throw results
    return new Response(JSON.stringify(results))
  })
}

beforeEach(() => {
  page = openHallPage()
  asked = []
})

afterEach(() => {
  page.close()
  vi.unstubAllGlobals()
})

const ENDED = { day: { state: 'closed', reason: null, opensAgainAt: null }, allowed: { closeDay: { type: 'dayAlreadyClosed' } } } as const

test('[F135] when the day has ended the supervisor is told of which services it was said that they were not free, and what to do', async () => {
  answers({ notFree: [{ serviceId: 'cetak' as ServiceId, answers: 2 }] })
  await page.show({})
  expect([asked, wordsAt('.to-do')]).toEqual([[], expect.not.stringContaining('jawaban survei')])
  await page.show(ENDED)
  await vi.waitFor(() => expect(wordsAt('.to-do')).toContain('Cetak KTP-el2 jawaban survei hari ini'))
  expect(wordsAt('.to-do')).toContain('Tanyakan di loket siapa memungut apa, dan laporkan.')
  expect(wordsAt('.to-do')).not.toContain('Tidak ada yang perlu ditindak.')
  await page.show(ENDED, { language: 'en' })
  expect(wordsAt('.to-do')).toContain('2 answers to today’s survey')
  expect(asked).toEqual(['/api/survey/results?from=2027-01-12&to=2027-01-12'])
})

test('[F135] with a new day they are gone, and a server that is away is asked when it is back', async () => {
  answers(new Error('no server'))
  await page.show(ENDED)
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  answers({ notFree: [{ serviceId: 'cetak' as ServiceId, answers: 1 }] })
  await page.show(ENDED, { online: false })
  await page.show(ENDED, { online: true })
  await vi.waitFor(() => expect(wordsAt('.to-do')).toContain('1 jawaban survei hari ini'))
  await page.show(ENDED, { minutes: 24 * 60 })
  expect(wordsAt('.to-do')).not.toContain('jawaban survei')
})
