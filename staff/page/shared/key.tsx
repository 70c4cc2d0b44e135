import type { ComponentChildren, JSX, Ref } from 'preact'

export interface KeyProps {
  readonly children: ComponentChildren
  /** The key on the keyboard: "Spasi", "R". */
  readonly letter: string
  /** For assistive technology: "Space", "R". */
  readonly shortcut: string
  /** Under the letter: what it still waits for. */
  readonly hint?: string | null
  readonly main?: boolean
  /** Not possible now. It stays reachable, so that a press can say why and the focus is never lost. */
  readonly off: boolean
  readonly keyRef?: Ref<HTMLButtonElement>
  readonly onPress: () => void
}

/** One act and its key. */
export function Key({ children, letter, shortcut, hint = null, main = false, off, keyRef, onPress }: KeyProps): JSX.Element {
  return (
    <button
      ref={keyRef ?? null}
      type="button"
      class={main ? 'key key-main' : 'key'}
      aria-disabled={off}
      aria-keyshortcuts={shortcut}
      onClick={onPress}
    >
      <span class="key-act">{children}</span>
      <kbd class="key-letter">{letter}</kbd>
      {hint === null ? null : <span class="key-hint figures">{hint}</span>}
    </button>
  )
}
