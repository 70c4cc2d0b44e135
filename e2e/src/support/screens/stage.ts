// Where the screens of a face are shown, one after the other: for whoever looks at them all, be it a checker or a camera.

import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test'
import { type Office, signIn } from '../office.ts'
import type { DemoUser } from '../server-process.ts'
import { type Script, type ScriptedWire, scriptWire } from './scripted-wire.ts'

/** A way that leads nowhere is to fail with its own words before the story's time is over. */
const WAIT_MS = 15_000

export type ScreenLanguage = 'id' | 'en'
export const SCREEN_LANGUAGES: readonly ScreenLanguage[] = ['id', 'en']

/** A screen of a face in one of its states. */
export interface Shown {
  /** Unique among all screens, beginning with its face: "kiosk-start". Pictures are called so. */
  readonly name: string
  readonly page: Page
  /** Where only a part of the page is what is shown. */
  readonly part?: Locator
}

/** Leads from screen to screen of one face, and stays at each until the next is asked for. */
export type Walk = (stage: Stage) => AsyncGenerator<Shown>

export interface StagedPage {
  readonly page: Page
  readonly wire: ScriptedWire
}

export interface Stage {
  readonly office: Office
  readonly language: ScreenLanguage
  /** What lies there is shown on the boards. */
  readonly mediaFolder: string
  /** A page in a browser of its own that goes by a script; signed in where somebody is named. */
  open(path: string, script: Script, user?: DemoUser): Promise<StagedPage>
  /** Closes the browsers that have been opened. */
  close(): Promise<void>
}

export interface StageParts {
  readonly browser: Browser
  readonly office: Office
  readonly language: ScreenLanguage
  readonly mediaFolder: string
  /** Added to every instant a page sees. */
  readonly shiftMs: number
  readonly context: BrowserContextOptions
}

export function openStage({ browser, office, language, mediaFolder, shiftMs, context: options }: StageParts): Stage {
  const contexts: { close(): Promise<void> }[] = []
  return {
    office,
    language,
    mediaFolder,
    async open(path, script, user) {
      const locale = { id: 'id-ID', en: 'en-GB' }[language]
      const context = await browser.newContext({ locale, timezoneId: 'Asia/Jakarta', ...options, baseURL: office.server.url })
      contexts.push(context)
      // The pages of staff remember their language there.
      await context.addInitScript(`localStorage.setItem('loket.console.language', '${language}')`)
      if (user) await signIn(context.request, user)
      const page = await context.newPage()
      page.setDefaultTimeout(WAIT_MS)
      const wire = await scriptWire(page, script, shiftMs)
      await page.goto(path)
      return { page, wire }
    },
    async close() {
      await Promise.all(contexts.splice(0).map((context) => context.close()))
    },
  }
}
