import { nowCalling, openCounter, pressMain, recentCalls, takeTicket } from '../support/faces.ts'
import { expect, test } from '../support/office.ts'

test('[O4] a board that is switched on late shows the call that runs and those before it', async ({ office }) => {
  const [agent] = office.usersWho('agent')
  if (!agent) throw new Error('no agent')
  const [kiosk, console] = await Promise.all([office.openKiosk(), office.openConsole(agent)])
  await openCounter(console, 1)
  const first = await takeTicket(kiosk)
  const second = await takeTicket(kiosk)
  for (const words of [/^Panggil berikutnya/, /^Mulai layani/, /^Berkas lengkap/, /^Selesai/, /^Panggil berikutnya/])
    await pressMain(console, words)

  const display = await office.openDisplay()

  await expect(nowCalling(display)).toContainText(second)
  await expect(recentCalls(display)).toContainText(first)
})
