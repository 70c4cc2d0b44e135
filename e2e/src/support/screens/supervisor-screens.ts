// The supervisor's page, with what a hall may come to.

import type { BoardNow, SupervisorView, SurveyResults } from '@loket/protocol'
import { expect } from '@playwright/test'
import { openDesk } from './open-desk.ts'
import { PLAIN, type Script } from './scripted-wire.ts'
import type { Shown, Stage } from './stage.ts'

const MINUTE_MS = 60_000

export async function* supervisorScreens(stage: Stage): AsyncGenerator<Shown> {
  const { page, wire } = await openDesk(stage, '/staff/supervisor', stage.office.usersWho('supervisor')[0])
  await page.locator('.hall-parts').waitFor()
  yield { name: 'supervisor-hall', page }
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  yield { name: 'supervisor-help', page }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  wire.follow(showing({ boards: [SPEAKS, FROZEN, AWAY] }))
  await expect(page.locator('.hall-board')).toHaveCount(3)
  await page.locator('.hall-board').last().scrollIntoViewIfNeeded()
  yield { name: 'supervisor-boards', page }
  wire.follow(showing({ boards: [{ ...SPEAKS, sound: 'blocked', speaks: false }, MUTE] }))
  await expect(page.locator('.hall-board')).toHaveCount(2)
  yield { name: 'supervisor-hall-silent', page }
  await page.route('**/api/survey/results?*', (route) => route.fulfill({ json: { notFree: NOT_FREE } }))
  wire.follow(showing({ allowed: { closeDay: { type: 'dayAlreadyClosed' } }, boards: [SPEAKS], papers: [], flags: [] }))
  await expect(page.locator('.to-do .hall-line')).toHaveCount(NOT_FREE.length)
  yield { name: 'supervisor-not-free', page }
}

const SPEAKS = board('one', 'Layar depan', { speaks: true })
const FROZEN = board('two', 'Layar ruang tunggu', { standing: 'frozen', since: at(-4), sound: 'ready' })
const AWAY = board('three', 'Layar lantai 2', { standing: 'away', since: at(-55), sound: null })
const MUTE = board('four', 'Layar ruang tunggu', { sound: 'ready', silenced: true })

const NOT_FREE: SurveyResults['notFree'] = [
  { serviceId: 'ktp-cetak' as never, answers: 2 },
  { serviceId: 'kk-baru' as never, answers: 1 },
]

function board(id: string, name: string, change: Partial<BoardNow>): BoardNow {
  return {
    ...{ deviceId: id as never, name, hallId: null, standing: 'working', since: at(-120), sound: 'ready', silenced: false, speaks: false },
    ...change,
  }
}

function showing({ allowed = {}, ...change }: Partial<SupervisorView>): Script {
  return { ...PLAIN, views: { supervisor: (view) => ({ ...view, ...change, allowed: { ...view.allowed, ...allowed } }) } }
}

/** That many minutes from now. */
function at(minutes: number): NonNullable<BoardNow['since']> {
  return (Date.now() + minutes * MINUTE_MS) as NonNullable<BoardNow['since']>
}
