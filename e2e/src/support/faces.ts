// What people do at the faces, in the words on the screen, so that a story reads as a day and not as a page.

import { expect, type Locator, type Page } from '@playwright/test'

export interface Wish {
  /** The tile of the start screen. */
  readonly group: string
  /** The service within it; left out where the group has only one. */
  readonly service?: string
}

export const NEW_CARD: Wish = { group: 'KTP-el', service: 'Cetak / ganti KTP-el' }
export const FAMILY_CARD: Wish = { group: 'Kartu Keluarga', service: 'Kartu Keluarga baru' }
/** Asks for no papers. */
export const ADVICE: Wish = { group: 'Lainnya', service: 'Informasi, konsultasi' }

/** Touches up to the screen with the documents. */
export async function chooseService(kiosk: Page, wish: Wish): Promise<void> {
  await kiosk.getByRole('button', { name: new RegExp(`^${wish.group}`) }).click()
  if (wish.service) await kiosk.getByRole('button', { name: new RegExp(`^${wish.service}`) }).click()
}

export function takeButton(kiosk: Page) {
  return kiosk.getByRole('button', { name: /^(Berkas lengkap – ambil nomor|Ambil nomor)/ })
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

/** Waits until the next press of the main key counts: it can be pressed, and the page has seen the result of the press before. */
export async function isReady(console: Page): Promise<void> {
  await expect(mainKey(console)).toHaveAttribute('aria-disabled', 'false')
  await expect(console.locator('[aria-busy]').filter({ has: mainKey(console) })).toHaveAttribute('aria-busy', 'false')
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

/** The words of an answer; what is ticked before it goes on; or what is only told, until it is understood. */
export type Answer = RegExp | { readonly ticked: readonly RegExp[] } | { readonly told: RegExp }

/** Presses the key of an act until its question stands, then answers each question in turn. Gives back what the last answer says. */
export async function act(console: Page, letter: string, ...answers: readonly Answer[]): Promise<string> {
  const question = console.getByRole('dialog')
  await expect(async () => {
    await console.keyboard.press(letter)
    await expect(question).toBeVisible({ timeout: 1_000 })
  }).toPass()
  let said = ''
  for (const words of answers) said = await answerWith(question, words)
  await expect(question).toBeHidden()
  return said
}

async function answerWith(question: Locator, words: Answer): Promise<string> {
  if (words instanceof RegExp) return answer(question, words)
  if ('told' in words) {
    await expect(question).toHaveText(words.told)
    return answer(question, /^Mengerti/)
  }
  for (const name of words.ticked) await question.getByRole('checkbox', { name }).check()
  return answer(question, /^Lanjut/)
}

/** Until the question is another or gone: a press too soon after another does not count. */
async function answer(question: Locator, words: RegExp): Promise<string> {
  const title = (await question.getByRole('heading').textContent()) ?? ''
  const stillAsked = question.getByRole('heading', { name: title, exact: true })
  const button = question.getByRole('button', { name: words })
  const said = (await button.textContent()) ?? ''
  await expect(async () => {
    if (await stillAsked.isVisible()) await button.click({ timeout: 1_000 })
    await expect(stillAsked).toBeHidden({ timeout: 1_000 })
  }).toPass()
  return said
}

/** Nobody came: presses the key for it until the counter is free. */
export async function markNoShow(console: Page, number: string): Promise<void> {
  await expect(async () => {
    await console.keyboard.press('n')
    await expect(ticketAt(console, number)).toBeHidden({ timeout: 1_000 })
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

/** The numbers that wait for this counter, first in line first. */
export function waitingAt(console: Page) {
  return console.getByRole('region', { name: /^Menunggu untuk Anda/ }).getByRole('listitem')
}

/** What the board calls out, as large as the hall is long. */
export function nowCalling(display: Page) {
  return display.getByRole('region', { name: 'Sekarang dipanggil' })
}

export function recentCalls(display: Page) {
  return display.getByRole('region', { name: /^Baru dipanggil/ })
}
