// The kiosk without touch: arrows walk from choice to choice, Escape goes back, and with a single switch the choices come by themselves.

export interface KeyWalk {
  /** With one switch: so long on each choice, in milliseconds; `null`: arrows and Tab only. */
  readonly scanMs: number | null
}

const CHOICES = 'button:not(:disabled), [tabindex="0"]'
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }
const PRESSES = [' ', 'Enter']
const USUAL_SCAN_MS = 1_600

/** `?switch` in the page's address, or `?switch=2000` for a slower hand; `null` where there is none. */
export function scanMsOf(search: string): number | null {
  const wanted = new URLSearchParams(search).get('switch')
  if (wanted === null) return null
  const ms = Number(wanted)
  return ms >= 500 && ms <= 10_000 ? ms : USUAL_SCAN_MS
}

/** Listens on the whole page. Returns how to stop. */
export function walkByKeys(page: Document, { scanMs }: KeyWalk): () => void {
  let scanning: ReturnType<typeof setInterval> | null = null

  function stopScanning(): void {
    if (scanning !== null) clearInterval(scanning)
    scanning = null
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const by = STEPS[event.key]
    if (by !== undefined) walk(event, by)
    // Held, it would close what it opened.
    else if (event.key === 'Escape' && !event.repeat) page.querySelector<HTMLElement>('button.back')?.click()
    else if (PRESSES.includes(event.key)) press(event)
  }

  function press(event: KeyboardEvent): void {
    // A key that is held is one press: else it would run through the screens.
    if (event.repeat) event.preventDefault()
    else if (scanMs !== null) pressSwitch(event)
  }

  function walk(event: KeyboardEvent, by: 1 | -1): void {
    if (scrolls(page.activeElement, event.key)) return
    event.preventDefault()
    focusNext(page, by)
  }

  /** On a choice the press is its own; elsewhere it sets the choices going. */
  function pressSwitch(event: KeyboardEvent): void {
    const onChoice = page.activeElement?.matches('button') === true
    stopScanning()
    if (!onChoice) {
      event.preventDefault()
      if (!scrollsOn(page.activeElement)) focusNext(page, 1)
    }
    scanning = setInterval(() => focusNext(page, 1), scanMs ?? USUAL_SCAN_MS)
  }

  page.addEventListener('keydown', onKey)
  page.addEventListener('pointerdown', stopScanning)
  return () => {
    stopScanning()
    page.removeEventListener('keydown', onKey)
    page.removeEventListener('pointerdown', stopScanning)
  }
}

/** Round and round, from wherever the focus is: a heading leads to the first choice after it. */
function focusNext(page: Document, by: 1 | -1): void {
  const choices = [...page.querySelectorAll<HTMLElement>(CHOICES)].filter((choice) => choice.checkVisibility())
  const active = page.activeElement ?? page.body
  const here = choices.indexOf(active as HTMLElement)
  // From elsewhere the next is the first behind it, and the one before is the last that is not.
  const behind = choices.findIndex((choice) => isAfter(active, choice))
  const from = here < 0 ? Math.max(behind, 0) - (by === 1 ? 0 : 1) : here + by
  choices[(from + choices.length) % choices.length]?.focus()
}

function isAfter(active: Element, choice: Element): boolean {
  return (active.compareDocumentPosition(choice) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** A list that is longer than its place keeps the arrows until its end. */
function scrolls(element: Element | null, key: string): boolean {
  if (element === null || !canScroll(element)) return false
  if (key === 'ArrowDown') return element.scrollTop + element.clientHeight < element.scrollHeight - 1
  return key === 'ArrowUp' && element.scrollTop > 0
}

/** For who has one switch: a press on a long list shows more of it, until its end. */
function scrollsOn(element: Element | null): boolean {
  if (element === null || !scrolls(element, 'ArrowDown')) return false
  element.scrollBy({ top: element.clientHeight * 0.8 })
  return true
}

/** A heading may be higher than its line and does not scroll for all that. */
function canScroll(element: Element): boolean {
  return /auto|scroll/.test(getComputedStyle(element).overflowY)
}
