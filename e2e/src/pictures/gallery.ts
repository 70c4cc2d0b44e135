// Where the pictures of the screens are kept, and the page that shows them all.

import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SCREEN_LANGUAGES, type ScreenLanguage } from '../support/screens/stage.ts'
import { THIS_HOUSE } from '../support/server-process.ts'

export const PICTURES_FOLDER = join(THIS_HOUSE, 'docs/pictures')

export function pictureFile(language: ScreenLanguage, screen: string): string {
  return join(PICTURES_FOLDER, language, `${screen}.webp`)
}

const HEADINGS: Readonly<Record<string, string>> = {
  kiosk: 'The kiosk',
  display: 'The board in the hall',
  phone: "The citizen's own page",
  console: 'The console',
  supervisor: "The supervisor's page",
  administrator: "The administrator's page",
  paper: 'The paper',
  server: 'The front page, and the virtual printer',
}

/** Writes README.md beside the pictures that lie there. */
export function writeGallery(): void {
  const [indonesian = [], english = []] = SCREEN_LANGUAGES.map((language) => screensIn(language))
  const chapters = Object.entries(HEADINGS).map(([face, heading]) => {
    const screens = indonesian.filter((screen) => screen.startsWith(`${face}-`))
    const rows = screens.map((screen) => `| ${picture('id', screen)} | ${english.includes(screen) ? picture('en', screen) : ''} |`)
    return `## ${heading}\n\n| Indonesian | English |\n|---|---|\n${rows.join('\n')}\n`
  })
  writeFileSync(join(PICTURES_FOLDER, 'README.md'), `${HEAD}\n${chapters.join('\n')}`)
}

const HEAD = `# Pictures

Every screen of Loket, taken in Chromium from its own pages in a demonstration office; some of what they show (who waits, what is out of
order) is made up for the picture. Part of this repository and under its [licence](../../LICENSE). The font is Plus Jakarta Sans (SIL Open Font Licence 1.1, from
its npm package). \`npm run pictures\` takes them all anew and writes this page.
`

function screensIn(language: ScreenLanguage): readonly string[] {
  if (!existsSync(join(PICTURES_FOLDER, language))) return []
  return readdirSync(join(PICTURES_FOLDER, language))
    .map((file) => file.replace(/\.webp$/, ''))
    .toSorted()
}

function picture(language: ScreenLanguage, screen: string): string {
  return `![${screen}](${language}/${screen}.webp)`
}
