// Keeps a window at the office's page, and at the shell's own whenever that cannot be: never blank, whatever breaks.

import type { Timers } from '@loket/printer/station'
import type { WebContents } from 'electron'
import type { PageTrouble } from '../contract.ts'
import { CHANNELS } from '../ipc/channels.ts'
import type { WindowPages } from '../lockdown/own-pages.ts'
import type { AskServer } from './ask-server.ts'
import { loadPage } from './load-page.ts'
import { ADDRESS_WITHIN_MS, LOAD_WITHIN_MS, WELL_AFTER_MS } from './page-timing.ts'
import { listenForTrouble } from './page-troubles.ts'
import { createRetryDelays } from './retry-delays.ts'
import { createTurns } from './turns.ts'
import { startWatchdog, type Watchdog } from './watchdog.ts'

export interface PageKeeperParts {
  readonly contents: WebContents
  readonly pages: WindowPages
  readonly askServer: AskServer
  readonly timers: Timers
  /** What is the matter, or not any more: each change after the first moment. */
  onTrouble(trouble: PageTrouble | null): void
  say(sentence: string): void
}

export interface PageKeeper {
  readonly trouble: PageTrouble | null
  /** The page's answer to being asked. */
  readonly heard: Watchdog['heard']
  askForServer(): void
  stop(): void
}

export function keepPage({ contents, pages, askServer, timers, onTrouble, say }: PageKeeperParts): PageKeeper {
  const { own, office } = pages
  const delays = createRetryDelays()
  const turns = createTurns(timers)
  const first = office === null ? 'noAddress' : 'connecting'
  let trouble: PageTrouble | null = first
  let shown: 'own' | 'coming' | 'office' = 'own'
  let hasFailed = false

  function tell(news: PageTrouble | null): void {
    watchdog.restart()
    if (news === trouble) return
    trouble = news
    onTrouble(news)
  }

  async function showOwn(news: PageTrouble, tryAgainIn: () => number): Promise<void> {
    const goesOn = turns.begin()
    shown = 'own'
    tell(news)
    const isThere = await loadPage(contents, own, say)
    if (!goesOn()) return
    if (office !== null) turns.later(tryAgainIn(), () => void attempt(office))
    else if (!isThere) turns.later(delays.next(), () => void showOwn(news, delays.next))
  }

  async function attempt(address: string): Promise<void> {
    const goesOn = turns.begin()
    const answer = await askServer(new URL(address).origin)
    if (!goesOn()) return
    if (answer === 'ready') return showOffice(address)
    tell(answer)
    turns.later(delays.next(), () => void attempt(address))
  }

  async function showOffice(address: string): Promise<void> {
    const goesOn = turns.begin()
    shown = 'coming'
    hasFailed = false
    turns.later(LOAD_WITHIN_MS, fail)
    const isThere = await loadPage(contents, address, say)
    if (!goesOn()) return
    if (!isThere || hasFailed) return fail()
    shown = 'office'
    tell(null)
    turns.later(WELL_AFTER_MS, delays.reset)
  }

  function fail(): void {
    void showOwn('pageFailed', delays.next)
  }

  function crashed(): void {
    turns.begin()
    // A page of our own that cannot live is not tried without a pause.
    if (shown === 'own') turns.later(delays.next(), () => void showOwn(trouble ?? first, delays.next))
    else fail()
  }

  function officeFailed(): void {
    if (shown === 'office') fail()
    // While it comes, its loading says so itself, except of an answer that is no page of ours.
    else hasFailed = true
  }

  const watchdog = startWatchdog(timers, {
    ask: () => contents.send(CHANNELS.ask),
    hangs: () => contents.forcefullyCrashRenderer(),
    // The own page stands for what is the case, and comes back as it was.
    isBlank: () => (shown === 'own' ? void showOwn(trouble ?? first, delays.next) : fail()),
    say,
  })
  listenForTrouble(contents, pages, { say, officeFailed, crashed })
  void showOwn(first, () => 0)

  return {
    get trouble() {
      return trouble
    },
    heard: watchdog.heard,
    askForServer: () => void showOwn('addressAsked', () => ADDRESS_WITHIN_MS),
    stop() {
      turns.begin()
      watchdog.stop()
    },
  }
}
