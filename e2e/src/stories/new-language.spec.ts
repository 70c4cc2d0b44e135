import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { paperOf, scanPaper, WITH_PHONES } from '../support/citizen.ts'
import { chooseService, NEW_CARD } from '../support/faces.ts'
import { expect, test as inThisHouse } from '../support/office.ts'
import { THIS_HOUSE } from '../support/server-process.ts'
import { changeSettings } from '../support/staff.ts'

/** Stands before each sentence of the new language, so that it is known wherever it comes from. */
const MARK = 'Jw'

/** A copy of the house with one file more: a language made from the English one, each sentence marked. */
const test = inThisHouse.extend({
  // biome-ignore lint/correctness/noEmptyPattern: so Playwright wants a part that needs no others
  house: async ({}, use) => {
    const run = (house: string, ...program: readonly string[]) => execFileSync(process.execPath, program, { cwd: house, encoding: 'utf8' })
    const house = run(THIS_HOUSE, 'tools/src/mutate/copy-house.ts').trim()
    const english = readFileSync(join(house, 'texts/src/languages/en.ts'), 'utf8')
    writeFileSync(join(house, 'texts/src/languages/jv.ts'), english.replace(/^( +\w+: ')/gm, `$1${MARK} `))
    // What `npm start` does first.
    run(house, 'tools/src/build-pages.ts', '--if-needed')
    await use(house)
    rmSync(house, { recursive: true, force: true })
  },
})

test.use({ serverSettings: WITH_PHONES })

test('[O47] with one file more, kiosk, paper, phone, board, staff and server speak another language', async ({ office }) => {
  await changeSettings(office, (settings) => ({ ...settings, languages: ['id', 'en', 'jv'] }))
  const kiosk = await office.openKiosk()
  await kiosk.getByRole('button', { name: `${MARK} English` }).click()
  await expect(kiosk.getByRole('heading', { level: 1 })).toContainText(`${MARK} What do you need today?`)
  // The names of services are the office's own; in a language that they do not have they stay Indonesian.
  await chooseService(kiosk, NEW_CARD)
  await kiosk.getByRole('button', { name: new RegExp(`^${MARK} All here`) }).click()
  await expect(kiosk.getByRole('heading', { level: 1 })).toContainText('A001')

  await expect(async () => expect(await paperOf(office, 'A001')).toContain(`${MARK} QUEUE NUMBER`)).toPass()
  const phone = await scanPaper(office, 'A001')
  await phone.getByRole('button', { name: `${MARK} English` }).click()
  await expect(phone.locator('html')).toHaveAttribute('lang', 'jv')
  await expect(phone.getByText(`${MARK} Your queue number`)).toBeVisible()

  await expect((await office.open('/')).locator('[lang=jv]').first()).toContainText(MARK)
  const supervisor = await office.openSupervisor()
  await supervisor.getByRole('button', { name: /^Lainnya/ }).click()
  await supervisor.getByRole('button', { name: `${MARK} English` }).click()
  await expect(supervisor.getByRole('heading', { level: 1 })).toContainText(MARK)
  await changeSettings(office, (settings) => ({ ...settings, languages: ['jv', 'id'] }))
  await expect((await office.openDisplay()).getByRole('heading', { name: `${MARK} Recent calls` })).toBeVisible()
})
