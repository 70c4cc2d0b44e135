// Between a station and its desk: where a trial looks on, and where words get lost.

import type { LeasedJob, StationDesk } from '@loket/printer'

export interface WatchedDesk extends StationDesk {
  /** `silent`: it hears nothing; `lostAnswers`: it hears everything, and nobody hears it. */
  line: 'whole' | 'silent' | 'lostAnswers'
  /** Words so far. */
  readonly words: number
}

export interface DeskWatchers {
  /** Taken, and nothing of it done yet. */
  onTaken(job: LeasedJob): Promise<void>
  /** Allowed to be sent, and the station does not know it yet. */
  onAllowed(job: LeasedJob): Promise<void>
}

export function watchDesk(desk: () => StationDesk, { onTaken, onAllowed }: DeskWatchers): WatchedDesk {
  const taken = new Map<string, LeasedJob>()
  let words = 0
  const never = new Promise<never>(() => undefined)

  function isSilent(): boolean {
    words += 1
    return watched.line === 'silent'
  }

  const watched: WatchedDesk = {
    line: 'whole',
    get words() {
      return words
    },
    async takeJob() {
      if (isSilent()) throw new Error('no answer')
      const job = await desk().takeJob()
      if (job === null) return null
      taken.set(job.jobId, job)
      await onTaken(job)
      return job
    },
    async report(jobId, leaseId, state, trouble) {
      if (isSilent()) return never
      const answer = await desk().report(jobId, leaseId, state, trouble)
      const job = taken.get(jobId)
      if (state === 'sending' && answer === 'ok' && job !== undefined) await onAllowed(job)
      words += 1
      return watched.line === 'lostAnswers' ? never : answer
    },
    reportStatus(status) {
      if (!isSilent()) desk().reportStatus(status)
    },
    onWork: (listener) => desk().onWork(listener),
  }
  return watched
}
