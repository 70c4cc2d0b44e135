// What opens the administrator's corner, and nobody does by chance: the upper left corner of the screen, or the key Escape, held for five seconds.

/** How long it is held. */
export const HOLD_MS = 5_000
/** Of the screen's width and height: where the office's name begins. */
const ZONE = { width: 0.35, height: 0.14 }
/** A finger that rests moves a little, in pixels. */
const STILL_PX = 40

/** Calls back each time it was held long enough. Returns how to stop watching. */
export function watchCornerGesture(page: Document, held: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let from: { readonly x: number; readonly y: number } | null = null

  function begin(): void {
    timer ??= setTimeout(() => {
      end()
      held()
    }, HOLD_MS)
  }

  function end(): void {
    if (timer !== null) clearTimeout(timer)
    timer = null
    from = null
  }

  function touched(event: PointerEvent): void {
    // A second finger is a hand that leans, or a child.
    const isAlone = from === null && event.isPrimary
    end()
    if (!isAlone || !isInZone(event, page.documentElement)) return
    from = { x: event.clientX, y: event.clientY }
    begin()
  }

  function moved({ clientX, clientY }: PointerEvent): void {
    if (from !== null && Math.hypot(clientX - from.x, clientY - from.y) > STILL_PX) end()
  }

  function pressed({ key, repeat }: KeyboardEvent): void {
    if (key !== 'Escape') end()
    else if (!repeat) begin()
  }

  /** A long touch would open a menu, or mark words. */
  function kept(event: Event): void {
    if (from !== null) event.preventDefault()
  }

  const listeners: readonly (readonly [string, (event: never) => void])[] = [
    ['pointerdown', touched],
    ['pointermove', moved],
    ['pointerup', end],
    ['pointercancel', end],
    ['keydown', pressed],
    ['keyup', end],
    ['contextmenu', kept],
  ]
  for (const [name, listener] of listeners) page.addEventListener(name, listener as (event: Event) => void)
  return () => {
    end()
    for (const [name, listener] of listeners) page.removeEventListener(name, listener as (event: Event) => void)
  }
}

function isInZone({ clientX, clientY }: PointerEvent, { clientWidth, clientHeight }: HTMLElement): boolean {
  return clientX <= clientWidth * ZONE.width && clientY <= clientHeight * ZONE.height
}
