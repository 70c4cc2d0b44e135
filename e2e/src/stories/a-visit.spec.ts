import {
  chooseService,
  mainKey,
  NEW_CARD,
  nowCalling,
  numberOnScreen,
  openCounter,
  pressMain,
  recentCalls,
  takeButton,
  ticketAt,
} from '../support/faces.ts'
import { expect, test } from '../support/office.ts'

test('[O1] a citizen goes from a touch to paper, to a call, to completion', async ({ office }) => {
  const [agent] = office.usersWho('agent')
  if (!agent) throw new Error('no agent')
  const [kiosk, display, console, printer] = await Promise.all([
    office.openKiosk(),
    office.openDisplay(),
    office.openConsole(agent),
    office.openPrinter(),
  ])
  await openCounter(console, 1)

  await test.step('takes a number in three touches, and paper comes out', async () => {
    await chooseService(kiosk, NEW_CARD)
    await takeButton(kiosk).click()
    expect(await numberOnScreen(kiosk)).toBe('A001')
    await expect(kiosk.getByText('Ambil kertas nomor Anda.')).toBeVisible()
    await expect(printer.getByRole('img', { name: /A001/ })).toBeVisible()
  })

  await test.step('is seen waiting, and is called', async () => {
    await expect(console.getByRole('listitem').filter({ hasText: 'A001' })).toBeVisible()
    await pressMain(console, /^Panggil berikutnya/)
    await expect(ticketAt(console, 'A001')).toBeVisible()
    await expect(nowCalling(display)).toContainText('A001')
    await expect(nowCalling(display)).toContainText('Loket 1')
  })

  await test.step('is served, with the promise running, and goes', async () => {
    await pressMain(console, /^Mulai layani/)
    await expect(nowCalling(display)).toBeHidden()
    await expect(recentCalls(display)).toContainText('A001')
    await pressMain(console, /^Berkas lengkap/)
    await expect(console.getByText(/Janji 15 menit/)).toBeVisible()
    await pressMain(console, /^Selesai/)
    await expect(console.getByText('1 selesai hari ini')).toBeVisible()
    await expect(mainKey(console)).toHaveAccessibleName(/^Panggil berikutnya/)
    await expect(display.getByText('100%')).toBeVisible()
  })
})
