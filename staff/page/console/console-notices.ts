// What the agent should hear of without asking: clocks that enter a band, and own parked work whose time has come.

import type { ConsoleView, Instant } from '@loket/protocol'
import { clockNotice, type Notice } from '../shared/notices.ts'
import type { Wording } from '../shared/wording.ts'
import { isDue } from './due-words.ts'

export function consoleNotices({ view, wording, now }: { readonly view: ConsoleView; readonly wording: Wording; readonly now: Instant }) {
  const { texts } = wording
  const own = view.parked.tickets.filter((ticket) => ticket.counterNumber === view.counter?.number && isDue(ticket, now))
  const due = own.map(
    ({ number, dueAt }): Notice => ({
      key: `${number} due ${dueAt}`,
      about: `${number} due`,
      standing: 'atRisk',
      words: `${number}: ${texts.console.dueNow}`,
      at: dueAt,
    }),
  )
  return [...due, ...view.notices.map((notice) => clockNotice(notice, texts))]
}
