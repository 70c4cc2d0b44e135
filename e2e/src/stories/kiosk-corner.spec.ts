// The administrator's corner of a kiosk: opened by hand, kept shut by a PIN, and of use to whoever looks after the machine.

import { type Page, request } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { takeTicket } from '../support/faces.ts'
import { expect, type Office, signIn, test } from '../support/office.ts'
import { paperThatSays } from '../support/printer.ts'
import type { DemoUser } from '../support/server-process.ts'
import { ledgerOf } from '../support/staff.ts'

/** Longer than it must be held. */
const HELD = { timeout: 15_000 }

/** A finger rests where the office's name begins. */
async function openCorner(kiosk: Page): Promise<void> {
  await kiosk.mouse.move(60, 40)
  await kiosk.mouse.down()
  await expect(kiosk.getByRole('heading', { level: 1, name: /^(Keadaan anjungan|How this kiosk is)$/ })).toBeVisible(HELD)
  await kiosk.mouse.up()
}

function administratorOf(office: Office): DemoUser {
  const [administrator] = office.usersWho('administrator')
  if (!administrator) throw new Error('the demonstration has no administrator')
  return administrator
}

async function giveCode(kiosk: Page, { code, pin }: Pick<DemoUser, 'code' | 'pin'>): Promise<void> {
  await kiosk.getByRole('button', { name: /^(Masuk dengan kode|Sign in with)/ }).click()
  await kiosk.getByRole('textbox').fill(code)
  await kiosk.keyboard.press('Enter')
  await givePin(kiosk, pin)
}

async function givePin(kiosk: Page, pin: string): Promise<void> {
  for (const digit of pin) await kiosk.getByRole('button', { name: digit, exact: true }).click()
  await kiosk.getByRole('button', { name: /^(Masuk|Sign in)$/ }).click()
}

test('[O44] the corner is opened by hand, a wrong PIN keeps it shut, and a test page comes out of the printer', async ({ office }) => {
  const kiosk = await office.openKiosk()
  await kiosk.setViewportSize({ width: 1080, height: 1920 })
  await expect(kiosk.getByRole('heading', { level: 1 })).toBeVisible()
  await openCorner(kiosk)
  await expect(kiosk.getByText('demo kiosk')).toBeVisible()

  const { code, pin } = administratorOf(office)
  await giveCode(kiosk, { code, pin: '271828' })
  await expect(kiosk.getByText('Kode atau PIN salah. Ketik lagi.')).toBeVisible()
  await givePin(kiosk, pin)

  await kiosk.getByRole('button', { name: 'Cetak halaman uji' }).click()
  await expect(kiosk.getByText('Printer melaporkan: halaman uji sudah keluar.')).toBeVisible()
  expect(await paperThatSays(office, 'HALAMAN UJI')).toContain('HALAMAN UJI')

  await kiosk.getByRole('button', { name: 'Tutup sudut ini' }).click()
  expect(await kiosk.context().cookies()).toEqual([expect.objectContaining({ name: 'loket_kiosk' })])
  expect(await takeTicket(kiosk)).toBe('A001')
})

test('[O44] every screen of the corner is accessible, in both languages', async ({ office }) => {
  const kiosk = await office.openKiosk()
  await expect(kiosk.getByRole('heading', { level: 1 })).toBeVisible()
  await openCorner(kiosk)
  const inBoth = async (screen: string): Promise<void> => {
    await expectAccessible(kiosk, `corner, ${screen}`)
    await kiosk.getByRole('button', { name: 'English' }).click()
    await expectAccessible(kiosk, `corner, ${screen}, in English`)
    await kiosk.getByRole('button', { name: 'Indonesia' }).click()
  }
  await inBoth('how the kiosk is')
  const { code, pin } = administratorOf(office)
  await kiosk.getByRole('button', { name: /^Masuk dengan kode/ }).click()
  await inBoth('code')
  await kiosk.keyboard.type(code)
  await kiosk.getByRole('button', { name: 'Lanjut' }).click()
  await inBoth('PIN')
  await givePin(kiosk, '271828')
  await expect(kiosk.getByText('Kode atau PIN salah. Ketik lagi.')).toBeVisible()
  await inBoth('wrong PIN')
  await givePin(kiosk, pin)
  await expect(kiosk.getByRole('button', { name: 'Pasangkan ulang anjungan' })).toBeVisible()
  await inBoth('acts')
  await kiosk.getByRole('button', { name: 'Pasangkan ulang anjungan' }).click()
  await inBoth('sure')
  await office.server.kill()
  await kiosk.getByRole('button', { name: 'Kembali' }).click()
  await expect(kiosk.getByText('Tanpa server PIN tidak dapat diperiksa.')).toBeVisible()
  await inBoth('without a server')
})

test('[O45] a kiosk is paired anew at the kiosk itself, and gives numbers again once its code was entered', async ({ office }) => {
  const kiosk = await office.openKiosk()
  await expect(kiosk.getByRole('heading', { level: 1 })).toBeVisible()
  // From now on as from another computer: only the server's own is paired by itself in a demonstration.
  await kiosk.context().setExtraHTTPHeaders({ 'x-forwarded-for': '192.168.1.9' })
  await openCorner(kiosk)
  await giveCode(kiosk, administratorOf(office))
  await kiosk.getByRole('button', { name: 'Pasangkan ulang anjungan' }).click()
  await kiosk.getByRole('button', { name: 'Ya, pasangkan ulang' }).click()

  const status = kiosk.getByRole('status')
  await expect(status).toContainText(/^\d{6}/)
  const code = /^\d{6}/.exec((await status.textContent()) ?? '')?.[0]
  const api = await request.newContext({ baseURL: office.server.url })
  await signIn(api, administratorOf(office))
  expect((await api.post('/api/devices/approve', { data: { code, name: 'Anjungan pintu' } })).ok()).toBe(true)
  await api.dispose()

  expect(await takeTicket(kiosk)).toBe('A001')
  const [first, second] = await ledgerOf(office, 'devicePaired')
  expect((await ledgerOf(office, 'deviceRevoked')).map(({ deviceId }) => deviceId)).toEqual([first?.deviceId])
  expect(second?.kind).toBe('kiosk')
})

test('[O46] without a server the corner opens by a key, reads out what is known, and says that no PIN can be checked', async ({
  office,
}) => {
  const kiosk = await office.openKiosk()
  // The corner and its facts come after the first screen, while there is a server.
  const [facts] = await Promise.all([kiosk.waitForResponse(/\/api\/kiosk\/corner$/), kiosk.reload()])
  await facts.finished()
  await office.server.kill()
  await expect(kiosk.getByRole('heading', { name: 'Mesin nomor sedang terputus' })).toBeVisible(HELD)
  await kiosk.keyboard.down('Escape')
  await expect(kiosk.getByRole('heading', { name: 'Keadaan anjungan' })).toBeVisible(HELD)
  await kiosk.keyboard.up('Escape')
  await expect(kiosk.getByText('demo kiosk')).toBeVisible()
  await expect(kiosk.getByText('Tanpa server PIN tidak dapat diperiksa.')).toBeVisible()
  await kiosk.getByRole('button', { name: 'Muat ulang layar' }).click()
  await expect(kiosk.getByText('Server tidak menjawab, jadi layar tidak dimuat ulang')).toBeVisible()
  await kiosk.keyboard.press('Escape')
  await office.server.start()
  expect(await takeTicket(kiosk)).toBe('A001')
})
