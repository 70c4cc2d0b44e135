import type { Page, ViewportSize } from '@playwright/test'
import { PLAIN } from './scripted-wire.ts'
import type { Stage } from './stage.ts'

/** A device that the office does not know, with the code that pairs it; nobody enters it. The demonstration pairs its own too soon. */
export async function openUnpaired(stage: Stage, path: string, size: ViewportSize): Promise<Page> {
  const { page } = await stage.open('/server-pages.css', { ...PLAIN, server: { type: 'notPaired' } })
  await page.setViewportSize(size)
  await page.route('**/api/devices/pairing', (route) => route.fulfill({ json: { pairingId: 'one', code: '4K7M2P' } }))
  await page.route('**/api/devices/pairing/claim', (route) => route.fulfill({ json: { state: 'waiting' } }))
  await page.goto(path)
  await page.locator('.pairing-code').waitFor()
  return page
}
