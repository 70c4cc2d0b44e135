import type { Page } from '@playwright/test'
import { nowCalling, openCounter, pressMain, takeTicket } from '../support/faces.ts'
import { heardBy, openHeardDisplay } from '../support/heard-clips.ts'
import { expect, type Office, test } from '../support/office.ts'

const A001 = ['nomor-antrean', 'letter-a', 'nol', 'nol', 'satu', 'silakan-menuju-loket', 'satu'].map((clip) => `id/${clip}`)
/** Chime, call, breath, call. */
const WHOLE_ANNOUNCEMENT = { timeout: 40_000 }

const clipsOf = async (page: Page) => (await heardBy(page)).map(({ clip }) => clip)

async function anAgent(office: Office): Promise<Page> {
  const [agent] = office.usersWho('agent')
  if (!agent) throw new Error('no agent')
  const console = await office.openConsole(agent)
  await openCounter(console, 1)
  return console
}

/** The supervisor knows who of them speaks once both have said that they can. */
async function twoBoards(office: Office): Promise<readonly [Page, Page]> {
  const first = await openHeardDisplay(office)
  await expect(first.locator('.board')).toBeVisible()
  const second = await openHeardDisplay(office)
  await expect(second.locator('.board')).toBeVisible()
  const supervisor = await office.openSupervisor()
  await expect(supervisor.locator('.hall-board')).toHaveText([/menyala, bersuara/, /menyala$/])
  return [first, second]
}

test('[O60] of two boards one speaks the call, clip after clip without a gap that was not meant; both show it', async ({ office }) => {
  const [first, second] = await twoBoards(office)
  const [kiosk, console] = [await office.openKiosk(), await anAgent(office)]
  await takeTicket(kiosk)
  await pressMain(console, /^Panggil berikutnya/)
  await expect(nowCalling(first)).toContainText('A001')
  await expect(nowCalling(second)).toContainText('A001')
  await expect.poll(() => clipsOf(first), WHOLE_ANNOUNCEMENT).toEqual([...A001, ...A001])
  expect(await clipsOf(second)).toEqual([])
  const said = (await heardBy(first)).slice(0, A001.length)
  for (const [place, { beginsAt }] of said.slice(1).entries()) {
    const before = said[place]
    expect(beginsAt - (before?.beginsAt ?? 0) - (before?.lastsS ?? 0)).toBeCloseTo(0.075, 3)
  }
})

test('[O61] when the board that speaks goes away in the middle, the other says the call from its beginning', async ({ office }) => {
  const [first, second] = await twoBoards(office)
  const [kiosk, console] = [await office.openKiosk(), await anAgent(office)]
  await takeTicket(kiosk)
  await pressMain(console, /^Panggil berikutnya/)
  await expect.poll(() => clipsOf(first), WHOLE_ANNOUNCEMENT).toContain('id/nomor-antrean')
  await first.close()
  await expect.poll(() => clipsOf(second), WHOLE_ANNOUNCEMENT).toEqual([...A001, ...A001])
  await expect(nowCalling(second)).toContainText('A001')
})

test('[O62] the last call before a no-show is said and shown in words of its own, and a board of other counters shows none of it', async ({
  office,
}) => {
  const board = await openHeardDisplay(office)
  const elsewhere = await office.open('/display?counters=2-9&silent')
  const [kiosk, console] = [await office.openKiosk(), await anAgent(office)]
  await takeTicket(kiosk)
  await pressMain(console, /^Panggil berikutnya/)
  await expect(elsewhere.locator('[data-announcement]')).not.toHaveAttribute('data-announcement', '')
  // At once, while it is being said.
  expect(await elsewhere.locator('body').textContent()).not.toContain('A001')
  await expect.poll(() => clipsOf(board), WHOLE_ANNOUNCEMENT).toEqual([...A001, ...A001])
  await console.getByRole('button', { name: /^Panggil ulang/ }).click()
  await expect(nowCalling(board)).toContainText('Panggilan terakhir')
  await expect.poll(() => clipsOf(board), WHOLE_ANNOUNCEMENT).toContain('id/panggilan-terakhir-nomor-antrean')
})
