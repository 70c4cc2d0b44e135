import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

export interface MenuItem {
  readonly words: string
  /** The key that does the same, or `null`. */
  readonly letter: string | null
  readonly lang?: string
  readonly off: boolean
  readonly onPress: () => void
}

/** The rarer acts behind one button; each is reached by Tab and by its own letter. */
export function Menu({ words, items }: { readonly words: string; readonly items: readonly MenuItem[] }): JSX.Element {
  const open = useSignal(false)
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open.value) return
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && element.current?.contains(event.target) !== true) open.value = false
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [open.value])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button opened
    <div
      class="menu"
      ref={element}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open.value) return
        open.value = false
        element.current?.querySelector('button')?.focus()
      }}
    >
      <button
        type="button"
        class="button quiet menu-button"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value
        }}
      >
        {words}
      </button>
      {open.value ? (
        <ul class="menu-items">
          {items.map(({ words: act, letter, lang, off, onPress }) => (
            <li key={act}>
              <button
                type="button"
                class="menu-item"
                lang={lang}
                aria-disabled={off}
                aria-keyshortcuts={letter ?? undefined}
                onClick={() => {
                  open.value = false
                  onPress()
                }}
              >
                <span>{act}</span>
                {letter === null ? null : <kbd>{letter}</kbd>}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
