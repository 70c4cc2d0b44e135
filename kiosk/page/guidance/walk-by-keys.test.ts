import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { scanMsOf, walkByKeys } from './walk-by-keys.ts'

const pressed = vi.fn()

let stop = () => {}

function aPage(scanMs: number | null = null): void {
  document.body.innerHTML =
    '<h1 tabindex="-1">Question</h1><button id="one">1</button><button id="off" disabled>-</button><button id="two">2</button><button class="back">back</button>'
  for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => pressed(button.id || button.className))
  stop = walkByKeys(document, { scanMs })
  document.querySelector('h1')?.focus()
}

function press(key: string): void {
  ;(document.activeElement ?? document).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

function at(): string | undefined {
  return document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  stop()
  pressed.mockClear()
  vi.useRealTimers()
})

test('[F105] arrows walk from choice to choice and round, from the question to the first', () => {
  aPage()
  const walked = ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => {
    press(key)
    return at()
  })
  expect(walked).toEqual(['one', 'two', 'back', 'one', 'back'])
})

test('[F105] what cannot be seen is no choice', () => {
  aPage()
  document.getElementById('two')?.style.setProperty('display', 'none')
  press('ArrowDown')
  press('ArrowDown')
  expect(at()).toBe('back')
})

test('[F105] a long list keeps the arrows until its end, a heading never', () => {
  aPage()
  const list = document.querySelector('h1') as HTMLElement
  Object.defineProperties(list, { scrollHeight: { value: 300 }, clientHeight: { value: 100 } })
  list.style.overflowY = 'auto'
  press('ArrowDown')
  expect(at()).toBe('H1')
  list.style.overflowY = 'visible'
  press('ArrowDown')
  expect(at()).toBe('one')
})

test('[F106] a press on a long list shows more of it before the choices go on', () => {
  aPage(1_000)
  const list = document.querySelector('h1') as HTMLElement
  const scrollBy = vi.fn()
  Object.defineProperties(list, { scrollHeight: { value: 300 }, clientHeight: { value: 100 }, scrollBy: { value: scrollBy } })
  list.style.overflowY = 'auto'
  press(' ')
  expect([at(), scrollBy.mock.calls]).toEqual(['H1', [[{ top: 80 }]]])
})

test('[F106] a press that is held is one press', () => {
  aPage(1_000)
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', repeat: true, bubbles: true, cancelable: true }))
  expect(at()).toBe('H1')
})

test('[F105] Escape goes back', () => {
  aPage()
  press('Escape')
  expect(pressed).toHaveBeenCalledWith('back')
})

test('[F106] one press of a switch sets the choices going, each for a while', () => {
  aPage(1_000)
  press(' ')
  expect(at()).toBe('one')
  vi.advanceTimersByTime(1_000)
  expect(at()).toBe('two')
  vi.advanceTimersByTime(2_000)
  expect(at()).toBe('one')
})

test('[F106] without a switch nothing moves by itself', () => {
  aPage(null)
  press(' ')
  vi.advanceTimersByTime(10_000)
  expect(at()).toBe('H1')
})

test('[F106] the page’s address says that there is a switch, and how slow it is', () => {
  expect(scanMsOf('')).toBeNull()
  expect(scanMsOf('?switch')).toBe(1_600)
  expect(scanMsOf('?switch=2500')).toBe(2_500)
  expect(scanMsOf('?switch=1')).toBe(1_600)
})

test('[F105] Escape goes back once, however long it is held', () => {
  aPage()
  press('Escape')
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', repeat: true, bubbles: true }))
  expect(pressed.mock.calls).toEqual([['back']])
})
