import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listenForScans } from './scanner.ts'
import { walkByKeys } from './walk-by-keys.ts'

const scanned = vi.fn()
const pressed = vi.fn()
const walked = vi.fn()
let stops: readonly (() => void)[] = []
let nowMs = 0

beforeEach(() => {
  document.body.innerHTML = '<button>Take</button>'
  const button = document.querySelector('button')
  button?.addEventListener('click', pressed)
  // As the page listens for its own keys, after the scanner.
  stops = [listenForScans(document, scanned), walkByKeys(document, { scanMs: null })]
  document.addEventListener('keydown', walked)
  button?.focus()
  nowMs = 0
})

afterEach(() => {
  for (const stop of stops) stop()
  document.removeEventListener('keydown', walked)
  vi.clearAllMocks()
})

/** One key, so many milliseconds after the last; says whether the page may still act on it. */
function key(name: string, afterMs: number, more: KeyboardEventInit = {}): boolean {
  nowMs += afterMs
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more })
  Object.defineProperty(event, 'timeStamp', { value: nowMs })
  return document.activeElement?.dispatchEvent(event) ?? false
}

function types(text: string, everyMs: number): void {
  for (const sign of text) key(sign, everyMs)
}

test('[F163] six signs and Enter, each within fifty milliseconds, are a scan, and press nothing', () => {
  types('K7M4XT', 49)
  expect(key('Enter', 49)).toBe(false)
  expect(scanned.mock.calls).toEqual([['K7M4XT']])
  expect(walked).toHaveBeenCalledTimes(6)
  expect(pressed).not.toHaveBeenCalled()
})

test('[F163] a hand is slower, and its Enter is its own', () => {
  types('K7M4XT', 50)
  expect(key('Enter', 50)).toBe(true)
  types('K7M4XT', 5)
  expect(key('Enter', 50)).toBe(true)
  types('K7M4X', 5)
  expect(key('Enter', 5)).toBe(true)
  expect(scanned).not.toHaveBeenCalled()
})

test('[F163] what was typed before by hand is no part of a scan', () => {
  types('AB', 200)
  key('K', 200)
  types('7M4XT', 5)
  key('Enter', 5)
  expect(scanned.mock.calls).toEqual([['K7M4XT']])
})

test('[F163] a key that is held is a hand', () => {
  key('K', 5)
  for (let times = 0; times < 10; times += 1) key('K', 30, { repeat: true })
  expect(key('Enter', 5)).toBe(true)
  expect(scanned).not.toHaveBeenCalled()
})

test('[F163] a shift key in between does not break a scan, a shortcut does not begin one', () => {
  key('K', 5)
  key('Shift', 5)
  types('7M4XT', 5)
  key('c', 5, { ctrlKey: true })
  key('Enter', 5)
  expect(scanned.mock.calls).toEqual([['K7M4XT']])
})

test('[F163] a space within a scan presses no button, one by hand is left alone', () => {
  expect(key(' ', 500)).toBe(true)
  key('A', 500)
  expect(key(' ', 5)).toBe(false)
})

test('[F163] arrows walk as before, and two scans in a row are two', () => {
  key('ArrowDown', 5)
  for (const code of ['K7M4XT', 'ANDERS']) {
    types(code, 5)
    key('Enter', 5)
  }
  expect(scanned.mock.calls).toEqual([['K7M4XT'], ['ANDERS']])
})

test('[F163] a file of text through the scanner is cut short, and stays bounded', () => {
  types('A'.repeat(700), 1)
  key('Enter', 1)
  expect(scanned.mock.calls[0]?.[0].length).toBeLessThanOrEqual(500)
})
