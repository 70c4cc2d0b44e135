import { isReady, mainKey, nowCalling, openCounter, takeTicket, ticketAt } from '../support/faces.ts'
import { expect, test } from '../support/office.ts'

test('[O2] two agents who press next at the same moment call two people', async ({ office }) => {
  const agents = office.usersWho('agent').slice(0, 2)
  const kiosk = await office.openKiosk()
  const display = await office.openDisplay()
  const consoles = await Promise.all(agents.map((agent) => office.openConsole(agent)))
  for (const [place, console] of consoles.entries()) await openCounter(console, place + 1)
  const numbers = [await takeTicket(kiosk), await takeTicket(kiosk)]
  for (const console of consoles) await isReady(console)

  await Promise.all(consoles.map((console) => console.keyboard.press('Space')))

  const called = await Promise.all(
    consoles.map(async (console) => {
      await expect(mainKey(console)).toHaveAccessibleName(/^Mulai layani/)
      return console.getByRole('heading', { name: /^A\d{3}$/ }).textContent()
    }),
  )
  expect([...called].sort()).toEqual([...numbers].sort())
  for (const number of numbers) await expect(display.getByText(number, { exact: true }).first()).toBeVisible()
})

test('[O2] with one person waiting, one agent gets them and the other is told that nobody waits', async ({ office }) => {
  const agents = office.usersWho('agent').slice(0, 2)
  const kiosk = await office.openKiosk()
  const display = await office.openDisplay()
  const consoles = await Promise.all(agents.map((agent) => office.openConsole(agent)))
  for (const [place, console] of consoles.entries()) await openCounter(console, place + 1)
  const number = await takeTicket(kiosk)
  for (const console of consoles) await isReady(console)

  await Promise.all(consoles.map((console) => console.keyboard.press('Space')))

  await expect(nowCalling(display)).toContainText(number)
  const winners = async () => Promise.all(consoles.map((console) => ticketAt(console, number).isVisible()))
  await expect.poll(async () => (await winners()).filter(Boolean).length).toBe(1)
  const loser = consoles[(await winners()).indexOf(false)]
  if (!loser) throw new Error('both agents have the same ticket')
  await expect(loser.getByText(/Tidak ada yang menunggu untuk loket ini|Antrean kosong/).first()).toBeVisible()
})
