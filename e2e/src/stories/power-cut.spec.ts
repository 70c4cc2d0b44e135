import { mainKey, nowCalling, openCounter, pressMain, recentCalls, takeTicket, ticketAt } from '../support/faces.ts'
import { expect, test } from '../support/office.ts'

test('[O3] after a power cut in the middle of a call the office goes on where it was', async ({ office }) => {
  const [agent] = office.usersWho('agent')
  if (!agent) throw new Error('no agent')
  const [kiosk, display, console] = await Promise.all([office.openKiosk(), office.openDisplay(), office.openConsole(agent)])
  await openCounter(console, 1)
  const first = await takeTicket(kiosk)
  const second = await takeTicket(kiosk)
  await pressMain(console, /^Panggil berikutnya/)
  await expect(nowCalling(display)).toContainText(first)

  await office.server.kill()
  await expect(console.getByText(/Terputus dari server/)).toBeVisible()
  await expect(display.getByText(/Terputus dari server/)).toBeVisible()
  await expect(display.getByText(first).first()).toBeVisible()
  await office.server.start()

  await expect(nowCalling(display)).toContainText(first)
  await expect(ticketAt(console, first)).toBeVisible()
  await pressMain(console, /^Mulai layani/)
  await pressMain(console, /^Berkas lengkap/)
  await pressMain(console, /^Selesai/)
  await pressMain(console, /^Panggil berikutnya/)
  await expect(ticketAt(console, second)).toBeVisible()
  await expect(recentCalls(display)).toContainText(first)
  await expect(mainKey(console)).toHaveAccessibleName(/^Mulai layani/)
  expect(await takeTicket(kiosk)).toBe('A003')
})
