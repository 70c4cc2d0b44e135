/// <reference lib="dom" />
// What a person must be able to hit and to read, measured on the page as it is shown.

import type { Page } from '@playwright/test'

/** What can be touched and has a side shorter than that many CSS pixels, each with its words. */
export function tooSmallToTouch(page: Page, leastPx: number): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const shown = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary, [role=button]')].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }),
    )
    return shown.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect()
      return Math.min(width, height) < least ? [`"${element.innerText.trim()}" ${Math.round(width)}×${Math.round(height)}`] : []
    })
  }, leastPx)
}

/** What is written smaller than that many CSS pixels; what only a screen reader meets does not count. */
export function tooSmallToRead(page: Page, leastPx: number): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const written = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ''),
    )
    const shown = written.filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && element.closest('.visually-hidden, script, style') === null,
    )
    return shown.flatMap((element) => {
      const { fontSize } = getComputedStyle(element)
      return Number.parseFloat(fontSize) < least ? [`"${element.textContent?.trim()}" ${fontSize}`] : []
    })
  }, leastPx)
}
