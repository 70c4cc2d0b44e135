// The kiosk's page on a processor that is six times slower than this one.

import { chromiumFlags, findChromium } from '@loket/tools/find-chromium'
import { chromium } from '@playwright/test'

const SLOWER = 6
const ASK_EVERY_MS = 100

export interface SlowKiosk {
  /** Opens the page anew, nothing kept from before. Milliseconds until the first choice can be touched. */
  open(): Promise<number>
  /** Touches the first choice. Milliseconds from the touch until the next screen is painted. */
  nextScreen(): Promise<number>
  close(): Promise<void>
}

/** Runs in the page from its start. Painted: the frame after the one in which the heading changed has begun. */
const NOTE_SCREENS = `(() => {
  let heading = null
  let touchedAt = 0
  addEventListener('pointerup', (event) => { touchedAt = event.timeStamp }, true)
  const painted = (note) => requestAnimationFrame(() => requestAnimationFrame(() => note(performance.now())))
  new MutationObserver(() => {
    const words = document.querySelector('button.tile') || document.querySelector('.take') ? document.querySelector('h1')?.textContent : null
    if (!words || words === heading) return
    const first = heading === null
    heading = words
    painted((at) => { if (first) window.readyMs = at; else window.screenMs = at - touchedAt })
  }).observe(document, { subtree: true, childList: true, characterData: true })
})()`

export async function openSlowKiosk(url: string): Promise<SlowKiosk> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumFlags()] })
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true, locale: 'id-ID' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript(NOTE_SCREENS)
  // The page notes the instant itself; how late it is asked for does not matter.
  const noted = async (name: string): Promise<number> => {
    for (;;) {
      const ms = (await page.evaluate(`window.${name} ?? null`)) as number | null
      if (ms !== null) return ms
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
    }
  }
  return {
    async open() {
      await page.goto(`${url}/kiosk`)
      return noted('readyMs')
    },
    async nextScreen() {
      await page.evaluate('delete window.screenMs')
      await page.locator('button.tile').first().tap()
      return noted('screenMs')
    },
    close: () => browser.close(),
  }
}
