// The administrator's corner of a kiosk: what is read out, and what is done behind a PIN.

import { expect, type Page } from '@playwright/test'
import { calm, openKiosk, withView } from './kiosk-stage.ts'
import { PLAIN } from './scripted-wire.ts'
import type { Shown, Stage } from './stage.ts'

const WRONG_PIN = '271828'

export async function* kioskCornerScreens(stage: Stage): AsyncGenerator<Shown> {
  const [administrator] = stage.office.usersWho('administrator')
  if (!administrator) throw new Error('the demonstration has no administrator')
  const { page, wire } = await openKiosk(stage, withView(calm))
  await openCorner(page)
  yield { name: 'kiosk-corner', page }
  await page.locator('.corner-act').first().click()
  await page.locator('.corner-keys.many').waitFor()
  yield { name: 'kiosk-corner-code', page }
  await touchKeys(page, administrator.code)
  await givePin(page, WRONG_PIN)
  await page.locator('.corner-said.wrong').waitFor()
  yield { name: 'kiosk-corner-wrong-pin', page }
  await givePin(page, administrator.pin)
  const acts = page.locator('.corner-acts .corner-act')
  await expect(acts).toHaveCount(3)
  await acts.first().click()
  await expect(page.locator('.corner-said')).toHaveText(/sudah keluar|came out/)
  yield { name: 'kiosk-corner-acts', page }
  await acts.nth(1).click()
  await page.locator('.corner-warning').first().waitFor()
  yield { name: 'kiosk-corner-sure', page }
  await acts.first().click()
  wire.follow({ ...PLAIN, server: 'gone' })
  await page.locator('.corner-acts .corner-hint').waitFor()
  yield { name: 'kiosk-corner-offline', page }
}

/** Held for as long as it must be: by a clock that is put forward the page would think its server lost. */
async function openCorner(page: Page): Promise<void> {
  await page.keyboard.down('Escape')
  await page.locator('.corner-facts').waitFor()
  await page.keyboard.up('Escape')
  // What the server says of this kiosk.
  await expect(page.locator('.corner-facts')).toContainText('demo kiosk')
}

async function givePin(page: Page, pin: string): Promise<void> {
  await page.locator('.corner-field.secret').waitFor()
  await touchKeys(page, pin)
}

async function touchKeys(page: Page, keys: string): Promise<void> {
  for (const key of keys) await page.locator('.corner-key').getByText(key, { exact: true }).click()
  await page.locator('.corner-enter').click()
}
