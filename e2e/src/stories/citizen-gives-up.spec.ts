import { expectAccessible } from '../support/accessibility.ts'
import { scanPaper, WITH_PHONES } from '../support/citizen.ts'
import { ADVICE, takeTicket } from '../support/faces.ts'
import { expect, test } from '../support/office.ts'
import { ledgerOf } from '../support/staff.ts'

test.use({ serverSettings: WITH_PHONES })

test('[O42] a citizen gives the number up on the phone, after a question, and the ledger says whose act it was', async ({ office }) => {
  const number = await takeTicket(await office.openKiosk(), ADVICE)
  const phone = await scanPaper(office, number)
  await phone.setViewportSize({ width: 360, height: 740 })
  await phone.getByRole('button', { name: 'Batalkan nomor' }).click()
  await expect(phone.getByRole('heading', { name: `Batalkan nomor ${number}?` })).toBeFocused()
  await expectAccessible(phone, 'the question')
  await phone.getByRole('button', { name: 'Tidak, tetap menunggu' }).click()
  await expect(phone.getByRole('button', { name: 'Batalkan nomor' })).toBeVisible()

  await phone.getByRole('button', { name: 'English' }).click()
  await phone.getByRole('button', { name: 'Give up my number' }).click()
  await expectAccessible(phone, 'the question, in English')
  await phone.getByRole('button', { name: 'Yes, give it up' }).click()
  await expect(phone.getByText('This number was cancelled.')).toBeVisible()
  await expect(phone.getByRole('button', { name: 'Give up my number' })).toBeHidden()
  await expectAccessible(phone, 'given up')
  expect(await ledgerOf(office, 'ticketCancelled')).toMatchObject([{ counterId: null, reason: 'citizenGaveUp' }])
})
