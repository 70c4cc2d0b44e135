import type { Hall } from './hall.ts'

/** "Buka", or when it opens. */
export function dayWords({ view, wording }: Pick<Hall, 'view' | 'wording'>): string {
  const { day: words } = wording.texts
  switch (view.day.state) {
    case 'open':
      return words.open
    case 'beforeOpening':
      return words.opensAt(wording.time(view.day.opensAt))
    case 'afterLastTicket':
      return words.afterLastTicket
    case 'closed':
      return words.closed
  }
}
