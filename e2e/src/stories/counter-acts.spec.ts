import { act, callAndStart, mainKey, nowCalling, pressMain, recentCalls, takeTicket, ticketAt, waitingAt } from '../support/faces.ts'
import { expect, test } from '../support/office.ts'
import { agentOf, seatedAt } from '../support/staff.ts'

test('[O8] work is put aside with its cause, somebody else is served, and it goes on where it was', async ({ office }) => {
  const console = await seatedAt(office, 1)
  const kiosk = await office.openKiosk()
  await takeTicket(kiosk)
  await takeTicket(kiosk)

  await callAndStart(console)
  await act(console, 't', /Dikerjakan di belakang loket/, /30 menit/)
  await callAndStart(console)
  await expect(ticketAt(console, 'A002')).toBeVisible()
  await pressMain(console, /^Selesai/)

  await act(console, 'l', /A001/)
  await expect(ticketAt(console, 'A001')).toBeVisible()
  await pressMain(console, /^Mulai layani/)
  await expect(mainKey(console)).toHaveAccessibleName(/^Selesai/)
  await pressMain(console, /^Selesai/)
  await expect(console.getByText('2 selesai hari ini')).toBeVisible()
})

test('[O9] what was pressed by mistake is taken back, and the work goes on', async ({ office }) => {
  const console = await seatedAt(office, 1)
  await takeTicket(await office.openKiosk())

  await callAndStart(console)
  await pressMain(console, /^Selesai/)
  await expect(console.getByText('1 selesai hari ini')).toBeVisible()
  await expect(async () => {
    await console.getByRole('button', { name: /^Urungkan/ }).click({ timeout: 1_000 })
    await expect(ticketAt(console, 'A001')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(console.getByText('0 selesai hari ini')).toBeVisible()
  await expect(mainKey(console)).toHaveAccessibleName(/^Selesai/)
})

test('[O10] a ticket handed to another counter is called there and nowhere else', async ({ office }) => {
  const [first, second] = await Promise.all([seatedAt(office, 1), seatedAt(office, 2)])
  await takeTicket(await office.openKiosk())

  await callAndStart(first)
  await act(first, 'a', /Loket lain/, /^\d* ?Loket 2/, /Diteruskan/)
  await expect(mainKey(first)).toHaveAttribute('aria-disabled', 'true')
  await pressMain(second, /^Panggil berikutnya/)
  await expect(ticketAt(second, 'A001')).toBeVisible()
  await pressMain(second, /^Mulai layani/)
  await expect(mainKey(second)).toHaveAccessibleName(/^Selesai/)
})

test('[O11] a call out of order has its reason, and hall and supervisor see it', async ({ office }) => {
  const console = await seatedAt(office, 1)
  const [kiosk, display] = await Promise.all([office.openKiosk(), office.openDisplay()])
  for (let n = 0; n < 3; n += 1) await takeTicket(kiosk)
  await expect(waitingAt(console)).toHaveCount(3)

  await act(console, 'p', /A003/, /medis|darurat/i)
  await expect(ticketAt(console, 'A003')).toBeVisible()
  await expect(nowCalling(display)).toContainText('A003')
  await expect(nowCalling(display)).toContainText('di luar urutan')
  const supervisor = await office.openSupervisor()
  await expect(supervisor.getByText(/2 orang dilewati/)).toBeVisible()
})

test('[O12] an outage is seen by whoever waits, and by whoever takes a number, until it is over', async ({ office }) => {
  const console = await seatedAt(office, 1)
  const [kiosk, display] = await Promise.all([office.openKiosk(), office.openDisplay()])

  await act(console, 'g', /Sistem kependudukan terganggu/, /Seluruh|Semua/)
  await expect(display.getByText(/Sistem kependudukan terganggu/).first()).toBeVisible()
  expect(await takeTicket(kiosk)).toBe('A001')
  await act(console, 'g', /Akhiri|berakhir|selesai/i)
  await expect(display.getByText(/Sistem kependudukan terganggu/)).toHaveCount(0)
})

test('[O13] a colleague goes on at a counter in the middle of a ticket, and whoever sat there is told', async ({ office }) => {
  const first = await seatedAt(office, 1)
  await takeTicket(await office.openKiosk())
  await callAndStart(first)

  const second = await office.openConsole(agentOf(office, 2))
  await second.getByRole('button', { name: /Loket 1/ }).click()
  await second
    .getByRole('dialog')
    .getByRole('button', { name: /^\d* ?Ambil alih/ })
    .click()
  await expect(ticketAt(second, 'A001')).toBeVisible()
  await expect(first.getByRole('alert').filter({ hasText: 'Loket 1 diambil alih' })).toBeVisible()
  await pressMain(second, /^Selesai/)
  await expect(recentCalls(await office.openDisplay())).toContainText('A001')
})
