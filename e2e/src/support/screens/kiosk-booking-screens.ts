// The way of whoever has a booking code.

import { type Instant, MINUTE_MS, type Refusal, type TicketNumber } from '@loket/protocol'
import { expect, type Page } from '@playwright/test'
import { calm, openKiosk, withView } from './kiosk-stage.ts'
import type { Shown, Stage } from './stage.ts'

/** Only ever refused. */
const CODE = 'K7M4XT'

export async function* kioskBookingScreens(stage: Stage): AsyncGenerator<Shown> {
  const { page, wire } = await openKiosk(stage, withView(calm))
  await page.locator('.have-booking').click()
  await laidOut(page)
  await typeCode(page, CODE.slice(0, 4))
  yield { name: 'kiosk-booking-code', page }
  for (let signs = 0; signs < 4; signs += 1) await page.locator('.key.erase').click()
  for (const [name, refusal] of refusals()) {
    wire.follow({ ...withView(calm), commands: refusal })
    await typeCode(page, CODE)
    await page.locator('.take').click()
    await page.locator('.screen-refused .acts').waitFor()
    yield { name: `kiosk-booking-${name}`, page }
    if (refusal.type === 'bookingBeforeSlot') break
    await page.locator('.acts .take').first().click()
    await laidOut(page)
  }
  yield* ticketWithBooking(stage)
}

/** Who is early has no way back to the code: that one comes last. */
function refusals(): readonly (readonly [string, Refusal])[] {
  return [
    ['unknown', { type: 'bookingUnknown' }],
    ['used', { type: 'bookingUsed', number: 'A012' as TicketNumber }],
    ['early', { type: 'bookingBeforeSlot', onTimeFrom: at(76), slotFrom: at(106), slotTo: at(136) }],
  ]
}

async function* ticketWithBooking(stage: Stage): AsyncGenerator<Shown> {
  const code = stage.office.server.demoBookings.find(({ when }) => when === 'now')?.code ?? ''
  const printed = withView((view) => ({ ...calm(view), prints: view.prints.map((print) => ({ ...print, state: 'printed' as const })) }))
  const { page } = await openKiosk(stage, printed)
  await page.locator('.have-booking').click()
  await laidOut(page)
  await typeCode(page, code)
  await page.locator('.take').click()
  await page
    .locator('.screen-ticket')
    .getByText(/^Booking /)
    .waitFor()
  yield { name: 'kiosk-booking-ticket', page }
}

/** The style sheet of this screen comes with it. */
async function laidOut(page: Page): Promise<void> {
  await expect(page.locator('.booking-keys')).toHaveCSS('display', 'grid')
}

async function typeCode(page: Page, code: string): Promise<void> {
  for (const sign of code) await page.locator('.key').getByText(sign, { exact: true }).click()
}

/** That many minutes from now. */
function at(minutes: number): Instant {
  return (Date.now() + minutes * MINUTE_MS) as Instant
}
