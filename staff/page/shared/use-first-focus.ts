import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** The first button or box inside has the focus, so that keys are heard at once and Tab goes on from there. */
export function useFirstFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null)
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('button, input')?.focus()
  }, [])
  return element
}
