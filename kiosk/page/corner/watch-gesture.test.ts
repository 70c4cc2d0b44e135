import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HOLD_MS, watchCornerGesture } from './watch-gesture.ts'

let held: ReturnType<typeof vi.fn>
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  held = vi.fn()
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1080)
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(1920)
  stop = watchCornerGesture(document, held as () => void)
})

afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function pointer(type: string, clientX: number, clientY: number, isPrimary = true): Event {
  const event = new PointerEvent(type, { clientX, clientY, isPrimary, bubbles: true, cancelable: true })
  document.body.dispatchEvent(event)
  return event
}

function key(type: 'keydown' | 'keyup', name: string, repeat = false): void {
  document.body.dispatchEvent(new KeyboardEvent(type, { key: name, repeat, bubbles: true }))
}

test('[F130] a finger that rests for five seconds where the office’s name begins opens the corner, once', () => {
  pointer('pointerdown', 100, 60)
  pointer('pointermove', 110, 70)
  vi.advanceTimersByTime(HOLD_MS - 1)
  expect(held).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  pointer('pointerup', 110, 70)
  vi.advanceTimersByTime(HOLD_MS)
  expect(held).toHaveBeenCalledOnce()
})

test('[F130] nothing else does: less time, another place, a finger that wanders, or a second one', () => {
  const others = [
    () => pointer('pointerup', 100, 60),
    () => pointer('pointermove', 160, 60),
    () => pointer('pointercancel', 100, 60),
    () => pointer('pointerdown', 120, 60, false),
    () => pointer('pointerdown', 900, 1500),
  ]
  for (const other of others) {
    pointer('pointerdown', 100, 60)
    vi.advanceTimersByTime(HOLD_MS - 1)
    other()
    vi.advanceTimersByTime(HOLD_MS)
    pointer('pointerup', 100, 60)
  }
  for (const [x, y] of [
    [700, 60],
    [100, 400],
  ] as const) {
    pointer('pointerdown', x, y)
    vi.advanceTimersByTime(HOLD_MS)
    pointer('pointerup', x, y)
  }
  expect(held).not.toHaveBeenCalled()
})

test('[F130] by keys it is Escape, held as long; a press is none', () => {
  key('keydown', 'Escape')
  key('keyup', 'Escape')
  vi.advanceTimersByTime(HOLD_MS)
  key('keydown', 'Escape')
  key('keydown', 'ArrowDown')
  key('keydown', 'Escape', true)
  vi.advanceTimersByTime(HOLD_MS)
  expect(held).not.toHaveBeenCalled()
  key('keydown', 'Escape')
  for (let count = 0; count < 10; count += 1) {
    vi.advanceTimersByTime(HOLD_MS / 10)
    key('keydown', 'Escape', true)
  }
  expect(held).toHaveBeenCalledOnce()
})

test('[F130] the menu of a long touch stays away while the corner is held, and nowhere else', () => {
  expect(pointer('contextmenu', 100, 60).defaultPrevented).toBe(false)
  pointer('pointerdown', 100, 60)
  expect(pointer('contextmenu', 100, 60).defaultPrevented).toBe(true)
})
