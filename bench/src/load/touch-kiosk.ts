// The kiosk's own page in a real Chromium, touched as a citizen touches it.

import { chromiumFlags, findChromium } from '@loket/tools/find-chromium'
import { chromium } from '@playwright/test'

export interface TouchKiosk {
  /** One ticket, from the start screen and back to it. Resolves with when its last touch reached the page, in milliseconds since the epoch. */
  takeTicket(): Promise<number>
  close(): Promise<void>
}

/** A service behind one tile, and the words on the way. */
const TOUCHES = [/^KTP-el/, /^Cetak/, /^Berkas lengkap – ambil nomor/]
const LEAVE = /^(Selesai|Sudah saya catat)/

/** Runs in the page: when the browser had the lift of the finger, which is the touch, and not when a busy page came to hear of it. */
const NOTE_TOUCHES = `addEventListener('pointerup', (event) => { window.touchedAt = performance.timeOrigin + event.timeStamp }, true)`

/** Opens the kiosk of a demonstration office, which pairs it by itself. */
export async function openTouchKiosk(url: string): Promise<TouchKiosk> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumFlags()] })
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true, locale: 'id-ID' })
  const page = await context.newPage()
  await page.goto(`${url}/kiosk`)
  await page.evaluate(NOTE_TOUCHES)
  return {
    async takeTicket() {
      for (const name of TOUCHES) await page.getByRole('button', { name }).tap()
      const leave = page.getByRole('button', { name: LEAVE })
      await leave.waitFor()
      const touchedAt = Number(await page.evaluate('window.touchedAt'))
      await leave.tap()
      return touchedAt
    },
    close: () => browser.close(),
  }
}
