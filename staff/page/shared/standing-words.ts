import type { ClockName, Instant, RunningClock } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { formatClock, type StaffTexts } from '@loket/texts'
import { type ClockReading, readClock } from './running-clock.ts'

/** "aman", "3 mnt lagi", "lewat 4 mnt": how a waiting ticket's clock stands, in words. */
export function standingWords(reading: ClockReading, texts: StaffTexts): string {
  const { leftMs, standing } = reading
  if (leftMs === null || standing === 'onTrack') return texts.words.standing[standing]
  return leftMs > 0
    ? texts.console.minutesLeft(Math.ceil(leftMs / MINUTE_MS))
    : texts.console.minutesOver(Math.max(1, Math.floor(-leftMs / MINUTE_MS)))
}

/** "Janji 15 menit · tersisa 3:20": a clock against its target; a clock without one says its name. */
export function clockSentence(clock: RunningClock, now: Instant, texts: StaffTexts): string {
  const { leftMs } = readClock(clock, now)
  if (clock.targetAt === null || leftMs === null) return texts.words.clock[clock.clock]
  const minutes = Math.round((clock.targetAt - clock.startedAt) / MINUTE_MS)
  const left = leftMs >= 0 ? texts.console.left(formatClock(leftMs)) : texts.console.over(formatClock(-leftMs))
  return `${targetName(clock, minutes, texts)} · ${left}`
}

/** Promises stand on processing, or on the visit where the office has set them there; no other target is called one. */
export function isPromise(clock: ClockName): boolean {
  return clock === 'processing' || clock === 'visit'
}

function targetName({ clock }: RunningClock, minutes: number, { common, console, words }: StaffTexts): string {
  if (isPromise(clock)) return console.promise(minutes)
  if (clock === 'wait' || clock === 'legWait') return console.waitTarget(minutes)
  return `${words.clock[clock]} ${common.minutes(minutes)}`
}
