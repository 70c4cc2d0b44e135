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

/** Where the focus is: on something that takes keys itself (`control`), in a field or an open question (`typing`), or on the page. */
export type Focus = 'page' | 'control' | 'typing'

export function keyIntent(press: KeyPress, focus: Focus): KeyIntent | null {
  if (press.repeat || press.ctrlKey || press.altKey || press.metaKey || focus === 'typing') return null
  if (press.key === ' ' || press.key === 'Enter') return focus === 'page' ? { kind: 'main' } : null
  return /^[a-z]$/i.test(press.key) ? { kind: 'letter', letter: press.key.toUpperCase() } : null
}

export function focusOf(document: Document): Focus {
  if (document.querySelector('dialog[open]') !== null) return 'typing'
  const focused = document.activeElement
  if (focused?.matches('input, select, textarea')) return 'typing'
  return focused?.matches('button, a, summary') ? 'control' : 'page'
}
