import { expectAccessible } from '../support/accessibility.ts'
import { act, chooseService, NEW_CARD, numberOnScreen, pressMain, takeButton, takeTicket, ticketAt } from '../support/faces.ts'
import { expect, test } from '../support/office.ts'
import { mendPrinter, paperThatSays, pressFault } from '../support/printer.ts'
import { seatedAt } from '../support/staff.ts'

test('[R148] while there is no paper the kiosk promises none and the supervisor is told where to walk; a new roll ends both', async ({
  office,
}) => {
  const [supervisor, kiosk, printer] = await Promise.all([office.openSupervisor(), office.openKiosk(), office.openPrinter()])
  const toDo = supervisor.getByRole('region', { name: 'Perlu ditindak' })
  const printers = supervisor.getByRole('region', { name: /^Printer/ })
  await expect(toDo).toContainText('Tidak ada yang perlu ditindak.')
  await expect(printers).toContainText(/Loket server.*siap/)

  await pressFault(printer, /Kertas habis Paper out/)
  await expect(toDo).toContainText('Kertas printer habis · Loket serverPasang gulungan baru.')
  await expect(printers).toContainText(/Kertas printer habissejak \d\d\.\d\d · baru saja/)
  await expectAccessible(supervisor, 'supervisor, a printer out of paper')
  await expect(kiosk.getByText('Kertas printer habis. Nomor tampil di layar saja.')).toBeVisible()
  await chooseService(kiosk, NEW_CARD)
  await takeButton(kiosk).click()
  const number = await numberOnScreen(kiosk)
  await expect(kiosk.getByText(/^Kertas tidak tercetak\. Catat atau foto nomor ini/)).toBeVisible()
  await expectAccessible(kiosk, 'kiosk, number without paper')

  await pressFault(printer, /Kertas habis Paper out/)
  await expect(toDo).not.toContainText('Kertas printer habis')
  await expect(printers).toContainText(/Loket server.*siap/)
  expect(await paperThatSays(office, number)).not.toContain('SALINAN')
})

test('[R149] a ticket that may be missing is known to supervisor and agent; its copy says that it is one, and ends the doubt', async ({
  office,
}) => {
  const [supervisor, console, kiosk, printer] = await Promise.all([
    office.openSupervisor(),
    seatedAt(office, 1),
    office.openKiosk(),
    office.openPrinter(),
  ])
  const doubt = supervisor.getByRole('region', { name: 'Perlu ditindak' }).getByRole('listitem').filter({ hasText: 'A001 · Tiket' })
  await pressFault(printer, /Putus di tengah tiket/)
  expect(await takeTicket(kiosk)).toBe('A001')
  await expect(doubt).toContainText(/belum tentu keluar.*3 salinan lagi/)
  await expectAccessible(supervisor, 'supervisor, a paper in doubt')

  await pressMain(console, /^Panggil berikutnya/)
  await expect(ticketAt(console, 'A001')).toBeVisible()
  await expect(console.getByText('Kertasnya belum tentu keluar.')).toBeVisible()
  await expectAccessible(console, 'console, a paper in doubt')

  await mendPrinter(printer)
  await doubt.getByRole('button', { name: 'Cetak salinan A001' }).click()
  await expect(supervisor.getByText('Salinan diminta dari printer.')).toBeVisible()
  expect(await paperThatSays(office, 'SALINAN')).toContain('A001')
  await expect(printer.getByRole('img', { name: /SALINAN/ }).first()).toBeVisible()
  await expect(doubt).toBeHidden()
  await expect(console.getByText('Kertasnya belum tentu keluar.')).toBeHidden()

  await act(console, 's', /^\d? ?Ya, cetak/)
  await expect(console.getByText('Salinan diminta dari printer.')).toBeVisible()
})

test('[R142] a test page that the supervisor asks for comes out, and says which printer it is from', async ({ office }) => {
  const supervisor = await office.openSupervisor()
  await supervisor.getByRole('button', { name: 'Halaman uji Loket server' }).click()
  await expect(supervisor.getByText('Halaman uji diminta dari printer.')).toBeVisible()
  expect(await paperThatSays(office, 'HALAMAN UJI')).toContain('Loket server')
})

test('[R147] an agent prints what to bring for a service that somebody asks about', async ({ office }) => {
  const console = await seatedAt(office, 1)
  await act(console, 'c', /KTP-el/, /Cetak \/ ganti KTP-el/)
  expect(await paperThatSays(office, 'YANG PERLU DIBAWA')).toContain('Kartu Keluarga')
})
