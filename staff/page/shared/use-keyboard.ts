import { useEffect, useRef } from 'preact/hooks'
import { focusOf, isShortcut, keyIntent } from './keyboard.ts'
import type { Questions } from './questions.ts'

export interface KeyboardActs {
  /** A question that stands open hears the keys first, and nothing else hears them then. */
  readonly questions: Questions
  readonly main: () => void
  readonly letter: (letter: string) => void
}

/** Listens to the whole page, wherever the focus is, as long as the component lives. */
export function useKeyboard(acts: KeyboardActs): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (hear(event, latest.current)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function hear(event: KeyboardEvent, { questions, main, letter }: KeyboardActs): boolean {
  const focus = focusOf(document)
  if (questions.asked.value.length > 0) return focus !== 'field' && !isShortcut(event) && !pressesButton(event) && questions.key(event.key)
  const intent = keyIntent(event, focus)
  if (intent === null) return false
  if (intent.kind === 'main') main()
  else letter(intent.letter)
  return true
}

/** Enter on a button that the agent went to by Tab belongs to that button: to go on there would not be what it says. */
function pressesButton({ key }: KeyboardEvent): boolean {
  return key === 'Enter' && document.activeElement?.matches('.question-back, form.choices button') === true
}
