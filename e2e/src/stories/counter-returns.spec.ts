import { scanPaper, WITH_PHONES } from '../support/citizen.ts'
import { act, mainKey, markNoShow, nowCalling, pressMain, takeTicket, ticketAt, waitingAt } from '../support/faces.ts'
import { expect, test } from '../support/office.ts'
import { changeSettings, ledgerOf, seatedAt } from '../support/staff.ts'

test.use({ serverSettings: WITH_PHONES })

test('[O14] who was not there when called comes back in time and waits again, the office’s number of places back', async ({ office }) => {
  await changeSettings(office, (settings) => ({
    ...settings,
    calls: { ...settings.calls, minimumCalls: 1, minimumSeconds: 0, placesBack: 1 },
  }))
  const [console, kiosk] = await Promise.all([seatedAt(office, 1), office.openKiosk()])
  for (const number of ['A001', 'A002', 'A003']) expect(await takeTicket(kiosk)).toBe(number)

  await pressMain(console, /^Panggil berikutnya/)
  await markNoShow(console, 'A001')
  const phone = await scanPaper(office, 'A001')
  await expect(phone.getByText(/^Masih sempat: temui petugas sebelum pukul/)).toBeVisible()

  await act(console, 'd', /A001/)
  await expect(waitingAt(console)).toHaveText([/A002/, /A001/, /A003/])
  await expect(phone.getByText('1 orang di depan Anda')).toBeVisible()
  await pressMain(console, /^Panggil berikutnya/)
  await expect(ticketAt(console, 'A002')).toBeVisible()
  await expect(phone.getByText('Sebentar lagi giliran Anda')).toBeVisible()
})

test('[O15] a number called by mistake keeps its place, and leaves the board', async ({ office }) => {
  const [console, kiosk, display] = await Promise.all([seatedAt(office, 1), office.openKiosk(), office.openDisplay()])
  for (const number of ['A001', 'A002']) expect(await takeTicket(kiosk)).toBe(number)

  await pressMain(console, /^Panggil berikutnya/)
  await expect(nowCalling(display)).toContainText('A001')
  await act(console, 'k', /Salah panggil/)
  await expect(waitingAt(console)).toHaveText([/A001/, /A002/])
  await expect(nowCalling(display)).toBeHidden()

  await pressMain(console, /^Panggil berikutnya/)
  await expect(ticketAt(console, 'A001')).toBeVisible()
})

test('[O16] a number whose holder has gone is cancelled with the reason, and the next one is called', async ({ office }) => {
  const [console, kiosk] = await Promise.all([seatedAt(office, 1), office.openKiosk()])
  for (const number of ['A001', 'A002']) expect(await takeTicket(kiosk)).toBe(number)
  const phone = await scanPaper(office, 'A001')

  await pressMain(console, /^Panggil berikutnya/)
  await expect(phone.getByRole('heading', { name: 'Anda dipanggil' })).toBeVisible()
  await act(console, 'b', /Warga pergi/)
  await expect(phone.getByText('Nomor ini sudah dibatalkan.')).toBeVisible()
  await expect(waitingAt(console)).toHaveText([/A002/])
  expect(await ledgerOf(office, 'ticketCancelled')).toMatchObject([{ reason: 'citizenLeft' }])

  await pressMain(console, /^Panggil berikutnya/)
  await expect(ticketAt(console, 'A002')).toBeVisible()
})

test('[O17] work put aside for papers names them and when somebody looks again, to agent and citizen, until they are brought', async ({
  office,
}) => {
  const [console, kiosk] = await Promise.all([seatedAt(office, 1), office.openKiosk()])
  await takeTicket(kiosk)
  const phone = await scanPaper(office, 'A001')

  await pressMain(console, /^Panggil berikutnya/)
  await pressMain(console, /^Mulai layani/)
  await act(console, 't', /Berkas belum lengkap/, { ticked: [/Formulir F-1\.02/] }, /30 menit/)
  const parked = console.getByRole('listitem').filter({ hasText: 'Berkas belum lengkap: Formulir F-1.02' })
  await expect(parked).toContainText(/A001.*lanjut \d\d\.\d\d · Loket 1/)
  const [, due] = /lanjut (\d\d\.\d\d)/.exec((await parked.textContent()) ?? '') ?? []
  await expect(phone.getByText(`Menunggu berkas yang kurang. Petugas melihat lagi pukul ${due} WIB.`)).toBeVisible()
  await expect(phone.getByRole('listitem')).toHaveText(['Formulir F-1.02'])

  await act(console, 'l', /A001/)
  await expect(phone.getByRole('heading', { name: 'Anda dipanggil' })).toBeVisible()
  await pressMain(console, /^Mulai layani/)
  await expect(mainKey(console)).toHaveAccessibleName(/^Berkas lengkap/)
  await expect(parked).toBeHidden()
})
