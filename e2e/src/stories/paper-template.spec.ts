import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/accessibility.ts'
import { paperOf } from '../support/citizen.ts'
import { takeTicket } from '../support/faces.ts'
import { expect, test } from '../support/office.ts'

const LINE = 'Melayani dengan ramah'
/** 160 × 80 black dots. */
const LOGO_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAKAAAABQCAAAAAC7NiHoAAAAIklEQVR4nO3BAQEAAACCIP+vbkhAAQAAAAAAAAAAAAAA8GQyUAABF/F/WgAAAABJRU5ErkJggg=='
const LOGO = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(LOGO_PNG, 'base64') }

/** What stands on the paper in the picture, as somebody hears it who does not see it. */
function pictured(page: Page) {
  return page.getByRole('region', { name: /^(Begini kertasnya|What comes out)/ }).locator('pre')
}

async function addLineAbove(page: Page, text: string): Promise<void> {
  const above = page.getByRole('region', { name: /^(Baris sendiri di atas|Own lines above)/ })
  await above.getByRole('button', { name: /^(Tambah baris|Add a line)/ }).click()
  await above.getByLabel('Indonesia').fill(text)
}

test("[O26] the office's own line and logo are seen before they are saved, and are on the next paper", async ({ office }) => {
  const [page, kiosk, printer] = await Promise.all([office.openAdministration(), office.openKiosk(), office.openPrinter()])

  await test.step('composes the ticket beside its picture', async () => {
    await expect(pictured(page)).toContainText('SEMUA LAYANAN GRATIS')
    await addLineAbove(page, LINE)
    await expect(pictured(page)).toContainText(LINE)
    const before = await page.getByRole('img', { name: /^Tiket/ }).getAttribute('src')
    await page.locator('input[type=file]').setInputFiles(LOGO)
    await expect(page.getByText('Logo 20 × 10 mm di kertas')).toBeVisible()
    await expect(page.getByRole('img', { name: /^Tiket/ })).not.toHaveAttribute('src', before ?? '')
  })

  await test.step('nothing of it is on paper before it is saved, all of it after', async () => {
    const plain = await takeTicket(kiosk)
    await expect(printer.getByRole('img', { name: new RegExp(plain) })).toBeVisible()
    expect(await paperOf(office, plain)).not.toContain(LINE)
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(page.getByText('Tersimpan. Berlaku mulai tiket berikutnya.')).toBeVisible()
    const own = await takeTicket(kiosk)
    await expect(async () => expect(await paperOf(office, own)).toContain(LINE)).toPass()
  })
})

test("[O7] the administrator's page is accessible, as it is and with something wrong, in both languages", async ({ office }) => {
  const page = await office.openAdministration()
  for (const language of ['Indonesia', 'English']) {
    const button = page.getByRole('banner').getByRole('button', { name: language })
    if (await button.isVisible()) await button.click()
    await expect(pictured(page)).not.toBeEmpty()
    await expectAccessible(page, `the ticket's template, ${language}`)
  }
  await addLineAbove(page, 'x'.repeat(60))
  await expect(page.getByText('is longer than 48 characters')).toBeVisible()
  await expectAccessible(page, 'a line that is too long')
})
