// What people do at the faces, in the words on the screen, so that a story reads as a day and not as a page.

import { expect, type Locator, type Page } from '@playwright/test'

export interface Wish {
  /** The tile of the start screen. */
  readonly group: string
  /** The service within it; left out where the group has only one. */
  readonly service?: string
}

export const NEW_CARD: Wish = { group: 'KTP-el', service: 'Cetak / ganti KTP-el' }

/** Touches up to the screen with the documents. */
export async function chooseService(kiosk: Page, wish: Wish): Promise<void> {
  await kiosk.getByRole('button', { name: new RegExp(`^${wish.group}`) }).click()
  if (wish.service) await kiosk.getByRole('button', { name: new RegExp(`^${wish.service}`) }).click()
}

export function takeButton(kiosk: Page) {
  return kiosk.getByRole('button', { name: /^Berkas lengkap – ambil nomor/ })
}

/** The whole way from the start screen to a number. */
export async function takeTicket(kiosk: Page, wish: Wish = NEW_CARD): Promise<string> {
  await chooseService(kiosk, wish)
  await takeButton(kiosk).click()
  const number = await numberOnScreen(kiosk)
  await kiosk.getByRole('button', { name: /^(Selesai|Sudah saya catat)/ }).click()
  return number
}

/** The number the kiosk shows as the citizen's own. */
export async function numberOnScreen(kiosk: Page): Promise<string> {
  const heading = kiosk.getByRole('heading', { level: 1, name: /^Nomor antrean Anda/ })
  await expect(heading).toBeVisible()
  const number = /[A-Z]\d{3,5}/.exec((await heading.textContent()) ?? '')?.[0]
  if (!number) throw new Error('the kiosk shows no number')
  return number
}

export async function openCounter(console: Page, number: number): Promise<void> {
  await console.getByRole('button', { name: new RegExp(`^Loket ${number}`) }).click()
  await expect(mainKey(console)).toBeVisible()
}

/** The key that walks the usual flow. */
export function mainKey(console: Page) {
  return console.locator('button[aria-keyshortcuts="Space"]')
}

/** Presses the main key once it says this, by the keyboard, until it says something else: a press too soon after another does not count. */
export async function pressMain(console: Page, words: RegExp): Promise<void> {
  const key = mainKey(console)
  await expect(key).toHaveAccessibleName(words)
  await expect(key).toHaveAttribute('aria-disabled', 'false')
  await expect(async () => {
    if (words.test((await key.textContent()) ?? '')) await console.keyboard.press('Space')
    await expect(key).not.toHaveAccessibleName(words, { timeout: 1_000 })
  }).toPass()
}

/** Presses the key of an act until its question stands, then answers each question in turn by its words. */
export async function act(console: Page, letter: string, ...answers: readonly RegExp[]): Promise<void> {
  const question = console.getByRole('dialog')
  await expect(async () => {
    await console.keyboard.press(letter)
    await expect(question).toBeVisible({ timeout: 1_000 })
  }).toPass()
  for (const words of answers) await answer(question.getByRole('button', { name: words }))
  await expect(question).toBeHidden()
}

/** Until it is taken: a press too soon after another does not count. */
async function answer(button: Locator): Promise<void> {
  await expect(button).toBeVisible()
  await expect(async () => {
    if (await button.isVisible()) await button.click({ timeout: 1_000 })
    await expect(button).toBeHidden({ timeout: 1_000 })
  }).toPass()
}

/** From the call to the papers, up to the work itself. */
export async function callAndStart(console: Page): Promise<void> {
  await pressMain(console, /^Panggil berikutnya/)
  await pressMain(console, /^Mulai layani/)
  await pressMain(console, /^Berkas lengkap/)
}

/** The ticket at the counter, or nothing. */
export function ticketAt(console: Page, number: string) {
  return console.getByRole('heading', { name: number, exact: true })
}

/** What the board calls out, as large as the hall is long. */
export function nowCalling(display: Page) {
  return display.getByRole('region', { name: 'Sekarang dipanggil' })
}

export function recentCalls(display: Page) {
  return display.getByRole('region', { name: /^Baru dipanggil/ })
}
