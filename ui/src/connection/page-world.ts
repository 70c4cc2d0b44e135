// What the connection needs of the browser page around it, so that a test can stand in for it.

export interface PageWorld {
  /** Milliseconds, monotonic. */
  now(): number
  /** Runs once after `ms`; the returned function cancels it. */
  after(ms: number, run: () => void): () => void
  reload(): void
  /** A number that outlives a reload of this tab, or `null`. */
  recall(key: string): number | null
  remember(key: string, value: number): void
  /** The wall clock, only to compare across reloads. */
  wallNow(): number
  /** Runs whenever the page is shown again or the network returns; the returned function stops it. */
  onWake(run: () => void): () => void
}

/** Cancels nothing: the timer before the first. */
export const cancelNothing = (): void => undefined

export function browserWorld(): PageWorld {
  return {
    now: () => performance.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    reload: () => location.reload(),
    recall: (key) => {
      const stored = sessionStorage.getItem(key)
      return stored === null ? null : Number(stored)
    },
    remember: (key, value) => sessionStorage.setItem(key, String(value)),
    wallNow: () => Date.now(),
    onWake: (run) => {
      const whenShown = () => {
        if (!document.hidden) run()
      }
      document.addEventListener('visibilitychange', whenShown)
      window.addEventListener('online', run)
      return () => {
        document.removeEventListener('visibilitychange', whenShown)
        window.removeEventListener('online', run)
      }
    },
  }
}
