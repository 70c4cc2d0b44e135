import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** The element has the focus once it stands on the page: a screen reader reads what is new, and it scrolls into sight. */
export function useFocusAtFirst<Found extends HTMLElement>(): RefObject<Found | null> {
  const element = useRef<Found>(null)
  useEffect(() => element.current?.focus(), [])
  return element
}
