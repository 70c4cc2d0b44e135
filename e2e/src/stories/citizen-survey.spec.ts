import type { SurveyResults } from '@loket/protocol'
import { type APIRequestContext, type Page, request } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { scanPaper, WITH_PHONES } from '../support/citizen.ts'
import { ADVICE, pressMain, takeTicket } from '../support/faces.ts'
import { expect, type Office, signIn, test } from '../support/office.ts'
import { seatedAt } from '../support/staff.ts'

test.use({ serverSettings: WITH_PHONES })

/** From the first question to the last: the best answer of each, but the third of the cost. */
const ANSWERS = [
  'Sangat sesuai',
  'Sangat mudah',
  'Sangat cepat',
  'Murah',
  'Sangat sesuai',
  'Sangat kompeten',
  'Sangat sopan dan ramah',
  'Sangat baik',
  'Dikelola dengan baik',
]

test('[Q21] a citizen rates the visit and answers the survey on the phone; the office reads it when the day has ended', async ({
  office,
}) => {
  const [console, kiosk] = await Promise.all([seatedAt(office, 1), office.openKiosk()])
  const number = await takeTicket(kiosk, ADVICE)
  const phone = await scanPaper(office, number)
  await phone.setViewportSize({ width: 360, height: 740 })
  await expect(phone.getByRole('heading', { name: 'Kode untuk pengaduan' })).toBeVisible()
  await expect(phone.getByRole('heading', { name: 'Bagaimana layanan tadi?' })).toBeHidden()

  await pressMain(console, /^Panggil berikutnya/)
  await pressMain(console, /^Mulai layani/)
  await pressMain(console, /^Selesai/)
  await expect(phone.getByRole('heading', { name: 'Bagaimana layanan tadi?' })).toBeVisible()
  await expectAccessible(phone, 'rating and offer')
  await phone.getByRole('button', { name: 'Puas', exact: true }).click()
  await expect(phone.getByText('Terima kasih atas penilaian Anda.')).toBeVisible()

  await phone.getByRole('button', { name: 'Isi survei' }).click()
  await expectAccessible(phone, 'a question')
  for (const answer of ANSWERS) await phone.getByRole('button', { name: answer, exact: true }).click()
  await phone.getByLabel('Pekerjaan').selectOption('Wirausaha')
  await expectAccessible(phone, 'about you')
  await phone.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(phone.getByText('Jawaban Anda sudah diterima.')).toBeVisible()

  await phone.reload()
  await expect(phone.getByText('Jawaban Anda sudah diterima.')).toBeVisible()
  await expect(phone.getByRole('button', { name: 'Isi survei' })).toBeHidden()
  const again = await phone.request.post(`${new URL(phone.url()).pathname}/rating`, { data: { rating: 1 } })
  expect([again.status(), await again.json()]).toEqual([409, { ok: false, refusal: { type: 'answered' } }])

  const supervisor = await asSupervisor(office)
  const today = await serviceDayOf(phone)
  expect(await resultsOf(supervisor, today)).toMatchObject({ office: { respondents: 0, rated: 0 }, notFree: [] })
  await closeDay(supervisor)
  expect(await resultsOf(supervisor, today)).toMatchObject({
    office: { respondents: 1, survey: null, rated: 1, ratings: null, sample: { visits: 1, advised: 1 } },
    notFree: [{ answers: 1 }],
  })
  await supervisor.dispose()
})

async function asSupervisor(office: Office): Promise<APIRequestContext> {
  const [supervisor] = office.usersWho('supervisor')
  if (!supervisor) throw new Error('the demonstration has no supervisor')
  const api = await request.newContext({ baseURL: office.server.url })
  await signIn(api, supervisor)
  return api
}

async function serviceDayOf(phone: Page): Promise<string> {
  const response = await phone.request.get(`${new URL(phone.url()).pathname}/visit`)
  return ((await response.json()) as { readonly serviceDay: string }).serviceDay
}

async function closeDay(supervisor: APIRequestContext): Promise<void> {
  const response = await supervisor.post('/api/commands', { data: { id: crypto.randomUUID(), type: 'closeDay' } })
  expect(await response.json()).toMatchObject({ ok: true })
}

async function resultsOf(supervisor: APIRequestContext, day: string): Promise<SurveyResults> {
  const response = await supervisor.get(`/api/survey/results?from=${day}&to=${day}`)
  return (await response.json()) as SurveyResults
}
