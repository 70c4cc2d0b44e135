import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ALL_WALKS } from '../support/screens/all-screens.ts'
import { openStage, SCREEN_LANGUAGES, type Shown } from '../support/screens/stage.ts'
import { test } from '../support/screens/staged-office.ts'
import { PICTURES_FOLDER, pictureFile, writeGallery } from './gallery.ts'

/** What the clocks of the pages show when the first is taken: 09.14 in Jakarta. */
const PICTURED_AT = Date.UTC(2027, 0, 12, 2, 14)
/** Small enough for a page with all of them, large enough to read the words. */
const SHORTER_SIDE_PX = 380
const QUALITY = 36

for (const language of SCREEN_LANGUAGES) {
  test(`[B42] every screen has its picture: ${language}`, async ({ browser, office, mediaFolder }) => {
    rmSync(join(PICTURES_FOLDER, language), { recursive: true, force: true })
    const context = { reducedMotion: 'reduce' } as const
    const stage = openStage({ browser, office, language, mediaFolder, shiftMs: PICTURED_AT - Date.now(), context })
    for (const walk of ALL_WALKS) {
      for await (const shown of walk(stage)) await takePicture(shown, pictureFile(language, shown.name))
    }
    await stage.close()
  })
}

test.afterAll(() => writeGallery())

/** The camera may be quicker than the painter. */
const PAINTED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

/** WebP, which Playwright itself does not write. */
async function takePicture({ page, part }: Shown, file: string): Promise<void> {
  await page.evaluate(PAINTED)
  const whole = { x: 0, y: 0, ...(page.viewportSize() ?? { width: 0, height: 0 }) }
  const seen = (await part?.boundingBox()) ?? whole
  // The camera counts from where the page begins, and what is to be seen may have been scrolled to.
  const scrolled = await page.evaluate<number>('scrollY')
  const place = { ...seen, y: seen.y + scrolled }
  const camera = await page.context().newCDPSession(page)
  const clip = { ...place, scale: Math.min(1, SHORTER_SIDE_PX / Math.min(place.width, place.height)) }
  const { data } = await camera.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    clip,
    captureBeyondViewport: part !== undefined,
  })
  await camera.detach()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, Buffer.from(data, 'base64'))
}
