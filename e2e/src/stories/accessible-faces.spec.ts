import { expectAccessible } from '../support/accessibility.ts'
import { chooseService, NEW_CARD, nowCalling, numberOnScreen, openCounter, pressMain, takeButton, takeTicket } from '../support/faces.ts'
import { expect, test } from '../support/office.ts'

test('[O7] the kiosk is accessible on every screen of the way to a number', async ({ office }) => {
  const kiosk = await office.openKiosk()
  await kiosk.setViewportSize({ width: 1080, height: 1920 })
  await expect(kiosk.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(kiosk, 'groups')
  await chooseService(kiosk, { group: NEW_CARD.group })
  await expectAccessible(kiosk, 'services')
  await kiosk.getByRole('button', { name: /^Cetak/ }).click()
  await expectAccessible(kiosk, 'documents')
  await takeButton(kiosk).click()
  await numberOnScreen(kiosk)
  await expectAccessible(kiosk, 'ticket')
  await kiosk.getByRole('button', { name: /^(Selesai|Sudah saya catat)/ }).click()
  await kiosk.getByRole('button', { name: 'English' }).click()
  await expectAccessible(kiosk, 'groups in English')
})

test('[O7] board, console and front page are accessible, empty and at work', async ({ office }) => {
  const [agent] = office.usersWho('agent')
  if (!agent) throw new Error('no agent')
  const [front, signIn, kiosk, display, console] = await Promise.all([
    office.open('/'),
    office.open('/staff'),
    office.openKiosk(),
    office.openDisplay(),
    office.openConsole(agent),
  ])
  await expectAccessible(front, 'front page')
  await expect(signIn.getByLabel('PIN')).toBeVisible()
  await expectAccessible(signIn, 'sign-in')
  await expect(display.getByRole('heading').first()).toBeVisible()
  await expectAccessible(display, 'board with nobody called')
  await expectAccessible(console, 'choosing a counter')
  await openCounter(console, 1)
  await expectAccessible(console, 'console with nobody')
  const number = await takeTicket(kiosk)
  await pressMain(console, /^Panggil berikutnya/)
  await expect(nowCalling(display)).toContainText(number)
  await expectAccessible(display, 'board calling')
  await pressMain(console, /^Mulai layani/)
  await expectAccessible(console, 'console serving')
})
