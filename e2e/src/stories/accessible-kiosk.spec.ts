import { expectAccessible } from '../support/accessibility.ts'
import { tooSmallToRead, tooSmallToTouch } from '../support/measured.ts'
import { kioskScreens } from '../support/screens/kiosk-screens.ts'
import { openStage, SCREEN_LANGUAGES } from '../support/screens/stage.ts'
import { expect, test } from '../support/screens/staged-office.ts'

/** A standing and a lying screen of 21.5 inches, and the small one of an old computer, whose pixels are larger: 20 mm are 81, or 67, of them. */
const SIZES = [
  { width: 1080, height: 1920, touchPx: 81 },
  { width: 1920, height: 1080, touchPx: 81 },
  { width: 1366, height: 768, touchPx: 67 },
]
const SMALLEST_TEXT_PX = 24
/** Some forty screens, each in three sizes. */
const LONGEST_MS = 240_000

for (const language of SCREEN_LANGUAGES) {
  test(`[O48] every screen and state of the kiosk is accessible, standing and lying: ${language}`, async ({
    browser,
    office,
    mediaFolder,
  }) => {
    test.setTimeout(LONGEST_MS)
    const stage = openStage({ browser, office, language, mediaFolder, shiftMs: 0, context: {} })
    for await (const { name, page } of kioskScreens(stage)) {
      for (const { touchPx, ...size } of SIZES) {
        await page.setViewportSize(size)
        const screen = `${name}, ${language}, ${size.width}×${size.height}`
        expect.soft(await tooSmallToTouch(page, touchPx), screen).toEqual([])
        expect.soft(await tooSmallToRead(page, SMALLEST_TEXT_PX), screen).toEqual([])
        if (size.height > 768) await expectAccessible(page, screen)
      }
      await page.setViewportSize({ width: 1080, height: 1920 })
    }
    await stage.close()
  })
}
