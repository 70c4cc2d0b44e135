// Every screen of the citizen's own page. A new one is added here, once: it is then checked and pictured with the others.

import type { Localized, TicketView } from '@loket/protocol'
import { expect, type Locator, type Page } from '@playwright/test'
import { pathOnPaper } from '../citizen.ts'
import { takeTicket } from '../faces.ts'
import { PLAIN, type Script } from './scripted-wire.ts'
import type { Shown, Stage } from './stage.ts'

const HELD = { width: 360, height: 740 }
const MINUTE_MS = 60_000
const PHOTO: Localized = { id: 'Kartu Keluarga', en: 'Family card' }

const WAITING: Partial<TicketView> = { ahead: 3, window: { fromMinutes: 5, toMinutes: 12 }, presence: null }
const OVER: Partial<TicketView> = { window: null, ahead: 0, mayGiveUp: false, presence: null }
const ENDING: NonNullable<TicketView['ending']> = { outcome: null, resultOn: null, redirectedTo: null, missing: [], rejoinUntil: null }

/** What a visit comes to, in the order it may come in. */
function states(): Readonly<Record<string, Partial<TicketView>>> {
  return {
    waiting: WAITING,
    'waiting-no-counter': { ...WAITING, ahead: 1, window: null },
    overtaken: {
      ...WAITING,
      overtakenBy: { returned: 1, priority: 2 },
      outages: [{ outageId: 'one' as never, cause: 'registry', serviceIds: 'all', since: at(-12) }],
    },
    next: { ...WAITING, ahead: 0, window: { fromMinutes: 0, toMinutes: 2 } },
    called: { ...OVER, state: 'called', counterNumber: 3, call: { at: at(0), count: 1, last: false } },
    'called-again': { ...OVER, state: 'called', counterNumber: 3, call: { at: at(-2), count: 2, last: false } },
    'last-call': { ...OVER, state: 'called', counterNumber: 3, call: { at: at(-4), count: 3, last: true } },
    served: { ...OVER, state: 'processing', counterNumber: 3, issuedAt: at(-11), promiseClock: promiseSince(-4) },
    parked: { ...OVER, state: 'parked', parked: { cause: 'documents', dueAt: at(40), missing: [PHOTO] } },
    'no-show': { ...OVER, state: 'noShow', ending: { ...ENDING, rejoinUntil: at(30) } },
    'documents-missing': { ...OVER, state: 'completed', ending: { ...ENDING, outcome: 'documentsIncomplete', missing: [PHOTO] } },
    cancelled: { ...OVER, state: 'cancelled', ending: ENDING },
    done: { ...OVER, state: 'completed', ending: { ...ENDING, outcome: 'done' } },
  }
}

export async function* phoneScreens(stage: Stage): AsyncGenerator<Shown> {
  await stage.close()
  const kiosk = await stage.office.openKiosk()
  const path = await pathOnPaper(stage.office, await takeTicket(kiosk))
  await kiosk.close()
  const { page, wire } = await stage.open(path, showing(WAITING))
  await page.setViewportSize(HELD)
  await expect(page.locator('html')).toHaveAttribute('lang', stage.language)
  let before = ''
  for (const [name, state] of Object.entries(states())) {
    wire.follow(showing(state))
    await expect(page.locator('main')).not.toHaveText(before)
    // What comes late: the code for a complaint, and what is asked after the visit.
    await page.locator('.complaint-code').first().waitFor()
    before = (await page.locator('main').textContent()) ?? ''
    yield { name: `phone-${name}`, page }
  }
  wire.follow(showing(WAITING))
  yield* actsScreens(page)
  wire.follow(showing({ ...WAITING, ahead: 1, presence: 'asked' }))
  await showMiddle(page.locator('.presence'))
  yield { name: 'phone-presence', page }
  await page.evaluate('scrollTo(0, 0)')
  wire.follow({ ...PLAIN, server: 'gone' })
  await page.locator('.offline-banner').first().waitFor()
  yield { name: 'phone-offline', page }
  const unknown = await stage.open('/t/unknownunknownunknow', { ...PLAIN, server: { type: 'ticketUnknown' } })
  await unknown.page.setViewportSize(HELD)
  await unknown.page.locator('h1').waitFor()
  yield { name: 'phone-unknown', page: unknown.page }
}

/** What a citizen may do there, below the number. */
async function* actsScreens(page: Page): AsyncGenerator<Shown> {
  const ring = page.locator('.act > .button.wide')
  await showMiddle(ring)
  yield { name: 'phone-ring', page }
  await ring.click()
  await showMiddle(page.locator('.abilities'))
  yield { name: 'phone-ring-allowed', page }
  const news = page.locator('.number-form')
  await showMiddle(news)
  yield { name: 'phone-news', page }
  await news.locator('input').fill('021 555 0100')
  await news.locator('button').click()
  const said = page.locator('#notify-said')
  await expect(said).toHaveClass('not-sent')
  await showMiddle(news)
  yield { name: 'phone-news-wrong-number', page }
  await news.locator('input').fill('0857 9911 2233')
  await news.locator('button').click()
  await expect(said).toHaveClass('thanks')
  await showMiddle(said)
  yield { name: 'phone-news-kept', page }
  const giveUp = page.locator('.give-up')
  await giveUp.locator('button').click()
  await giveUp.locator('h2').waitFor()
  await showMiddle(giveUp)
  yield { name: 'phone-give-up', page }
}

async function showMiddle(part: Locator): Promise<void> {
  await part.waitFor()
  await part.evaluate((element) => element.scrollIntoView({ block: 'center' }))
}

function showing(change: Partial<TicketView>): Script {
  return { ...PLAIN, views: { ticket: (view) => ({ ...view, ...change }) } }
}

function promiseSince(minutes: number): TicketView['promiseClock'] {
  return { clock: 'processing', startedAt: at(minutes), atRiskAt: at(minutes + 12), targetAt: at(minutes + 15), standing: 'onTrack' }
}

/** That many minutes from now. */
function at(minutes: number): TicketView['issuedAt'] {
  return (Date.now() + minutes * MINUTE_MS) as TicketView['issuedAt']
}
