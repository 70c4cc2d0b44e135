import { scanPaper, WITH_PHONES } from '../support/citizen.ts'
import { ADVICE, act, pressMain, takeTicket, ticketAt, waitingAt } from '../support/faces.ts'
import { expect, test } from '../support/office.ts'
import { ledgerOf, seatedAt } from '../support/staff.ts'

test.use({ serverSettings: WITH_PHONES })

test('[O18] whoever asks for what is served elsewhere is told where, and it counts for no promise', async ({ office }) => {
  const [console, kiosk] = await Promise.all([seatedAt(office, 1), office.openKiosk()])
  await takeTicket(kiosk)
  const phone = await scanPaper(office, 'A001')

  await pressMain(console, /^Panggil berikutnya/)
  await pressMain(console, /^Mulai layani/)
  await act(console, 'h', /Diarahkan ke tempat lain/, /Buku nikah/)
  await expect(phone.getByText('Urusan Anda dilayani di tempat lain.')).toBeVisible()
  await expect(phone.getByText('Silakan ke KUA.')).toBeVisible()
  await expect(console.getByText('1 selesai hari ini')).toBeVisible()
  await expect(console.getByText(/janji ditepati/)).toBeHidden()
})

test('[O19] a result that comes later has its day, and the citizen sees it', async ({ office }) => {
  const [console, kiosk] = await Promise.all([seatedAt(office, 1), office.openKiosk()])
  await takeTicket(kiosk, ADVICE)
  const phone = await scanPaper(office, 'U001')

  await pressMain(console, /^Panggil berikutnya/)
  await pressMain(console, /^Mulai layani/)
  const chosen = await act(console, 'h', /Hasil menyusul/, /3 hari kerja/)
  const [day] = /\p{L}+, \d{1,2} \p{L}+ \d{4}/u.exec(chosen) ?? []
  await expect(phone.getByText('Permohonan diterima.')).toBeVisible()
  await expect(phone.getByText(`Hasil dapat diambil mulai ${day}.`)).toBeVisible()
})

test('[O20] a visit that ends for want of papers names them to the citizen, and counts for no promise', async ({ office }) => {
  const [console, kiosk] = await Promise.all([seatedAt(office, 1), office.openKiosk()])
  await takeTicket(kiosk)
  const phone = await scanPaper(office, 'A001')

  await pressMain(console, /^Panggil berikutnya/)
  await pressMain(console, /^Mulai layani/)
  await act(console, 'h', /Berkas belum lengkap/, { ticked: [/Surat keterangan hilang/, /Formulir F-1\.02/] })
  await expect(phone.getByText('Berkas belum lengkap. Lengkapi, lalu datang lagi.')).toBeVisible()
  await expect(phone.getByRole('listitem')).toHaveText(['Surat keterangan hilang dari kepolisian', 'Formulir F-1.02'])
  await expect(console.getByText('1 selesai hari ini')).toBeVisible()
  await expect(console.getByText(/janji ditepati/)).toBeHidden()
})

test('[O21] one number is served for one service after another, and ends once', async ({ office }) => {
  const [console, kiosk] = await Promise.all([seatedAt(office, 1), office.openKiosk()])
  await takeTicket(kiosk, ADVICE)
  const phone = await scanPaper(office, 'U001')

  await pressMain(console, /^Panggil berikutnya/)
  await pressMain(console, /^Mulai layani/)
  await act(console, 'h', /lanjut layanan lain/, /KTP-el/, /Pengambilan KTP-el/)
  await expect(waitingAt(console)).toHaveText([/U001.*Pengambilan KTP-el/])
  await expect(phone.getByText('Pengambilan KTP-el')).toBeVisible()
  await expect(phone.getByText('Sebentar lagi giliran Anda')).toBeVisible()

  await pressMain(console, /^Panggil berikutnya/)
  await expect(ticketAt(console, 'U001')).toBeVisible()
  await pressMain(console, /^Mulai layani/)
  await pressMain(console, /^Selesai/)
  await expect(phone.getByText('Selesai. Terima kasih.')).toBeVisible()
  await expect(waitingAt(console)).toHaveCount(0)
  expect(await ledgerOf(office, 'ticketIssued')).toHaveLength(1)
  expect(await ledgerOf(office, 'serviceCompleted')).toHaveLength(2)
})
