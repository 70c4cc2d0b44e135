// A kiosk on the stage, with the morning it shows.

import type { KioskView, ServiceNow, WaitWindow } from '@loket/protocol'
import { expect, type Page } from '@playwright/test'
import { PLAIN, type Script } from './scripted-wire.ts'
import type { ScreenLanguage, Stage, StagedPage } from './stage.ts'

/** A standing screen, as most kiosks have. */
export const PORTRAIT = { width: 1080, height: 1920 }

/** At its first screen, in the language of the stage. */
export async function openKiosk(
  stage: Stage,
  script: Script,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<StagedPage> {
  await stage.close()
  const opened = await stage.open('/kiosk', script)
  await prepare(opened.page)
  await opened.page.setViewportSize(PORTRAIT)
  await opened.page.locator('.frame').waitFor()
  await speak(opened.page, stage.language)
  return opened
}

/** The kiosk begins in Indonesian with each person; the first switch of its bar is the other language. */
export async function speak(page: Page, language: ScreenLanguage): Promise<void> {
  const shown = await page.locator('html').getAttribute('lang')
  if (shown !== language) await page.locator('.toggles button').first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

export function withView(change: (view: KioskView) => KioskView): Script {
  return { ...PLAIN, views: { kiosk: change } }
}

/** A usual morning: some wait for each service. */
export function calm(view: KioskView): KioskView {
  const windows: readonly WaitWindow[] = [2, 6, 4, 9].map((from) => ({ fromMinutes: from, toMinutes: from + 6 }))
  return eachService(view, (service, place) => ({ ...service, waiting: place % 4, window: windows[place % 4] ?? null }))
}

/** Only those that are open. */
export function eachService(view: KioskView, change: (service: ServiceNow, place: number) => ServiceNow): KioskView {
  const services = Object.entries(view.services).map(([id, service], place) => [
    id,
    service.status.state === 'open' ? change(service, place) : service,
  ])
  return { ...view, services: Object.fromEntries(services) }
}
