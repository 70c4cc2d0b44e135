import type { Instant, Refusal } from '@loket/protocol'
import { formatClock, type StaffTexts } from '@loket/texts'

/** What a no-show still waits for: "panggil 1× lagi · 0:42", counted down; `null` when it waits for nothing. */
export function noShowHint(refusal: Refusal | null, now: Instant, { console }: StaffTexts): string | null {
  if (refusal?.type !== 'tooEarlyForNoShow') return null
  const parts = [
    refusal.callsToGo > 0 ? console.callsToGo(refusal.callsToGo) : null,
    refusal.allowedAt > now ? formatClock(refusal.allowedAt - now + 999) : null,
  ]
  // A line may end after the dot, never before it.
  return parts.filter((part) => part !== null).join('\u00a0· ')
}
