// The virtual printer of the demonstration: its faults are set by the buttons of its own page, and its paper lies there.

import { expect, type Page } from '@playwright/test'
import { paperOf } from './citizen.ts'
import type { Office } from './office.ts'

/** Sets a fault, or takes it away again. */
export async function pressFault(printer: Page, fault: RegExp): Promise<void> {
  const button = printer.getByRole('button', { name: fault })
  const before = await button.getAttribute('aria-pressed')
  await button.click()
  await expect(button).not.toHaveAttribute('aria-pressed', before ?? '')
}

/** Takes every fault away. */
export async function mendPrinter(printer: Page): Promise<void> {
  await printer.getByRole('button', { name: 'Cabut semua gangguan' }).click()
  await expect(printer.getByText('Siap mencetak')).toBeVisible()
}

/** What is printed on the newest paper that bears these words, once it has come out. */
export async function paperThatSays(office: Office, words: string): Promise<string> {
  await expect(async () => expect(await paperOf(office, words)).toContain(words)).toPass()
  return paperOf(office, words)
}
