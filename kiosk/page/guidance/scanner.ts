// A scanner types like a keyboard, and is told from a hand by its speed. What it types presses nothing on the page.

import { SHORTEST_CODE } from '@loket/protocol'

/** No hand types six keys in a row like this; the slowest scanners take 20 ms for one. */
const LONGEST_GAP_MS = 50
/** A code of ours is far shorter; something else may be a whole address. */
const MOST_SIGNS = 500

/** Calls back with what was scanned. Listens before everything else on the page; returns how to stop. */
export function listenForScans(page: Document, onScan: (text: string) => void): () => void {
  let text = ''
  let lastAt = Number.NEGATIVE_INFINITY

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const isFast = event.timeStamp - lastAt < LONGEST_GAP_MS && !event.repeat
    if (event.key === 'Enter') end(event, isFast)
    else if (event.key.length === 1) take(event, isFast && text.length < MOST_SIGNS)
  }

  function take(event: KeyboardEvent, goesOn: boolean): void {
    text = goesOn ? text + event.key : event.key
    lastAt = event.timeStamp
    // A space would press the button that has the focus.
    if (goesOn && event.key === ' ') swallow(event)
  }

  function end(event: KeyboardEvent, isFast: boolean): void {
    const scanned = text
    text = ''
    if (!isFast || scanned.length < SHORTEST_CODE) return
    swallow(event)
    onScan(scanned)
  }

  page.addEventListener('keydown', onKey, true)
  return () => page.removeEventListener('keydown', onKey, true)
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
