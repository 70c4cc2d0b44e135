// Paper that a printer kept while it was in trouble comes out by itself once it is ready, and takes its time for it: cleared away meanwhile,
// it would come out torn.

import type { Timers } from './timers.ts'

export interface KeptPaper {
  /** Trouble stopped a job whose word is still to come, and this is its paper. */
  keep(paperOf: string | null): void
  /** It is out, or gone. */
  release(): void
  /** Whether it is the same paper, of which a copy is wanted. */
  isOf(paperOf: string | null): boolean
  /** Resolves once it is out or gone, or was given its time. */
  whenOut(): Promise<void>
}

interface Kept {
  readonly paperOf: string | null
  readonly out: PromiseWithResolvers<void>
}

export function createKeptPaper({ timers, outWithin }: { readonly timers: Timers; readonly outWithin: number }): KeptPaper {
  let kept: Kept | null = null

  function release(): void {
    kept?.out.resolve()
    kept = null
  }

  return {
    keep(paperOf) {
      release()
      kept = { paperOf, out: Promise.withResolvers() }
    },
    release,
    isOf: (paperOf) => paperOf !== null && paperOf === kept?.paperOf,
    async whenOut() {
      const waitedFor = kept
      if (waitedFor === null) return
      await new Promise<void>((resolve) => {
        const cancel = timers.after(outWithin, resolve)
        void waitedFor.out.promise.then(() => {
          cancel()
          resolve()
        })
      })
    },
  }
}
