// Every screen of the board in the hall. A new one is added here, once: it is then checked and pictured with the others.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Announcing, Call, DisplayView, OfficeView, ServiceId, TicketNumber } from '@loket/protocol'
import { openUnpaired } from './open-unpaired.ts'
import { PLAIN, type Script, type ViewChanges } from './scripted-wire.ts'
import type { ScreenLanguage, Shown, Stage, StagedPage } from './stage.ts'

type Change = (view: DisplayView) => DisplayView

const WALL = { width: 1920, height: 1080 }
const UPRIGHT = { width: 1080, height: 1920 }
const MINUTE_MS = 60_000

export async function* displayScreens(stage: Stage): AsyncGenerator<Shown> {
  await stage.close()
  const board = await openBoard(stage, '/display', quiet)
  yield { name: 'display-nobody-called', page: board.page }
  yield* callingScreens(stage, board)
  yield* announcingScreens(stage, board)
  yield* shutScreens(stage, board)
  yield* offlineScreens(stage, board)
  // Other colours, another shape, and what is before any language: once is enough.
  if (stage.language !== 'id') return
  yield* otherBoards(stage)
  yield { name: 'display-pairing', page: await openUnpaired(stage, '/display', WALL) }
}

async function* callingScreens({ language }: Stage, { page, wire }: StagedPage): AsyncGenerator<Shown> {
  wire.follow(script(language, calling([call(1, 'A027', 3, null)])))
  await page.locator('.call-number').waitFor()
  yield { name: 'display-calling', page }
  wire.follow(script(language, calling(OUT_OF_ORDER)))
  await page.locator('.call-number', { hasText: 'L009' }).waitFor()
  yield { name: 'display-calling-out-of-order', page }
  wire.follow(script(language, heldUp))
  await page.locator('.outage-band').first().waitFor()
  yield { name: 'display-outage', page }
}

/** What has the screen: said aloud, said by nobody, and the last call after which a no-show may be marked. */
async function* announcingScreens({ language }: Stage, { page, wire }: StagedPage): AsyncGenerator<Shown> {
  wire.follow(script(language, announcing({ ...call(1, 'A027', 3, null), kind: 'first' }, 'a board')))
  await page.locator('.call.announcing:not(.unheard)').waitFor()
  yield { name: 'display-announcing', page }
  wire.follow(script(language, announcing({ ...call(2, 'M014', 12, null), calls: 2, kind: 'again' }, null)))
  await page.locator('.call.announcing.unheard').waitFor()
  yield { name: 'display-called-again-unheard', page }
  wire.follow(script(language, announcing({ ...call(3, 'L009', 2, null), calls: 3, kind: 'last' }, 'a board')))
  await page.locator('.call.announcing .call-number', { hasText: 'L009' }).waitFor()
  yield { name: 'display-last-call', page }
}

async function* shutScreens({ language }: Stage, { page, wire }: StagedPage): AsyncGenerator<Shown> {
  wire.follow(
    script(language, (view) => ({ ...quiet(view), waiting: 0, day: { state: 'closed', reason: null, opensAgainAt: at(22 * 60 + 16) } })),
  )
  await page.locator('.panel.closed').first().waitFor()
  yield { name: 'display-closed', page }
}

async function* offlineScreens(stage: Stage, { page, wire }: StagedPage): AsyncGenerator<Shown> {
  wire.follow(script(stage.language, calling([call(1, 'A027', 3, null)])))
  await page.locator('.call-number').waitFor()
  wire.follow({ ...PLAIN, server: 'gone' })
  await page.locator('.offline-banner').waitFor()
  yield { name: 'display-offline', page }
  const nobody = await openBoard(stage, '/display', quiet)
  nobody.wire.follow({ ...PLAIN, server: 'gone' })
  await nobody.page.locator('.panel.lost').waitFor()
  yield { name: 'display-offline-nobody-called', page: nobody.page }
}

async function* otherBoards(stage: Stage): AsyncGenerator<Shown> {
  const light = await openBoard(stage, '/display?light', calling(OUT_OF_ORDER))
  yield { name: 'display-light', page: light.page }
  const upright = await openBoard(stage, '/display', calling(OUT_OF_ORDER))
  await upright.page.setViewportSize(UPRIGHT)
  yield { name: 'display-upright', page: upright.page }
  upright.wire.follow(script(stage.language, quiet))
  await upright.page.locator('.waits').waitFor()
  yield { name: 'display-upright-nobody-called', page: upright.page }
  const poster = join(stage.mediaFolder, 'poster.png')
  await drawPoster(stage, poster)
  const beside = await openBoard(stage, '/display', calling(OUT_OF_ORDER))
  await beside.page.locator('.media img').evaluate((image) => (image as HTMLImageElement).decode())
  yield { name: 'display-with-picture', page: beside.page }
  await beside.page.setViewportSize(UPRIGHT)
  yield { name: 'display-upright-with-picture', page: beside.page }
  rmSync(poster)
}

async function openBoard(stage: Stage, path: string, change: Change): Promise<StagedPage> {
  const board = await stage.open(path, script(stage.language, change))
  await board.page.setViewportSize(WALL)
  await board.page.locator('.panel').first().waitFor()
  return board
}

/** The office's own picture, in its folder of pictures and films. */
async function drawPoster(stage: Stage, file: string): Promise<void> {
  const { page } = await stage.open('about:blank', PLAIN)
  await page.setViewportSize({ width: 960, height: 540 })
  await page.setContent(POSTER)
  await page.screenshot({ path: file })
}

const POSTER = `<body style="margin:0;display:grid;place-content:center;gap:24px;height:100vh;background:#e7f0f9;color:#12203a;text-align:center;font:700 56px sans-serif">
  <svg width="220" height="150" viewBox="0 0 22 15" style="margin:auto"><rect width="22" height="15" rx="2" fill="#0b4f8a"/><circle cx="6.5" cy="6" r="2.4" fill="#f2a51e"/><path d="M2.5 13c0-5 8-5 8 0z" fill="#f2a51e"/><path d="M13 5h6M13 8h6M13 11h4" stroke="#fff"/></svg>
  Simpan KTP-el Anda baik-baik</body>`

function script(language: ScreenLanguage, change: Change): Script {
  return { ...PLAIN, views: viewsOf(language, change) }
}

/** The board speaks the office's languages in their order. */
function viewsOf(language: ScreenLanguage, display: Change): ViewChanges {
  const office = (view: OfficeView): OfficeView => ({
    ...view,
    languages: [language, ...view.languages.filter((other) => other !== language)],
  })
  return { office, display }
}

/** A usual morning. */
function quiet(view: DisplayView): DisplayView {
  const groups = view.groups.map((group, place) => ({
    ...group,
    waiting: (place * 3) % 7,
    window: { fromMinutes: 3 + place * 2, toMinutes: 9 + place * 3 },
  }))
  const promises = view.promises.map((promise, place) => ({ ...promise, promise: { met: 46 - place * 9, decided: 48 - place * 9 } }))
  return { ...view, groups, promises, waiting: 14, announcing: null, calling: [], recent: [] }
}

/** Newest first. */
function calling(calls: readonly Call[]): Change {
  const recent = [call(-1, 'A026', 2, null), call(-2, 'M013', 1, null), call(-3, 'A025', 3, 'outOfOrder'), call(-4, 'R004', 2, null)]
  return (view) => ({ ...quiet(view), calling: calls, recent })
}

const OUT_OF_ORDER: readonly Call[] = [call(3, 'L009', 2, 'unapproved'), call(2, 'M014', 1, 'outOfOrder'), call(1, 'A027', 3, null)]

function heldUp(view: DisplayView): DisplayView {
  return { ...calling([])(view), outages: [{ outageId: 'one' as never, cause: 'registry', serviceIds: 'all', since: at(-20) }] }
}

function announcing(said: Call, speaker: string | null): Change {
  const onScreen: Announcing = { ...said, id: `pictured-${said.callNo}`, since: said.calledAt, here: true, times: 2 }
  return (view) => ({ ...calling([said])(view), announcing: onScreen, speaker, heard: speaker !== null })
}

function call(callNo: number, number: string, counterNumber: number, mark: Call['mark']): Call {
  return {
    callNo: callNo + 40,
    number: number as TicketNumber,
    counterNumber,
    serviceId: 'ktp-cetak' as ServiceId,
    calledAt: at(callNo < 0 ? callNo * 3 : 0),
    calls: 1,
    kind: 'first',
    mark,
  }
}

/** That many minutes from now. */
function at(minutes: number): Call['calledAt'] {
  return (Date.now() + minutes * MINUTE_MS) as Call['calledAt']
}
