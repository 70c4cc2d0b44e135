// The whole day from the keyboard: Space or Enter is the main key, a letter is a side act. What the browser itself does with a key stays.

export type KeyIntent = { readonly kind: 'main' } | { readonly kind: 'letter'; readonly letter: string }

export interface KeyPress {
  readonly key: string
  /** Held down: the keyboard repeats, the agent does not. */
  readonly repeat: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** Where the focus is: in a field that takes what is typed, in an open dialog, on something that takes some keys itself, or on the page. */
export type Focus = 'page' | 'control' | 'dialog' | 'field'

/** Held down, or the browser's own. */
export function isShortcut({ repeat, ctrlKey, altKey, metaKey }: KeyPress): boolean {
  return repeat || ctrlKey || altKey || metaKey
}

export function keyIntent(press: KeyPress, focus: Focus): KeyIntent | null {
  if (isShortcut(press) || focus === 'field' || focus === 'dialog') return null
  if (press.key === ' ' || press.key === 'Enter') return focus === 'page' ? { kind: 'main' } : null
  if (press.key === '?') return { kind: 'letter', letter: '?' }
  return /^[a-z]$/i.test(press.key) ? { kind: 'letter', letter: press.key.toUpperCase() } : null
}

export function focusOf(document: Document): Focus {
  const focused = document.activeElement
  if (focused?.matches('input:not([type="checkbox"]), select, textarea')) return 'field'
  if (document.querySelector('dialog[open]') !== null) return 'dialog'
  return focused?.matches('button, a, summary') ? 'control' : 'page'
}
