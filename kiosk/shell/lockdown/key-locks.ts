/** What a page may be told of a keyboard or a scanner that types: signs and the keys to move among them. */
const USEFUL_KEYS = new Set([
  'Enter',
  'Tab',
  'Backspace',
  'Delete',
  'Escape',
  'Shift',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

/** As Electron tells a press. */
export interface KeyPress {
  readonly key: string
  readonly control: boolean
  readonly alt: boolean
  readonly meta: boolean
}

/** Whether a press would reach past the page: to a menu, a function of the browser, or the system. */
export function isLockedKey({ key, control, alt, meta }: KeyPress): boolean {
  return control || alt || meta || !([...key].length === 1 || USEFUL_KEYS.has(key))
}
