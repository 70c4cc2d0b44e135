// Every screen of the board in the hall. A new one is added here, once: it is then checked and pictured with the others.

import type { Call, DisplayView, OfficeView, ServiceId, TicketNumber } from '@loket/protocol'
import { openUnpaired } from './open-unpaired.ts'
import { PLAIN, type Script, type ViewChanges } from './scripted-wire.ts'
import type { ScreenLanguage, Shown, Stage } from './stage.ts'

const WALL = { width: 1920, height: 1080 }
const MINUTE_MS = 60_000

export async function* displayScreens(stage: Stage): AsyncGenerator<Shown> {
  const script = (change: (view: DisplayView) => DisplayView): Script => ({ ...PLAIN, views: viewsOf(stage.language, change) })
  await stage.close()
  const { page, wire } = await stage.open('/display', script(quiet))
  await page.setViewportSize(WALL)
  await page.locator('.panel').first().waitFor()
  yield { name: 'display-nobody-called', page }
  wire.follow(script(calling([call(1, 'A027', 3, null)])))
  await page.locator('.call-number').waitFor()
  yield { name: 'display-calling', page }
  wire.follow(script(calling([call(1, 'A027', 3, null), call(2, 'M014', 1, null), call(3, 'L009', 2, 'unapproved')])))
  await page.locator('.call-number', { hasText: 'L009' }).waitFor()
  yield { name: 'display-calling-out-of-order', page }
  wire.follow(
    script((view) => ({
      ...calling([])(view),
      outages: [{ outageId: 'one' as never, cause: 'registry', serviceIds: 'all', since: at(-20) }],
    })),
  )
  await page.locator('.outage-band').first().waitFor()
  yield { name: 'display-outage', page }
  wire.follow(script((view) => ({ ...quiet(view), waiting: 0, day: { state: 'closed', reason: null, opensAgainAt: at(22 * 60 + 16) } })))
  await page.locator('.panel.closed').first().waitFor()
  yield { name: 'display-closed', page }
  if (stage.language !== 'id') return
  const unpaired = await openUnpaired(stage, '/display', WALL)
  yield { name: 'display-pairing', page: unpaired }
}

/** The board speaks the office's languages in their order. */
function viewsOf(language: ScreenLanguage, display: (view: DisplayView) => DisplayView): ViewChanges {
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
  return { ...view, groups, promises, waiting: 14, calling: [], recent: [] }
}

function calling(calls: readonly Call[]): (view: DisplayView) => DisplayView {
  const recent = [call(-1, 'A026', 2, null), call(-2, 'M013', 1, null), call(-3, 'A025', 3, 'outOfOrder'), call(-4, 'R004', 2, null)]
  return (view) => ({ ...quiet(view), calling: calls, recent })
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
