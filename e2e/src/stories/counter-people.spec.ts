import { paperOf, scanPaper, WITH_PHONES } from '../support/citizen.ts'
import { act, FAMILY_CARD, mainKey, nowCalling, pressMain, takeTicket, ticketAt, waitingAt } from '../support/faces.ts'
import { expect, test } from '../support/office.ts'
import { changeSettings, ledgerOf, seatedAt } from '../support/staff.ts'

test.use({ serverSettings: WITH_PHONES })

test('[O22] a call that needs a second person’s word is asked for, agreed to and made, and everybody sees what it was', async ({
  office,
}) => {
  const [console, kiosk, display, supervisor] = await Promise.all([
    seatedAt(office, 1),
    office.openKiosk(),
    office.openDisplay(),
    office.openSupervisor(),
  ])
  for (const number of ['A001', 'A002']) expect(await takeTicket(kiosk)).toBe(number)
  await expect(waitingAt(console)).toHaveText([/A001/, /A002/])

  await act(console, 'p', /A002/, /Undangan resmi/, /Panggil sekarang/)
  await expect(console.getByRole('alert')).toHaveText(/Penyelia sedang bertugas. Minta persetujuannya dahulu./)
  await act(console, 'p', /A002/, /Undangan resmi/, /Minta persetujuan/)
  await expect(console.getByText('menunggu jawaban penyelia')).toBeVisible()

  await act(supervisor, 'p', /Setujui/)
  await expect(console.getByRole('button', { name: /^Panggil A002/ })).toBeVisible()
  await act(console, 'p', /Panggil A002/)
  await expect(ticketAt(console, 'A002')).toBeVisible()
  await expect(nowCalling(display)).toContainText(/A002/)
  await expect(nowCalling(display)).toContainText(/di luar urutan|out of order/)
  await expect(supervisor.getByText(/Undangan resmi.*1 orang dilewati · disetujui/)).toBeVisible()
  const passedOver = await scanPaper(office, 'A001')
  await expect(passedOver.getByText('1 × di luar urutan')).toBeVisible()
})

test('[O23] a counter calls only what its work profile takes, until its agent chooses another', async ({ office }) => {
  await changeSettings(office, (settings) => {
    const [all, ...others] = settings.profiles
    if (!all) throw new Error('no work profile')
    const families = { ...all, id: 'keluarga' as typeof all.id, name: { id: 'Hanya Kartu Keluarga' } }
    const serviceIds = settings.services.filter(({ groupId }) => groupId === 'kk').map(({ id }) => id)
    return {
      ...settings,
      profiles: [all, { ...families, serviceIds }, ...others],
      counters: settings.counters.map((counter) => (counter.number === 2 ? { ...counter, profileId: families.id } : counter)),
    }
  })
  const [console, kiosk] = await Promise.all([seatedAt(office, 2), office.openKiosk()])
  expect(await takeTicket(kiosk)).toBe('A001')
  expect(await takeTicket(kiosk, FAMILY_CARD)).toBe('M001')

  await expect(console.getByText('Hanya Kartu Keluarga')).toBeVisible()
  await expect(waitingAt(console)).toHaveText([/M001/])
  await act(console, 'f', /Semua layanan/)
  await expect(waitingAt(console)).toHaveText([/A001/, /M001/])
  await act(console, 'f', /Hanya Kartu Keluarga/)
  await pressMain(console, /^Panggil berikutnya/)
  await expect(ticketAt(console, 'M001')).toBeVisible()
})

test('[O24] a number that staff take for somebody is told, printed, and stands in the record with who and why', async ({ office }) => {
  const [console, supervisor] = await Promise.all([seatedAt(office, 1), office.openSupervisor()])

  const forSomebody = [/KTP-el/, /Cetak/, /Tidak dapat memakai anjungan/, /Berkas lengkap/, /Tidak/]
  await act(console, 'w', ...forSomebody, { told: /A001.*Kertasnya dicetak di printer kantor/ })
  await expect(waitingAt(console)).toHaveText([/A001/])
  await expect.poll(() => paperOf(office, 'A001')).toContain('A001')
  await expect(supervisor.getByRole('listitem').filter({ hasText: 'diambilkan petugas' })).toContainText(
    /A001.*tidak dapat memakai anjungan.*Petugas Loket 1/,
  )
  expect(await ledgerOf(office, 'ticketIssued')).toMatchObject([{ number: 'A001', onBehalf: 'cannotUseKiosk' }])
})

test('[O25] an agent takes a break, the supervisor sees it, nobody is called meanwhile, and the work goes on', async ({ office }) => {
  const [console, kiosk, supervisor] = await Promise.all([seatedAt(office, 1), office.openKiosk(), office.openSupervisor()])
  await takeTicket(kiosk)

  await act(console, 'j', /Istirahat/)
  await expect(console.getByText('Loket dijeda: istirahat')).toBeVisible()
  await expect(supervisor.getByRole('listitem').filter({ hasText: 'Loket 1' }).filter({ hasText: 'jeda' })).toBeVisible()
  await expect(mainKey(console)).toHaveAccessibleName(/^Lanjutkan/)

  await pressMain(console, /^Lanjutkan/)
  await expect(waitingAt(console)).toHaveText([/A001/])
  await pressMain(console, /^Panggil berikutnya/)
  await expect(ticketAt(console, 'A001')).toBeVisible()
})
