import { chooseService, NEW_CARD, numberOnScreen, openCounter, takeButton } from '../support/faces.ts'
import { expect, test } from '../support/office.ts'

test('[O6] touching twice takes one number', async ({ office }) => {
  const [agent] = office.usersWho('agent')
  if (!agent) throw new Error('no agent')
  const [kiosk, console] = await Promise.all([office.openKiosk(), office.openConsole(agent)])
  await openCounter(console, 1)
  await chooseService(kiosk, NEW_CARD)

  await takeButton(kiosk).dblclick()

  expect(await numberOnScreen(kiosk)).toBe('A001')
  await expect(console.getByRole('listitem').filter({ hasText: /A\d{3}/ })).toHaveCount(1)
})

test('[O6] a kiosk whose answer was lost asks again and gets the same number', async ({ office }) => {
  const [agent] = office.usersWho('agent')
  if (!agent) throw new Error('no agent')
  const [kiosk, console] = await Promise.all([office.openKiosk(), office.openConsole(agent)])
  await openCounter(console, 1)
  await chooseService(kiosk, NEW_CARD)

  // The touch goes out, and the power with it: written or not, the answer never comes back.
  await takeButton(kiosk).click({ noWaitAfter: true })
  await office.server.kill()
  await office.server.start()

  expect(await numberOnScreen(kiosk)).toBe('A001')
  await expect(console.getByRole('listitem').filter({ hasText: /A\d{3}/ })).toHaveCount(1)
})
