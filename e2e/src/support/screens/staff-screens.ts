// Every page of the people of the office, at work. A new one is added here, once: it is then checked and pictured with the others.

import { expect, type Page } from '@playwright/test'
import { ADVICE, FAMILY_CARD, isReady, mainKey, NEW_CARD, takeTicket } from '../faces.ts'
import { takeOnStage } from './kiosk-screens.ts'
import { openDesk } from './open-desk.ts'
import type { Shown, Stage } from './stage.ts'
import { supervisorScreens } from './supervisor-screens.ts'

export async function* staffScreens(stage: Stage): AsyncGenerator<Shown> {
  await stage.close()
  const { page: door } = await openDesk(stage, '/staff')
  await door.locator('input[name=pin]').waitFor()
  yield { name: 'console-sign-in', page: door }
  yield* consoleScreens(stage)
  yield* supervisorScreens(stage)
  yield* administratorScreens(stage)
}

async function* consoleScreens(stage: Stage): AsyncGenerator<Shown> {
  const { page: console } = await openDesk(stage, '/staff', stage.office.usersWho('agent')[0])
  await console.locator('main button').first().waitFor()
  yield { name: 'console-choose-counter', page: console }
  await console.keyboard.press('1')
  await mainKey(console).waitFor()
  yield { name: 'console-nobody', page: console }
  const kiosk = await stage.office.openKiosk()
  for (const wish of [NEW_CARD, FAMILY_CARD, ADVICE, NEW_CARD, FAMILY_CARD]) await takeTicket(kiosk, wish)
  await kiosk.close()
  for (const name of ['waiting', 'called', 'checking', 'processing']) {
    if (name !== 'waiting') await pressOn(console)
    yield { name: `console-${name}`, page: console }
  }
  for (const [name, letter] of [
    ['park', 't'],
    ['transfer', 'a'],
    ['outage', 'g'],
    ['help', '?'],
  ] as const) {
    await isReady(console)
    await console.keyboard.press(letter)
    await console.getByRole('dialog').waitFor()
    yield { name: `console-${name}`, page: console }
    await console.keyboard.press('Escape')
    await expect(console.getByRole('dialog')).toBeHidden()
  }
}

async function* administratorScreens(stage: Stage): AsyncGenerator<Shown> {
  const { page } = await openDesk(stage, '/staff/admin', stage.office.usersWho('administrator')[0])
  await page.locator('.picture-paper').first().waitFor()
  yield { name: 'administrator-paper', page }
}

/** The paper in the citizen's hand, and the pages that the server makes itself, in every language at once. */
export async function* serverScreens(stage: Stage): AsyncGenerator<Shown> {
  const number = await takeOnStage(stage)
  const { page: printer } = await openDesk(stage, '/printer')
  const ticket = printer.getByRole('img', { name: new RegExp(number) }).first()
  await ticket.waitFor()
  yield { name: 'paper-ticket', page: printer, part: ticket }
  if (stage.language !== 'id') return
  yield { name: 'server-printer', page: printer }
  const { page: front } = await openDesk(stage, '/')
  yield { name: 'server-front-page', page: front }
  const { page: nowhere } = await openDesk(stage, '/nowhere')
  yield { name: 'server-not-found', page: nowhere }
}

/** Presses the main key, in whatever language, until it says something else. */
async function pressOn(console: Page): Promise<void> {
  await isReady(console)
  const before = (await mainKey(console).textContent()) ?? ''
  await expect(async () => {
    if ((await mainKey(console).textContent()) === before) await console.keyboard.press('Space')
    await expect(mainKey(console)).not.toHaveText(before, { timeout: 1_000 })
  }).toPass()
}
