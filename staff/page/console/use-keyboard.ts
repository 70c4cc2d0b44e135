import { useEffect, useRef } from 'preact/hooks'
import { focusOf, keyIntent } from './keyboard.ts'

export interface KeyboardActs {
  readonly main: () => void
  readonly letter: (letter: string) => void
}

/** Listens to the whole page, wherever the focus is, as long as the component lives. */
export function useKeyboard(acts: KeyboardActs): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const intent = keyIntent(event, focusOf(document))
      if (intent === null) return
      event.preventDefault()
      if (intent.kind === 'main') latest.current.main()
      else latest.current.letter(intent.letter)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
