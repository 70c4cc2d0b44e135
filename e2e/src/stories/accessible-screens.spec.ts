import { existsSync } from 'node:fs'
import { pictureFile } from '../pictures/gallery.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { OTHER_WALKS } from '../support/screens/all-screens.ts'
import { openStage, SCREEN_LANGUAGES } from '../support/screens/stage.ts'
import { expect, test } from '../support/screens/staged-office.ts'

for (const [face, walk] of Object.entries(OTHER_WALKS)) {
  for (const language of SCREEN_LANGUAGES) {
    test(`[O49] every screen is accessible and has its picture: ${face}, ${language}`, async ({ browser, office, mediaFolder }) => {
      const stage = openStage({ browser, office, language, mediaFolder, shiftMs: 0, context: {} })
      for await (const { name, page } of walk(stage)) {
        await expectAccessible(page, `${name}, ${language}`)
        expect.soft(existsSync(pictureFile(language, name)), `a picture of ${name}, ${language}: npm run pictures`).toBe(true)
      }
      await stage.close()
    })
  }
}
