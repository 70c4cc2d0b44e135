import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { NEW_CARD, numberOnScreen, openCounter, pressMain, takeTicket, ticketAt } from '../support/faces.ts'
import { expect, type Office, test } from '../support/office.ts'

const ROOT = join(import.meta.dirname, '../../..')

async function typeCode(kiosk: Page, code: string): Promise<void> {
  await kiosk.getByRole('button', { name: /^Saya punya kode booking/ }).click()
  for (const sign of code) await kiosk.getByRole('button', { name: sign, exact: true }).click()
  await kiosk.getByRole('button', { name: 'Ambil nomor', exact: true }).click()
}

/** As a scanner does: faster than any hand, and Enter at the end. Typed within the page, where no busy machine comes in between. */
async function scanCode(kiosk: Page, code: string): Promise<void> {
  await kiosk.evaluate(`for (const key of ${JSON.stringify([...code, 'Enter'])})
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))`)
}

function demoCode(office: Office, when: 'now' | 'later'): string {
  const booking = office.server.demoBookings.find((one) => one.when === when)
  if (!booking) throw new Error('the demonstration has no bookings')
  return booking.code
}

test('[O56] a booking on time is called before who came a little earlier', async ({ office }) => {
  const [agent] = office.usersWho('agent')
  if (!agent) throw new Error('no agent')
  const [kiosk, console] = await Promise.all([office.openKiosk(), office.openConsole(agent)])
  await openCounter(console, 1)
  const walkIn = await takeTicket(kiosk, NEW_CARD)

  await typeCode(kiosk, demoCode(office, 'now'))
  const booked = await numberOnScreen(kiosk)
  await expect(kiosk.getByText(/^Booking \d\d\.\d\d–\d\d\.\d\d · tepat waktu$/)).toBeVisible()

  await pressMain(console, /^Panggil berikutnya/)
  await expect(ticketAt(console, booked)).toBeVisible()
  await expect(console.getByRole('listitem').filter({ hasText: walkIn })).toBeVisible()
})

test('[O57] a scanned code takes its number once', async ({ office }) => {
  const kiosk = await office.openKiosk()
  await expect(kiosk.getByRole('button', { name: /^KTP-el/ })).toBeVisible()
  const code = demoCode(office, 'now')

  await scanCode(kiosk, code)
  const number = await numberOnScreen(kiosk)
  await kiosk.getByRole('button', { name: /^(Selesai|Sudah saya catat)/ }).click()

  await scanCode(kiosk, code)
  await expect(kiosk.getByRole('alert')).toContainText(`nomor Anda ${number}`)
})

test("[O58] a booking of the agency's app is checked in with, and who is early may come back", async ({ office }) => {
  const kiosk = await office.openKiosk()
  const secret = await newKey(office)

  await test.step('the app sends it', async () => {
    expect(await putOnOpenDay(office, secret, 'K7M4XT')).toBe(201)
  })
  await test.step('on another day it says when it is', async () => {
    await typeCode(kiosk, 'K7M4XT')
    await expect(kiosk.getByRole('alert')).toContainText('Booking ini untuk')
    await kiosk.getByRole('button', { name: 'Ambil nomor tanpa booking' }).click()
  })
  await test.step('too early on its day it can be kept', async () => {
    const later = demoCode(office, 'later')
    await scanCode(kiosk, later)
    await kiosk.getByRole('button', { name: /^(Saya kembali nanti|Ambil nomor tanpa booking)/ }).click()
    await expect(kiosk.getByRole('heading', { level: 1 })).toHaveText('Anda perlu apa hari ini?')
  })
})

test('[O59] the screens of a booking have no finding of the accessibility checker, in either language and every size', async ({
  office,
}) => {
  const kiosk = await office.openKiosk()
  await kiosk.setViewportSize({ width: 1366, height: 768 })
  await typeCode(kiosk, demoCode(office, 'later'))
  await expect(kiosk.getByRole('alert')).toBeVisible()
  await expectAccessible(kiosk, 'too early')
  await kiosk.getByRole('button', { name: /^(Saya kembali nanti|Ambil nomor tanpa booking)/ }).click()
  await scanCode(kiosk, 'ANDERS7')
  await expect(kiosk.getByRole('alert')).toContainText('tidak dikenal')
  await expectAccessible(kiosk, 'unknown code')
  await kiosk.getByRole('button', { name: 'Ketik kode lagi' }).click()
  await kiosk.setViewportSize({ width: 1080, height: 1920 })
  for (const way of ['English', 'Large text', 'High contrast']) {
    await kiosk.getByRole('button', { name: way }).click()
    await expect(kiosk.getByRole('heading', { level: 1 })).toHaveText('Type your booking code')
    await expectAccessible(kiosk, `keypad, ${way}`)
  }
  await scanCode(kiosk, 'https://example.go.id')
  await expect(kiosk.getByRole('alert')).toBeVisible()
  await expectAccessible(kiosk, 'unreadable')
  await scanCode(kiosk, demoCode(office, 'now'))
  await expect(kiosk.getByText(/^Booking .* on time$/)).toBeVisible()
  await expectAccessible(kiosk, 'ticket with a booking')
})

/** By the verb of whoever owns the data. */
async function newKey({ dataFolder }: Office): Promise<string> {
  const words = ['server/src/cli/main.ts', 'booking-key', 'new', 'app', '--data', dataFolder]
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: ROOT })
  const secret = /is ([A-Za-z0-9_-]{43})\./.exec(stdout)?.[1]
  if (!secret) throw new Error(`no secret in: ${stdout}`)
  return secret
}

/** The first of the next days on which the office is open. */
async function putOnOpenDay(office: Office, secret: string, code: string): Promise<number> {
  let status = 0
  for (let ahead = 1; ahead <= 14 && status !== 201; ahead += 1) {
    const day = new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
    const booking = { code, serviceId: 'ktp-rekam', slotFrom: `${day}T09:00`, slotTo: `${day}T09:30` }
    status = await putBooking(office, secret, 'B-1', booking)
  }
  return status
}

async function putBooking(office: Office, secret: string, id: string, booking: object): Promise<number> {
  const [path, body, seconds] = [`/api/bookings/${id}`, JSON.stringify(booking), Math.floor(Date.now() / 1000)]
  const signature = createHmac('sha256', secret).update(`${seconds}.PUT.${path}.${body}`).digest('hex')
  const answer = await fetch(`${office.server.url}${path}`, {
    method: 'PUT',
    body,
    headers: { 'loket-signature': `t=${seconds},v1=${signature}` },
  })
  return answer.status
}
