// Paper that a printer kept while it was in trouble comes out by itself once it is ready, and takes its time for it: cleared away meanwhile,
// it would come out torn.

import type { Timers } from './timers.ts'

export interface KeptPaper {
  /** Trouble stopped a job whose word is still to come. */
  keep(): void
  /** It is out, or gone. */
  release(): void
  /** Resolves once it is out or gone, or was given its time. */
  whenOut(): Promise<void>
}

export function createKeptPaper({ timers, outWithin }: { readonly timers: Timers; readonly outWithin: number }): KeptPaper {
  let out: PromiseWithResolvers<void> | null = null

  function release(): void {
    out?.resolve()
    out = null
  }

  return {
    keep() {
      release()
      out = Promise.withResolvers()
    },
    release,
    async whenOut() {
      const kept = out
      if (kept === null) return
      await new Promise<void>((resolve) => {
        const cancel = timers.after(outWithin, resolve)
        void kept.promise.then(() => {
          cancel()
          resolve()
        })
      })
    },
  }
}
