import { takeTicket } from '../support/faces.ts'
import { expect, test } from '../support/office.ts'

test('[O5] a kiosk that loses the server says so, and heals by itself', async ({ office }) => {
  const kiosk = await office.openKiosk()
  expect(await takeTicket(kiosk)).toBe('A001')

  await office.server.kill()
  await expect(kiosk.getByRole('heading', { name: 'Mesin nomor sedang terputus' })).toBeVisible()

  await office.server.start()
  await expect(kiosk.getByRole('heading', { name: 'Anda perlu apa hari ini?' })).toBeVisible()
  expect(await takeTicket(kiosk)).toBe('A002')
})
