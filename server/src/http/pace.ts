import { createTokenBucket, type Rate, type TokenBucket } from '../access/token-bucket.ts'

const MOST_SENDERS = 10_000

/** Milliseconds a sender has to wait before this message may pass; 0 when it passes now. */
export function createPace(monotonic: () => number): (sender: string, rate: Rate) => number {
  const buckets = new Map<string, TokenBucket>()

  function forgetTheQuiet(now: number): void {
    for (const [sender, bucket] of buckets) if (bucket.isFull(now)) buckets.delete(sender)
  }

  return (sender, rate) => {
    const now = monotonic()
    if (buckets.size >= MOST_SENDERS) forgetTheQuiet(now)
    const bucket = buckets.get(sender) ?? createTokenBucket(rate)
    buckets.set(sender, bucket)
    return bucket.take(now) ? 0 : bucket.waitMs(now)
  }
}
