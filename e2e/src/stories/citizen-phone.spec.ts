import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { scanPaper, WITH_PHONES } from '../support/citizen.ts'
import { ADVICE, pressMain, takeTicket } from '../support/faces.ts'
import { type MessageService, startMessageService } from '../support/message-service.ts'
import { expect, test as plain } from '../support/office.ts'
import { seatedAt } from '../support/staff.ts'

const test = plain.extend<{ service: MessageService }>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture names what it needs, and this one needs nothing
  service: async ({}, use) => {
    const service = await startMessageService()
    await use(service)
    service.close()
  },
  serverSettings: async ({ service }, use) =>
    use({ ...WITH_PHONES, LOKET_NOTIFY_URL: service.url, LOKET_NOTIFY_SECRET: 'a-secret-of-the-story-with-32-signs' }),
})

/** What the phone did to be noticed, as its own page recorded it. */
const rings = (phone: Page) => phone.evaluate(() => (window as unknown as { readonly rings: readonly string[] }).rings)

/** On a phone that vibrates: notes down each start of a tone and each vibration. */
async function asPhone(page: Page): Promise<Page> {
  await page.addInitScript(() => {
    const noted: string[] = []
    Object.assign(window, { rings: noted })
    navigator.vibrate = (pattern) => noted.push(`vibrates ${String(pattern)}`) > 0
    const { start } = OscillatorNode.prototype
    OscillatorNode.prototype.start = function begin(at) {
      noted.push('tone')
      start.call(this, at)
    }
  })
  await page.setViewportSize({ width: 360, height: 740 })
  await page.reload()
  return page
}

test('[O40] a phone that was allowed to rings when its number is called, and is still at the start of the service', async ({ office }) => {
  const [console, kiosk] = await Promise.all([seatedAt(office, 1), office.openKiosk()])
  const number = await takeTicket(kiosk, ADVICE)
  const phone = await asPhone(await scanPaper(office, number))
  await expect(phone.getByText(/Sejak nomor diambil/)).toBeVisible()
  await expectAccessible(phone, 'before it is allowed')
  expect(await rings(phone)).toEqual([])

  await phone.getByRole('button', { name: 'Bunyikan saat dipanggil' }).click()
  await expect(phone.getByText('Ponsel ini akan memberi tahu saat nomor Anda dipanggil.')).toBeVisible()
  expect((await rings(phone)).toSorted()).toEqual(['tone', 'tone', 'tone', 'vibrates 200'])
  await expectAccessible(phone, 'allowed')

  await pressMain(console, /^Panggil berikutnya/)
  await expect(phone.getByRole('heading', { name: 'Anda dipanggil', exact: true })).toBeVisible()
  await expect.poll(() => rings(phone)).toContain('vibrates 400,200,400,200,800')
  await expect.poll(() => phone.title()).toBe(`● ${number} → LOKET 1`)
  await expectAccessible(phone, 'called')
  await phone.getByRole('button', { name: 'English' }).click()
  await expect(phone.getByText('Touch the screen to stop the sound.')).toBeVisible()
  await expectAccessible(phone, 'called, in English')

  await pressMain(console, /^Mulai layani/)
  await expect(phone.getByRole('heading', { name: 'Your queue number' })).toBeVisible()
  await expect(phone.getByText('Ring when I am called')).toBeHidden()
  await expect.poll(() => phone.title()).toContain(`${number} · `)
})

test('[O41] whoever left a phone number is told of the call by the message service of the agency; taken back, nothing more', async ({
  office,
  service,
}) => {
  const [console, kiosk] = await Promise.all([seatedAt(office, 1), office.openKiosk()])
  const number = await takeTicket(kiosk, ADVICE)
  const phone = await scanPaper(office, number)
  await phone.setViewportSize({ width: 360, height: 740 })
  await expectAccessible(phone, 'news is offered')
  await phone.getByLabel('Nomor ponsel').fill('021 555 0100')
  await phone.getByRole('button', { name: 'Kabari lewat WhatsApp' }).click()
  await expect(phone.getByText('Ini bukan nomor ponsel.')).toBeVisible()
  await expectAccessible(phone, 'no phone number')
  await phone.getByLabel('Nomor ponsel').fill('0857 9911 2233')
  await phone.getByRole('button', { name: 'Kabari lewat WhatsApp' }).click()
  await expect(phone.getByText('Kabar akan dikirim ke nomor yang Anda tulis.')).toBeVisible()
  await expectAccessible(phone, 'news will come')
  await expect.poll(() => service.received.map(({ notice }) => notice.kind)).toEqual(['near'])

  await pressMain(console, /^Panggil berikutnya/)
  await expect.poll(() => service.received.map(({ notice }) => notice.kind)).toEqual(['near', 'call'])
  expect(service.received[1]).toMatchObject({
    notice: { number, counter: 1, phone: '+6285799112233', language: 'id' },
    signature: expect.stringMatching(/^t=\d+,v1=[0-9a-f]{64}$/),
  })
  await phone.reload()
  await phone.getByRole('button', { name: 'English' }).click()
  await expectAccessible(phone, 'news will come, in English')
  await phone.getByRole('button', { name: 'Erase my phone number' }).click()
  await expect(phone.getByText('The phone number is erased.')).toBeVisible()
  expect(await phone.content()).not.toContain('9911')
  const health = await phone.request.get('/api/health')
  expect(await health.json()).toMatchObject({ notices: { waiting: 0, sent: 2, failed: 0 } })
})
