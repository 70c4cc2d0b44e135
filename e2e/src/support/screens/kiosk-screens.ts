// Every screen of the kiosk. A new one is added here, once: it is then checked and pictured with the others.

import type { KioskView, PrinterTrouble, PrintState, Refusal, ServiceNow } from '@loket/protocol'
import { expect, type Page } from '@playwright/test'
import { kioskBookingScreens } from './kiosk-booking-screens.ts'
import { kioskCornerScreens } from './kiosk-corner-screens.ts'
import { calm, eachService, openKiosk, PORTRAIT, speak, withView } from './kiosk-stage.ts'
import { openUnpaired } from './open-unpaired.ts'
import { PLAIN } from './scripted-wire.ts'
import type { Shown, Stage } from './stage.ts'

type Day = KioskView['day']

const MINUTE_MS = 60_000

export async function* kioskScreens(stage: Stage): AsyncGenerator<Shown> {
  yield* startScreens(stage)
  yield* screensToNumber(stage)
  yield* refusedScreens(stage)
  yield* kioskBookingScreens(stage)
  yield* kioskCornerScreens(stage)
  yield* shutScreens(stage)
  yield* lonelyScreens(stage)
  yield* modes(stage)
}

async function* startScreens(stage: Stage): AsyncGenerator<Shown> {
  const { page, wire } = await openKiosk(stage, withView(calm))
  yield { name: 'kiosk-start', page }
  wire.follow(withView((view) => calm(inTrouble(view, 'paperOut'))))
  await expect(page.locator('main')).toContainText(/Kertas printer habis|out of paper/)
  yield { name: 'kiosk-start-without-paper', page }
  wire.follow(withView((view) => mixed(calm(view))))
  await expect(page.locator('.tile.shut').first()).toBeVisible()
  yield { name: 'kiosk-start-troubled', page }
}

/** Services that are held up, used up, closed, or called only after the closing. */
function mixed(view: KioskView): KioskView {
  const cases: readonly Partial<ServiceNow>[] = [
    { outage: 'registry' },
    { status: { state: 'quotaReached' } },
    { status: { state: 'closed', reason: 'staff' } },
    { calledAfterClosing: 'probably' },
  ]
  return eachService(view, (service, place) => ({ ...service, ...cases[Math.floor(place / 5) % cases.length] }))
}

async function* screensToNumber(stage: Stage): AsyncGenerator<Shown> {
  const { page, wire } = await openKiosk(stage, withView(printing('queued')))
  await page.locator('button.tile').first().click()
  await page.locator('.screen-services button.tile').nth(1).waitFor()
  yield { name: 'kiosk-services', page }
  await page.locator('button.tile').nth(1).click()
  await page.locator('.decide').waitFor()
  yield { name: 'kiosk-documents', page }
  await page.locator('.take-others .take').last().click()
  await page.locator('.screen-list .decide').waitFor()
  yield { name: 'kiosk-list', page }
  await page.locator('.back').click()
  await page.locator('.take-others').waitFor()
  wire.follow({ ...withView(printing('queued')), commands: 'unanswered' })
  await page.locator('.decide .take').first().click()
  await page.locator('.screen-issuing').waitFor()
  yield { name: 'kiosk-issuing', page }
  // What was not answered is asked again on the next connection.
  wire.follow({ ...PLAIN, server: 'gone' })
  wire.follow(withView(printing('queued')))
  await page.locator('.screen-ticket').waitFor()
  yield { name: 'kiosk-ticket-printing', page }
  for (const [name, state] of [
    ['unsure', 'unknown'],
    ['without-paper', 'notSent'],
    ['printed', 'printed'],
  ] as const) {
    const before = await page.locator('.ticket-words').textContent()
    wire.follow(withView(printing(state)))
    await expect(page.locator('.ticket-words')).not.toHaveText(before ?? '')
    yield { name: `kiosk-ticket-${name}`, page }
  }
}

async function* refusedScreens(stage: Stage): AsyncGenerator<Shown> {
  const refusals: readonly (readonly [string, Refusal])[] = [
    ['quota', { type: 'quotaReached', quota: 40 }],
    ['fault', { type: 'storageFull' }],
  ]
  for (const [name, refusal] of refusals) {
    const { page } = await openKiosk(stage, { ...withView(calm), commands: refusal })
    await wish(page)
    await page.locator('.screen-refused').waitFor()
    yield { name: `kiosk-refused-${name}`, page }
  }
  const unanswered = await openKiosk(stage, { ...withView(calm), commands: 'unanswered' }, (page) => page.clock.install())
  await wish(unanswered.page)
  await unanswered.page.locator('.screen-issuing').waitFor()
  await unanswered.page.clock.fastForward(11_000)
  await unanswered.page.locator('.screen-refused').waitFor()
  yield { name: 'kiosk-no-answer', page: unanswered.page }
  const { page } = await openKiosk(stage, withView(calm), (page) => page.clock.install())
  await page.locator('button.tile').first().click()
  await page.locator('.screen-services').waitFor()
  // The quiet is counted from when the screen has come.
  await page.clock.runFor(1_000)
  await page.clock.fastForward(46_000)
  await page.locator('.countdown').waitFor()
  yield { name: 'kiosk-countdown', page }
}

async function* shutScreens(stage: Stage): AsyncGenerator<Shown> {
  const soon = inMinutes(46)
  const tomorrow = inMinutes(22 * 60 + 16)
  const days: Readonly<Record<string, Day>> = {
    'before-opening': { state: 'beforeOpening', opensAt: soon },
    'after-last-ticket': { state: 'afterLastTicket', closesAt: soon, opensAgainAt: tomorrow },
    closed: { state: 'closed', reason: null, opensAgainAt: tomorrow },
    holiday: { state: 'closed', reason: { id: 'Hari Raya Idulfitri', en: 'Idul Fitri' }, opensAgainAt: tomorrow },
    'closed-unknown': { state: 'closed', reason: null, opensAgainAt: null },
  }
  for (const [name, day] of Object.entries(days)) {
    const { page } = await openKiosk(
      stage,
      withView((view) => ({ ...view, day })),
    )
    await speak(page, stage.language)
    yield { name: `kiosk-${name}`, page }
  }
  const noService = withView((view) => eachService(view, (service) => ({ ...service, status: { state: 'closed', reason: 'other' } })))
  const { page, wire } = await openKiosk(stage, noService)
  yield { name: 'kiosk-no-service', page }
  wire.follow({ ...PLAIN, server: 'gone' })
  await page.locator('[role=alert]').waitFor()
  await speak(page, stage.language)
  yield { name: 'kiosk-offline', page }
}

/** Where no office is known yet: these speak Indonesian alone. */
async function* lonelyScreens(stage: Stage): AsyncGenerator<Shown> {
  if (stage.language !== 'id') return
  await stage.close()
  const connecting = await stage.open('/kiosk', { ...PLAIN, server: 'silent' })
  await connecting.page.setViewportSize(PORTRAIT)
  await connecting.page.locator('.bare').waitFor()
  yield { name: 'kiosk-connecting', page: connecting.page }
  connecting.wire.follow({ ...PLAIN, server: 'gone' })
  await connecting.page.locator('[role=alert]').waitFor()
  yield { name: 'kiosk-never-connected', page: connecting.page }
  yield { name: 'kiosk-pairing', page: await openUnpaired(stage, '/kiosk', PORTRAIT) }
}

/** How the screen is made to fit a person. */
async function* modes(stage: Stage): AsyncGenerator<Shown> {
  const { page } = await openKiosk(stage, withView(printing('printed')))
  const toggle = (place: number) => page.locator('.toggles button').nth(place).click()
  await toggle(3)
  yield { name: 'kiosk-start-high-contrast', page }
  await toggle(1)
  yield { name: 'kiosk-start-large-high-contrast', page }
  await toggle(3)
  yield { name: 'kiosk-start-large', page }
  await toggle(2)
  yield { name: 'kiosk-start-large-low', page }
  await toggle(1)
  yield { name: 'kiosk-start-low', page }
  await toggle(1)
  await page.locator('button.tile').first().click()
  await page.locator('button.tile').nth(1).click()
  await toggle(3)
  await page.locator('.decide').waitFor()
  yield { name: 'kiosk-documents-large-low-high-contrast', page }
  await page.locator('.decide .take').first().click()
  await page.locator('.screen-ticket').waitFor()
  yield { name: 'kiosk-ticket-large-low-high-contrast', page }
  const scanned = await stage.open('/kiosk?switch', withView(calm))
  await scanned.page.setViewportSize(PORTRAIT)
  await scanned.page.locator('.tiles').waitFor()
  await speak(scanned.page, stage.language)
  await scanned.page.keyboard.press('Space')
  yield { name: 'kiosk-start-one-switch', page: scanned.page }
}

/** The whole way to a number, in the language of the stage. */
export async function takeOnStage(stage: Stage): Promise<string> {
  const { page } = await openKiosk(stage, withView(calm))
  await wish(page)
  const words = (await page.locator('.screen-ticket h1').textContent()) ?? ''
  return /[A-Z]\d{3}/.exec(words)?.[0] ?? ''
}

async function wish(page: Page): Promise<void> {
  await page.locator('button.tile').first().click()
  await page.locator('.screen-services button.tile').nth(1).click()
  await page.locator('.decide .take').first().click()
}

function printing(state: PrintState): (view: KioskView) => KioskView {
  return (view) => ({ ...calm(view), prints: view.prints.map((print) => ({ ...print, state })) })
}

function inTrouble(view: KioskView, trouble: PrinterTrouble): KioskView {
  return { ...view, printer: { troubles: [trouble], paperLow: false } }
}

function inMinutes(minutes: number) {
  return (Date.now() + minutes * MINUTE_MS) as Extract<Day, { state: 'beforeOpening' }>['opensAt']
}
